package broadsheet.source;

import java.nio.charset.StandardCharsets;
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
    int digits = href.length() - start;
    if (start == 0 || digits < 4 || digits > LONGEST || digits % 2 != 0) {
      return Optional.empty();
    }
    byte[] address = new byte[digits / 2 - 1];
    int key = value(href, start);
    for (int i = 0; i < address.length; i++) {
      int value = value(href, start + 2 * i + 2);
      if (key < 0 || value < 0) {
        return Optional.empty();
      }
      address[i] = (byte) (value ^ key);
    }
    return Optional.of("mailto:" + new String(address, StandardCharsets.UTF_8));
  }

  private static int value(String text, int at) {
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
