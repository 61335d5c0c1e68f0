package broadsheet.clean.html;

/**
 * What the characters of a text are, whatever its language.
 *
 * @param words runs of letters and digits; in scripts without spaces, half the characters
 * @param ends marks that end sentences
 * @param commas of all scripts
 * @param digits how many characters
 * @param capitals how many characters
 * @param marks bars, bullets, arrows and the like
 * @param braces signs that data are full of which a script left in the page
 * @param closed whether it ends as sentences do
 * @param lower whether it begins with a small letter
 */
record TextShape(
    int words,
    int ends,
    int commas,
    int digits,
    int capitals,
    int marks,
    int braces,
    boolean closed,
    boolean lower) {

  // The bits of a kind. They are added up without asking, for words end where no processor expects.
  private static final int LETTER = 0;
  private static final int DIGIT = 1;
  private static final int CAPITAL = 2;
  private static final int END = 3;
  private static final int COMMA = 4;
  private static final int MARK = 5;
  private static final int JOIN = 6;
  private static final int BRACE = 7;

  /**
   * The kinds of the letters of Latin, Greek, Cyrillic and the like; asked anew it takes thrice.
   */
  private static final byte[] KINDS = kinds();

  static TextShape of(String text) {
    int words = 0;
    int dense = 0;
    int ends = 0;
    int commas = 0;
    int digits = 0;
    int capitals = 0;
    int marks = 0;
    int braces = 0;
    int inWord = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int kind = c < KINDS.length ? KINDS[c] : kind(c);
      int letter = kind >> LETTER & 1;
      if (c >= '\u0e00' && letter != 0 && isDense(c)) {
        dense++;
      } else {
        words += letter & ~inWord;
      }
      inWord = letter | (inWord & kind >> JOIN);
      digits += kind >> DIGIT & 1;
      capitals += kind >> CAPITAL & 1;
      ends += kind >> END & 1;
      commas += kind >> COMMA & 1;
      marks += kind >> MARK & 1;
      braces += kind >> BRACE & 1;
    }
    return new TextShape(
        words + dense / 2,
        ends,
        commas,
        digits,
        capitals,
        marks,
        braces,
        closed(text),
        begins(text));
  }

  /** Whether a text has a mark that ends sentences. */
  static boolean hasEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (((c < KINDS.length ? KINDS[c] : kind(c)) >> END & 1) != 0) {
        return true;
      }
    }
    return false;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[0x600];
    for (char c = 0; c < kinds.length; c++) {
      kinds[c] = (byte) kind(c);
    }
    return kinds;
  }

  private static int kind(char c) {
    if (Character.isLetterOrDigit(c)) {
      return 1 << LETTER
          | (Character.isDigit(c) ? 1 << DIGIT : 0)
          | (Character.isUpperCase(c) ? 1 << CAPITAL : 0);
    }
    if (isEnd(c)) {
      return 1 << END;
    }
    int brace = "{}\":;=_<>[]".indexOf(c) >= 0 ? 1 << BRACE : 0;
    if (",،、，;；".indexOf(c) >= 0) {
      return 1 << COMMA | brace;
    }
    boolean mark = "|•·»«›‹→←▶©®/\\#@+_[]{}<>=".indexOf(c) >= 0;
    return brace | (mark ? 1 << MARK : joins(c) ? 1 << JOIN : 0);
  }

  /** Apostrophes, vowel signs and joiners, which stand inside words. */
  private static boolean joins(char c) {
    int type = Character.getType(c);
    return c == '\''
        || c == '’'
        || c == '\u200c'
        || c == '\u200d'
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isDense(char c) {
    return (c >= '\u3040' && c <= '\u9fff') || (c >= '\u0e00' && c <= '\u0eff') || c >= '\uf900';
  }

  private static boolean isEnd(char c) {
    return ".!?…。！？؟।".indexOf(c) >= 0;
  }

  private static boolean closed(String text) {
    int i = text.length() - 1;
    while (i >= 0 && "\"'”’»)]」』“".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && (isEnd(text.charAt(i)) || text.charAt(i) == ':');
  }

  private static boolean begins(String text) {
    return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
  }
}
