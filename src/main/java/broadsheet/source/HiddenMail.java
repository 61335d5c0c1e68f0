package broadsheet.source;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Mail addresses as Cloudflare's servers hide them from harvesters: in the fragment of a link to a
 * page of their own, each byte in hexadecimal and combined (exclusive or) with the first.
 */
final class HiddenMail {

  private static final String PAGE = "/cdn-cgi/l/email-protection";

  /** Digits of the longest address that is read. */
  private static final int LONGEST = 512;

  private HiddenMail() {}

  /** Whether a link leads to such a page, which is not there without its server. */
  static boolean is(String href) {
    return href.contains(PAGE);
  }

  /** The address as a {@code mailto} link; empty where the link does not hold it. */
  static Optional<String> link(String href) {
    int start = href.indexOf('#') + 1;
    if (start == 0 || href.length() - start > LONGEST) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = HexFormat.of().parseHex(href, start, href.length());
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // It is cut short, or is something else.
    }
    if (bytes.length < 2) {
      return Optional.empty();
    }
    for (int i = 1; i < bytes.length; i++) {
      bytes[i] = (byte) (bytes[i] ^ bytes[0]);
    }
    return Optional.of("mailto:" + new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8));
  }
}
