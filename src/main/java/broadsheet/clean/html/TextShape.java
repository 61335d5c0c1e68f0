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

  // Where in a kind each of eight small numbers begins, all of which are counted by one addition;
  // without asking, for words end where no processor expects.
  private static final int LETTER = 0;
  private static final int DIGIT = 8;
  private static final int CAPITAL = 16;
  private static final int END = 24;
  private static final int COMMA = 32;
  private static final int MARK = 40;
  private static final int BRACE = 48;
  private static final int JOIN = 56;

  /** What each of the numbers can count up to, so many characters are counted together. */
  private static final int TOGETHER = 255;

  /**
   * The kinds of the letters of Latin, Greek, Cyrillic and the like; asked anew it takes thrice.
   */
  private static final long[] KINDS = kinds();

  static TextShape of(String text) {
    int[] counts = new int[Long.BYTES];
    int words = 0;
    int dense = 0;
    int inWord = 0;
    for (int from = 0; from < text.length(); from += TOGETHER) {
      int to = Math.min(text.length(), from + TOGETHER);
      long sum = 0;
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        long kind = c < KINDS.length ? KINDS[c] : kind(c);
        int letter = (int) kind & 1;
        if (c >= '\u0e00' && letter != 0 && isDense(c)) {
          dense++;
        } else {
          words += letter & ~inWord;
        }
        inWord = letter | (inWord & (int) (kind >>> JOIN));
        sum += kind;
      }
      for (int i = 0; i < counts.length; i++) {
        counts[i] += (int) (sum >>> (i * Byte.SIZE)) & TOGETHER;
      }
    }
    return new TextShape(
        words + dense / 2,
        counts[END / Byte.SIZE],
        counts[COMMA / Byte.SIZE],
        counts[DIGIT / Byte.SIZE],
        counts[CAPITAL / Byte.SIZE],
        counts[MARK / Byte.SIZE],
        counts[BRACE / Byte.SIZE],
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

  private static long[] kinds() {
    long[] kinds = new long[0x600];
    for (char c = 0; c < kinds.length; c++) {
      kinds[c] = kind(c);
    }
    return kinds;
  }

  private static long kind(char c) {
    if (Character.isLetterOrDigit(c)) {
      return 1L << LETTER
          | (Character.isDigit(c) ? 1L << DIGIT : 0)
          | (Character.isUpperCase(c) ? 1L << CAPITAL : 0);
    }
    if (isEnd(c)) {
      return 1L << END;
    }
    long brace = "{}\":;=_<>[]".indexOf(c) >= 0 ? 1L << BRACE : 0;
    if (",،、，;；".indexOf(c) >= 0) {
      return 1L << COMMA | brace;
    }
    boolean mark = "|•·»«›‹→←▶©®/\\#@+_[]{}<>=".indexOf(c) >= 0;
    return brace | (mark ? 1L << MARK : joins(c) ? 1L << JOIN : 0);
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
