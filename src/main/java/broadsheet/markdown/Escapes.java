package broadsheet.markdown;

import java.util.Arrays;

/**
 * Characters that CommonMark, its common extensions, Hugo or Jekyll would take for markup, made
 * plain. What cannot be mistaken where it stands is left as it is, so that the text stays readable.
 */
final class Escapes {
  private static final int LONGEST_ENTITY = 40;

  /** ASCII that no place makes markup, by its number. */
  private static final boolean[] PLAIN = new boolean[0x80];

  static {
    Arrays.fill(PLAIN, '0', '9' + 1, true);
    Arrays.fill(PLAIN, 'A', 'Z' + 1, true);
    Arrays.fill(PLAIN, 'a', 'z' + 1, true);
    "\"$%'()+,-./:;=>?@^}".chars().forEach(c -> PLAIN[c] = true);
  }

  private Escapes() {}

  /**
   * Text of a paragraph, heading, link or cell.
   *
   * @param text without line ends
   * @param place where it stands
   * @param before the last character written on the line, or {@code \n} at its start
   * @param after the first character that will follow: {@code \n} if nothing does in its block or
   *     on its line, {@code [} if a link does, {@code \0} if something else does
   */
  static void text(String text, Place place, char before, char after, StringBuilder out) {
    int from = 0;
    if (before == '\n' && place.hasLines()) {
      from = lineStart(text, out);
    }
    int last = text.length() - 1;
    int written = from;
    for (int i = special(text, from); i <= last; i = special(text, i + 1)) {
      char c = text.charAt(i);
      char next = i < last ? text.charAt(i + 1) : after;
      char previous = i > 0 ? text.charAt(i - 1) : before;
      out.append(text.substring(written, i)); // a part is copied as fast as a text
      written = i + 1;
      if (c == ' ' && ((i == 0 && before == '\n') || next == '\n')) {
        out.append("&#32;");
      } else if (isControl(c)) {
        out.append("&#").append((int) c).append(';');
      } else {
        if (isMarkup(c, previous, next, place)
            || (c == '&' && isEntity(text, i))
            || (c == '[' && !isAside(text, i, place))) {
          out.append('\\');
        }
        out.append(c);
      }
    }
    out.append(text.substring(written));
  }

  /**
   * Where the next character is that may have to be escaped: none that is as it is wherever it
   * stands, as nearly all are, and no space inside the text.
   */
  private static int special(String text, int from) {
    int last = text.length() - 1;
    int at = from;
    while (at <= last) {
      char c = text.charAt(at);
      if (c < 0x80 ? !PLAIN[c] && (c != ' ' || at == 0 || at == last) : isControl(c)) {
        break;
      }
      at++;
    }
    return at;
  }

  /** Writes what only the start of a line makes markup, and gives how many characters it took. */
  private static int lineStart(String text, StringBuilder out) {
    char c = text.charAt(0);
    if (c == '#' || c == '>') {
      out.append('\\').append(c);
      return 1;
    }
    if (c == '-' || c == '+' || c == '=' || c == ':') {
      boolean word = text.length() > 1 && Character.isLetterOrDigit(text.charAt(1));
      out.append(word ? "" : "\\").append(c);
      return 1;
    }
    int digits = 0;
    while (digits < text.length() && isDigit(text.charAt(digits))) {
      digits++;
    }
    if (digits == 0 || digits == text.length()) {
      return 0;
    }
    char mark = text.charAt(digits);
    boolean ends = digits + 1 == text.length() || text.charAt(digits + 1) <= ' ';
    if ((mark == '.' || mark == ')') && ends) {
      out.append(text, 0, digits).append('\\').append(mark);
      return digits + 1;
    }
    return 0;
  }

  private static boolean isMarkup(char c, char previous, char next, Place place) {
    return switch (c) {
      case '\\', '*', '`', '~' -> true;
      case ']' -> place.inBrackets();
      case '_' -> !Character.isLetterOrDigit(previous) || !Character.isLetterOrDigit(next);
      case '<' -> next != ' ' && next != '\n';
      case '!' -> next == '[';
      case '#' -> place.heading();
      // Jekyll would make a table of a paragraph with a bar; in a cell all bars are escaped later.
      case '|' -> !place.cell();
      // Templates of Jekyll and Hugo, and lists of attributes.
      case '{' -> true;
      default -> false;
    };
  }

  /**
   * Whether a bracket begins an editor's aside, as {@code [to meet]}: words that no reading takes
   * for a link, a note, a citation or a box to tick, for nothing of theirs is in it or behind it.
   */
  private static boolean isAside(String text, int bracket, Place place) {
    if (place.inBrackets() || bracket + 1 == text.length()) {
      return false;
    }
    char first = text.charAt(bracket + 1);
    if (!Character.isLetterOrDigit(first) && first != '.' && first != '\u2026') {
      return false;
    }
    int end = bracket + 1;
    while (end < text.length() && text.charAt(end) != ']' && text.charAt(end) != '[') {
      end++;
    }
    return end + 1 < text.length()
        && end > bracket + 2
        && text.charAt(end) == ']'
        && "([:{]".indexOf(text.charAt(end + 1)) < 0;
  }

  /** Whether an ampersand begins a character reference. */
  private static boolean isEntity(CharSequence text, int ampersand) {
    int end = Math.min(text.length(), ampersand + LONGEST_ENTITY);
    for (int i = ampersand + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i > ampersand + 1;
      }
      if (!isLetter(c) && !isDigit(c) && !(c == '#' && i == ampersand + 1)) {
        return false;
      }
    }
    return false;
  }

  /** The address of a link or picture, as it stands between the round brackets. */
  static String address(String address) {
    boolean bare = !address.isEmpty() && address.charAt(0) != '<';
    StringBuilder out = new StringBuilder(address.length() + 2);
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      bare &= c > ' ' && c != 0x7f && c != '(' && c != ')';
      if (c < ' ' || c == 0x7f) {
        out.append("&#").append((int) c).append(';');
      } else if (c == '\\' || c == '<' || c == '>' || (c == '&' && isEntity(address, i))) {
        out.append('\\').append(c);
      } else {
        out.append(c);
      }
    }
    return bare ? out.toString() : "<" + out + ">";
  }

  /** The language of a code block, as its fence gives it: one word. */
  static String language(String language) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < language.length(); i++) {
      char c = language.charAt(i);
      if (c == '\\' || c == '`' || (c == '&' && isEntity(language, i))) {
        out.append("&#").append((int) c).append(';');
      } else if (c > ' ' && c != 0x7f) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Controls, and the line ends that are none in Markdown but are in other places. */
  private static boolean isControl(char c) {
    return c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * Where text stands.
   *
   * @param heading in a heading, which a {@code #} may end
   * @param cell in a cell of a table
   * @param inBrackets in the text of a link or picture
   */
  record Place(boolean heading, boolean cell, boolean inBrackets) {
    static final Place PARAGRAPH = new Place(false, false, false);
    static final Place HEADING = new Place(true, false, false);
    static final Place CELL = new Place(false, true, false);

    /** The same place, inside square brackets. */
    Place bracketed() {
      return new Place(heading, cell, true);
    }

    /** Whether a line end is allowed. */
    boolean hasLines() {
      return !heading && !cell;
    }
  }
}
