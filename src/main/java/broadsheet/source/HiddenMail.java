package broadsheet.source;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Mail addresses as Cloudflare's servers hide them from harvesters: in the fragment of a link to a
 * page of their own, or in an attribute of an element whose text says that it is protected, each
 * byte in hexadecimal and combined (exclusive or) with the first.
 */
final class HiddenMail {

  private static final String PAGE = "/cdn-cgi/l/email-protection";

  private static final String ATTRIBUTE = "data-cfemail";

  /** What such an element says. */
  private static final Needle PROTECTED = new Needle("[email", 0);

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
    return start == 0
        ? Optional.empty()
        : read(href.substring(start)).map(address -> "mailto:" + address);
  }

  /** Whether a page may show texts in place of addresses. */
  static boolean mayBeIn(String text) {
    return PROTECTED.isIn(text);
  }

  /** Gives a page the addresses that a script would show. */
  static void show(Document document) {
    for (Element element : document.select("[" + ATTRIBUTE + "]")) {
      read(element.attr(ATTRIBUTE)).filter(HiddenMail::isShown).ifPresent(a -> show(element, a));
    }
  }

  private static void show(Element element, String address) {
    element.text(address);
    if (element.normalName().equals("a")) {
      element.attr("href", "mailto:" + address);
    }
  }

  private static boolean isShown(String address) {
    return address.indexOf('@') > 0 && address.chars().allMatch(c -> c > ' ' && c < 127);
  }

  private static Optional<String> read(String digits) {
    if (digits.length() > LONGEST) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = HexFormat.of().parseHex(digits);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // It is cut short, or is something else.
    }
    if (bytes.length < 2) {
      return Optional.empty();
    }
    for (int i = 1; i < bytes.length; i++) {
      bytes[i] = (byte) (bytes[i] ^ bytes[0]);
    }
    return Optional.of(new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8));
  }
}
