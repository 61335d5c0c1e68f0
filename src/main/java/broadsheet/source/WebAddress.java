package broadsheet.source;

import java.net.IDN;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Addresses on the web, made safe to print: absolute, {@code http} or {@code https}, in ASCII, with
 * nothing in them that ends an attribute, a line or a Markdown link, and without a user or
 * password. Thread-safe.
 */
final class WebAddress {
  /** Longer ones are data in disguise; browsers' own limits are lower. */
  private static final int LONGEST = 8192;

  private static final String UNSAFE = " \"'<>\\^`{|}[]";

  /** Which of the characters of ASCII may stand in an address as they are. */
  private static final boolean[] SAFE = safe();

  private static final int LONGEST_HOST = 254;
  private static final int LONGEST_LABEL = 63;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private WebAddress() {}

  /** The address that a text is, or nothing where it is none. */
  static Optional<String> parse(String text) {
    if (isSettled(text)) {
      return Optional.of(text);
    }
    String clean = clean(text);
    String lower = clean.substring(0, Math.min(8, clean.length())).toLowerCase(Locale.ROOT);
    if (clean.length() > LONGEST
        || !(lower.startsWith("http://") || lower.startsWith("https://"))) {
      return Optional.empty();
    }
    if (isSettled(clean)) {
      return Optional.of(clean);
    }
    try {
      return build(new URL(clean));
    } catch (MalformedURLException e) {
      return Optional.empty(); // no address, which is what empty says
    }
  }

  /**
   * The address that a reference leads to.
   *
   * @param base the address of the page it stands in
   * @param reference absolute, or relative to the base
   */
  static Optional<String> resolve(String base, String reference) {
    String clean = clean(reference);
    if (clean.length() > LONGEST) {
      return Optional.empty();
    }
    if (clean.startsWith("/") && !clean.startsWith("//") && isSettled(clean, 0)) {
      int path = path(base);
      if (path >= 0) {
        return Optional.of(base.substring(0, path) + clean);
      }
    }
    try {
      URL page = new URL(base);
      // The library follows an older rule, by which the page's own name is left out here.
      return build(new URL(page, clean.startsWith("?") ? page.getPath() + clean : clean));
    } catch (MalformedURLException e) {
      return Optional.empty(); // no address, which is what empty says
    }
  }

  /** Whether a text is an address as it will be. */
  static boolean isSettled(String text) {
    int path = path(text);
    return path >= 0 && text.length() <= LONGEST && isSettled(text, path);
  }

  /** Where the path begins of an address that is already as it will be up to there, or -1. */
  private static int path(String address) {
    int host = address.startsWith("https://") ? 8 : address.startsWith("http://") ? 7 : -1;
    int path = host < 0 ? -1 : address.indexOf('/', host);
    return path >= 0 && isPlain(address.substring(host, path)) ? path : -1;
  }

  /** Whether a path, and what follows it, is as it will be, as nearly all are. */
  private static boolean isSettled(String address, int path) {
    return isSafe(address, path) && !address.endsWith("#") && address.indexOf("/.", path) < 0;
  }

  /** As browsers read an attribute: trimmed, line breaks and tabs taken out. */
  static String clean(String text) {
    if (isClean(text)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\t' && c != '\n' && c != '\r') {
        clean.append(c);
      }
    }
    int start = 0;
    int end = clean.length();
    while (start < end && clean.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && clean.charAt(end - 1) <= ' ') {
      end--;
    }
    return clean.substring(start, end);
  }

  private static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ') {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> build(URL url) {
    String scheme = url.getProtocol().toLowerCase(Locale.ROOT);
    Optional<String> host = host(url.getHost());
    if (!(scheme.equals("http") || scheme.equals("https")) || host.isEmpty()) {
      return Optional.empty();
    }
    boolean usual = url.getPort() < 0 || url.getPort() == url.getDefaultPort();
    if (url.getPort() > 65_535) {
      return Optional.empty();
    }
    StringBuilder address = new StringBuilder(scheme).append("://").append(host.get());
    address.append(usual ? "" : ":" + url.getPort());
    String path = url.getPath().replace('\\', '/');
    address.append(path.startsWith("/") ? "" : "/").append(escape(path));
    if (url.getQuery() != null) {
      address.append('?').append(escape(url.getQuery()));
    }
    if (url.getRef() != null && !url.getRef().isEmpty()) {
      address.append('#').append(escape(url.getRef()));
    }
    return Optional.of(address.toString());
  }

  /** The host in ASCII and lower case, or nothing where no host can have that name. */
  private static Optional<String> host(String written) {
    if (written.startsWith("[")) {
      boolean six =
          written.endsWith("]")
              && written
                  .chars()
                  .allMatch(c -> "[]:.".indexOf(c) >= 0 || Character.digit(c, 16) >= 0);
      return six ? Optional.of(written.toLowerCase(Locale.ROOT)) : Optional.empty();
    }
    if (isPlain(written)) {
      return Optional.of(written);
    }
    try {
      String host = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      boolean valid =
          !host.isEmpty()
              && host.length() < LONGEST_HOST
              && !host.startsWith(".")
              && host.chars().allMatch(WebAddress::isHostCharacter);
      return valid ? Optional.of(host) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no host, which is what empty says
    }
  }

  /**
   * Whether a host is what it will become, as nearly all are: labels of usual length and letters.
   */
  private static boolean isPlain(String host) {
    int label = 0;
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      boolean ends = c == '.' && label > 0;
      if (!ends && (c == '.' || !isHostCharacter(c) || label == LONGEST_LABEL)) {
        return false;
      }
      label = ends ? 0 : label + 1;
    }
    return label > 0 && host.length() < LONGEST_HOST;
  }

  private static boolean isHostCharacter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "-._".indexOf(c) >= 0;
  }

  /** Percent-encodes what is not ASCII or not safe; what is encoded already stays. */
  static String escape(String part) {
    if (isSafe(part, 0)) {
      return part;
    }
    StringBuilder escaped = new StringBuilder(part.length());
    for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
      if (b >= 0 && b < SAFE.length && SAFE[b]) {
        escaped.append((char) b);
      } else {
        escaped.append('%').append(HEX.toHexDigits(b));
      }
    }
    return escaped.toString();
  }

  private static boolean isSafe(String part, int from) {
    for (int i = from; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c >= SAFE.length || !SAFE[c]) {
        return false;
      }
    }
    return true;
  }

  private static boolean[] safe() {
    boolean[] safe = new boolean[0x7F];
    for (char c = '!'; c < safe.length; c++) {
      safe[c] = UNSAFE.indexOf(c) < 0;
    }
    return safe;
  }
}
