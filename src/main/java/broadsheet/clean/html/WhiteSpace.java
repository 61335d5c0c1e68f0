package broadsheet.clean.html;

/** What is white space in the text of a page. */
final class WhiteSpace {

  /** Of the first signs of Unicode those that are, 1 each: a word ends where none expects it. */
  private static final byte[] SPACE = new byte[0x100];

  static {
    for (char c = 0; c < SPACE.length; c++) {
      SPACE[c] = (byte) (isSpace(c) ? 1 : 0);
    }
  }

  private WhiteSpace() {}

  /** How many characters are not white space. */
  static int count(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      count += c < SPACE.length ? 1 - SPACE[c] : isSpace(c) ? 0 : 1;
    }
    return count;
  }

  static boolean isSpace(char c) {
    if (c <= '\u007f') { // most are, and need not be looked up
      return c <= ' ' && (c >= '\u001c' || (c >= '\t' && c <= '\r'));
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
