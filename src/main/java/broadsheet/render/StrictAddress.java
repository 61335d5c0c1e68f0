package broadsheet.render;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses as RFC 3986 has them. Browsers take what pages have in their place; an e-book with one
 * that is not right is refused.
 */
final class StrictAddress {

  private static final Pattern WEB =
      Pattern.compile("(?i)(https?)://([^/?#\\\\]+)(.*)", Pattern.DOTALL);
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+(:[0-9]{1,5})?");
  private static final Pattern MAIL = Pattern.compile("(?i)mailto:[^:]+");
  private static final String PLAIN = "-._~:/?@!$&'()*+,;=";

  private StrictAddress() {}

  /** The same address written right, or nothing where it is none of the web and no mail's. */
  static Optional<String> of(String address) {
    String stripped = address.strip();
    Matcher web = WEB.matcher(stripped);
    if (web.matches()) {
      return host(web.group(2))
          .map(host -> web.group(1).toLowerCase(Locale.ROOT) + "://" + host + rest(web.group(3)))
          .filter(StrictAddress::isRight);
    }
    return MAIL.matcher(stripped).matches()
        ? Optional.of("mailto:" + rest(stripped.substring("mailto:".length())))
            .filter(StrictAddress::isRight)
        : Optional.empty();
  }

  private static Optional<String> host(String authority) {
    try {
      String host = IDN.toASCII(authority);
      return HOST.matcher(host).matches() ? Optional.of(host) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a name that no host can have
    }
  }

  /** What may not stand in an address is percent-encoded, a second {@code #} too. */
  private static String rest(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    boolean fragment = false;
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xff);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || PLAIN.indexOf(c) >= 0
              || (c == '%' && isHex(bytes, i + 1) && isHex(bytes, i + 2))
              || (c == '#' && !fragment);
      fragment |= c == '#';
      if (plain) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return out.toString();
  }

  private static boolean isHex(byte[] bytes, int i) {
    return i < bytes.length && Character.digit(bytes[i], 16) >= 0;
  }

  private static boolean isRight(String address) {
    try {
      new URI(address);
      return true;
    } catch (URISyntaxException e) {
      return false; // what is left of it leads nowhere
    }
  }
}
