package broadsheet.render;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Links from one page to others of the site: relative, and naming the file. */
final class Links {

  /** What stands in a path of a URL as it is, by its number: asked of each letter of each link. */
  private static final boolean[] PLAIN = new boolean[0x80];

  static {
    "-._~/!$&'()*+,;=@".chars().forEach(c -> PLAIN[c] = true);
    Arrays.fill(PLAIN, '0', '9' + 1, true);
    Arrays.fill(PLAIN, 'A', 'Z' + 1, true);
    Arrays.fill(PLAIN, 'a', 'z' + 1, true);
  }

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
    return c >= 0 && c < PLAIN.length && PLAIN[c];
  }
}
