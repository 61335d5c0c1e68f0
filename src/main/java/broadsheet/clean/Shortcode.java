package broadsheet.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sign in brackets that a program should have put something else for: {@code [gallery
 * ids="4,5"]}, {@code [/caption]}.
 *
 * @param start where it begins in its text
 * @param end behind its last character
 * @param name in front of what it says
 * @param closing whether it ends what another began
 * @param rest what it says behind its name; may be empty
 */
record Shortcode(int start, int end, String name, boolean closing, String rest) {

  /** Characters of the longest. */
  private static final int LONGEST = 2000;

  /** Those that need say nothing. */
  private static final Set<String> BARE = Set.of("gallery", "playlist");

  /** The marks that a value stands in, as they are written or as a program for type makes them. */
  private static final String MARKS = "\"'“”″’&";

  /**
   * Those in a text that are surely such signs, and no words that an editor put in brackets; none
   * where the text neither begins nor ends with one, for then it may be about them.
   */
  static List<Shortcode> in(String text) {
    String said = text.strip();
    if (!said.startsWith("[") && !said.endsWith("]")) {
      return List.of();
    }
    List<Shortcode> all = all(text);
    int first = text.length() - text.stripLeading().length();
    int last = text.stripTrailing().length();
    boolean around =
        !all.isEmpty() && (all.get(0).start == first || all.get(all.size() - 1).end == last);
    return around ? all : List.of();
  }

  private static List<Shortcode> all(String text) {
    List<Shortcode> all = new ArrayList<>();
    Set<String> closed = new HashSet<>();
    int open = text.indexOf('[');
    while (open >= 0) {
      int end = text.indexOf(']', open);
      if (end < 0) {
        break;
      }
      open = Math.max(open, text.lastIndexOf('[', end));
      Shortcode code = end - open > LONGEST ? null : read(text, open, end);
      if (code != null) {
        all.add(code);
        if (code.closing) {
          closed.add(code.name);
        }
      }
      open = text.indexOf('[', end);
    }
    all.removeIf(code -> !code.isSure(closed));
    return all;
  }

  private static @Nullable Shortcode read(String text, int open, int end) {
    boolean closing = text.charAt(open + 1) == '/';
    int from = open + (closing ? 2 : 1);
    int to = from;
    while (to < end && isName(text.charAt(to))) {
      to++;
    }
    boolean named = to > from && Character.isLetter(text.charAt(from));
    String rest = text.substring(to, end);
    boolean apart = rest.isEmpty() || rest.charAt(0) <= ' ' || rest.equals("/");
    return named && apart
        ? new Shortcode(open, end + 1, text.substring(from, to), closing, rest.strip())
        : null;
  }

  private static boolean isName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  }

  private boolean isSure(Set<String> closed) {
    return closing
        || closed.contains(name)
        || (rest.isEmpty() && (BARE.contains(name) || name.indexOf('_') > 0))
        || rest.startsWith("http")
        || hasValue();
  }

  /** Whether it names a value: {@code width="640"}. */
  private boolean hasValue() {
    int sign = rest.indexOf('=');
    return sign > 0
        && sign + 1 < rest.length()
        && (MARKS.indexOf(rest.charAt(sign + 1)) >= 0
            || Character.isLetterOrDigit(rest.charAt(sign + 1)))
        && rest.chars()
            .limit(sign)
            .allMatch(c -> Character.isLetterOrDigit(c) || "_-".indexOf(c) >= 0);
  }
}
