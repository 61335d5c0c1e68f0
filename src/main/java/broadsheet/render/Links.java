package broadsheet.render;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Links from one page to others of the site: relative, and naming the file. */
final class Links {

  private static final String PLAIN = "-._~/!$&'()*+,;=@";

  private final String root;

  /** Links that begin with a way to the site's root: {@code ../../}, or an absolute path. */
  Links(String root) {
    this.root = root;
  }

  /** Links from the page at a path inside the site. */
  static Links from(String path) {
    return new Links("../".repeat((int) path.chars().filter(c -> c == '/').count()));
  }

  String root() {
    return root;
  }

  /** The link to a path inside the site. */
  String to(String path) {
    return root + encode(path);
  }

  /** A path as it may stand in a URL. */
  static String encode(String path) {
    int plain = 0;
    while (plain < path.length() && plain(path.charAt(plain))) {
      plain++;
    }
    if (plain == path.length()) {
      return path;
    }
    StringBuilder out = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      if (plain(b)) {
        out.append((char) b);
      } else {
        out.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xff));
      }
    }
    return out.toString();
  }

  private static boolean plain(int c) {
    return (c >= 'a' && c <= 'z')
        || c == '-'
        || c == '/'
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || (c > 0 && PLAIN.indexOf(c) >= 0);
  }
}
