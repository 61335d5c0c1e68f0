package broadsheet.source;

/**
 * Text without what may not be printed into a page, a feed or a terminal: NUL and other control
 * characters, halves of surrogate pairs, and code points that are no characters. Immutable and
 * thread-safe.
 */
final class PrintableText {

  /** The text; itself where there is nothing to take out. */
  String of(String text) {
    int first = 0;
    while (first < text.length() && isPrintable(text, first)) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder printable = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPrintable(text, i)) {
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
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      controls += c != '\uFFFD' && !isPrintable(text, i) && c != '\f' && c != '\u0085' ? 1 : 0;
      none += c == '\uFFFD' ? 1 : 0;
    }
    return controls * 50 <= text.length() && none * 5 <= text.length();
  }

  private static boolean isPrintable(String text, int i) {
    char c = text.charAt(i);
    if (c < ' ') {
      return c == '\n' || c == '\r' || c == '\t';
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c < 0x7F || (c > 0x9F && c != '\uFFFE' && c != '\uFFFF');
  }
}
