package broadsheet.clean;

/** What makes no difference between two ways to write a word. */
final class Letters {

  /** What a sign is folded to that is left out. */
  static final char NONE = 0;

  /** The letters that the Devanagari letters with a dot below are made of, from U+0958 on. */
  private static final String DOTTED = "\u0915\u0916\u0917\u091c\u0921\u0922\u092b\u092f";

  /** What a sign is that is no part of a word. */
  static final char OTHER = '\uffff';

  /** What each sign up to Arabic is folded to, and the same for those that are part of a word. */
  private static final char[] FOLDED = new char[0x700];

  private static final char[] WORD = new char[FOLDED.length];

  /** Greek letters with an accent, which capitals do not bear, and the sigma that ends words. */
  private static final String ACCENTED =
      "\u0390\u03ac\u03ad\u03ae\u03af\u03b0\u03c2\u03ca\u03cb\u03cc\u03cd\u03ce";

  private static final String UNACCENTED =
      "\u03b9\u03b1\u03b5\u03b7\u03b9\u03c5\u03c3\u03b9\u03c5\u03bf\u03c5\u03c9";

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = foldByUnicode(c);
      WORD[c] = isWord(c) ? FOLDED[c] : OTHER;
    }
  }

  private Letters() {}

  /** Whether a sign is a letter from a to z, small or not. */
  static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** A sign that is part of a word, in scripts with spaces, folded; {@link #OTHER} for others. */
  static char letter(char c) {
    return c < WORD.length ? WORD[c] : isWord(c) ? foldByUnicode(c) : OTHER;
  }

  private static boolean isWord(char c) {
    return isPlain(c)
        || c == '\''
        || c == '\u2019'
        || c == '-'
        || (c >= '\u00aa'
            && (Script.isMark(c) || Character.isLetter(c))
            && !Script.isContinuous(c));
  }

  /**
   * A sign as words are compared by: in small letters, without the points and joiners that some
   * write and some leave out, and one letter for those that are taken for each other: the alefs and
   * yehs of Arabic and Persian, the dotless i, the Russian yo, the Romanian letters with a cedilla
   * and with a comma, the Greek ones with an accent and without.
   */
  static char fold(char c) {
    return c < FOLDED.length ? FOLDED[c] : foldByUnicode(c);
  }

  private static char foldByUnicode(char c) {
    return switch (c) {
      case '\u2019' -> '\'';
      case '\u0131', '\u0130' -> 'i';
      case '\u0451', '\u0401' -> '\u0435';
      case '\u015f', '\u015e' -> '\u0219';
      case '\u0163', '\u0162' -> '\u021b';
      case '\u0622', '\u0623', '\u0625', '\u0671' -> '\u0627';
      case '\u0649', '\u06cc' -> '\u064a';
      case '\u06a9' -> '\u0643';
      case '\u09dc' -> '\u09a1';
      case '\u09dd' -> '\u09a2';
      case '\u09df' -> '\u09af';
      case '\u0640', '\u0670', '\u093c', '\u09bc', '\u0307', '\u200c', '\u200d' -> NONE;
      default -> foldRange(c);
    };
  }

  private static char foldRange(char c) {
    if (c >= '\u064b' && c <= '\u065f') {
      return NONE; // Arabic vowel signs.
    }
    if (c >= '\u0591' && c <= '\u05c7') {
      return NONE; // Hebrew points.
    }
    if (c >= '\u0958' && c <= '\u095f') {
      return DOTTED.charAt(c - '\u0958');
    }
    if (c >= '\uff01' && c <= '\uff5e') {
      return foldByUnicode((char) (c - 0xfee0)); // The wide letters of East Asia.
    }
    char small = Character.toLowerCase(c);
    int accented = ACCENTED.indexOf(small);
    return accented < 0 ? small : UNACCENTED.charAt(accented);
  }
}
