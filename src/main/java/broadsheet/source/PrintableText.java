package broadsheet.source;

/**
 * Text without what may not be printed into a page, a feed or a terminal: NUL and other control
 * characters, halves of surrogate pairs, and code points that are no characters. Immutable and
 * thread-safe.
 */
final class PrintableText {

  private final boolean paged;

  /** Takes out all that may not be printed. */
  PrintableText() {
    this(false);
  }

  /**
   * Takes out all that may not be printed.
   *
   * @param paged whether form feeds stay, which part the pages of plain text
   */
  PrintableText(boolean paged) {
    this.paged = paged;
  }

  /** The text; itself where there is nothing to take out. */
  String of(String text) {
    char[] chars = text.toCharArray();
    int first = 0;
    while (first < chars.length && isPrintable(chars, first)) {
      first++;
    }
    if (first == chars.length) {
      return text;
    }
    StringBuilder printable = new StringBuilder(chars.length).append(text, 0, first);
    for (int i = first; i < chars.length; i++) {
      char c = chars[i];
      if (isPrintable(chars, i) || (paged && c == '\f')) {
        printable.append(c);
      } else if (c == '\f' || c == '\u000B' || c == '\u0085') {
        printable.append('\n'); // a new page or line
      } else if (Character.isSurrogate(c)) {
        printable.append('\uFFFD');
      }
    }
    return printable.toString();
  }

  /**
   * Whether it was text before it was cleaned: at most one character in fifty is a control
   * character, and one in five none at all. A picture or an archive read as text has five times
   * more.
   */
  static boolean isText(String text) {
    long controls = 0;
    long none = 0;
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      controls += c != '\uFFFD' && !isPrintable(chars, i) && c != '\f' && c != '\u0085' ? 1 : 0;
      none += c == '\uFFFD' ? 1 : 0;
    }
    return controls * 50 <= chars.length && none * 5 <= chars.length;
  }

  /** Whether a page in HTML may name, by its number, a character that is not printable. */
  boolean mayBeNamed(String html) {
    for (int at = html.indexOf('#'); at >= 0; at = html.indexOf('#', at + 1)) {
      if (at > 0 && html.charAt(at - 1) == '&' && !isPrintable(number(html, at + 1))) {
        return true;
      }
    }
    return false;
  }

  /** The number at a place; 0 where there is none, and any above all characters where it is. */
  private static int number(String html, int start) {
    boolean hexadecimal = start < html.length() && (html.charAt(start) | 0x20) == 'x';
    int radix = hexadecimal ? 16 : 10;
    int number = 0;
    for (int i = hexadecimal ? start + 1 : start; i < html.length(); i++) {
      char c = html.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, radix) : -1;
      if (digit < 0 || number > Character.MAX_CODE_POINT) {
        break;
      }
      number = number * radix + digit;
    }
    return number;
  }

  private static boolean isPrintable(int c) {
    return c < ' '
        ? c == '\n' || c == '\r' || c == '\t'
        : c < 0x7F
            || (c > 0x9F && c < Character.MIN_SURROGATE)
            || (c > Character.MAX_SURROGATE && c < 0xFFFE)
            || (c > 0xFFFF && c <= Character.MAX_CODE_POINT);
  }

  private static boolean isPrintable(char[] text, int i) {
    char c = text[i];
    if (c >= ' ' && c < 0x7F) {
      return true;
    }
    if (c < ' ') {
      return c == '\n' || c == '\r' || c == '\t';
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length && Character.isLowSurrogate(text[i + 1]);
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text[i - 1]);
    }
    return c < 0x7F || (c > 0x9F && c != '\uFFFE' && c != '\uFFFF');
  }
}
