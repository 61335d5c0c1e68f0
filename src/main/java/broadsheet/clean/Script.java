package broadsheet.clean;

/** What kind of letter or sign a character is, in any script. */
public final class Script {

  private Script() {}

  /** Whether the script of a character writes no spaces, a sign being about half a word. */
  public static boolean isDense(char c) {
    return c >= '\u2e80'
        && (c <= '\u2fff'
            || (c >= '\u3005' && c <= '\u3007')
            || (c >= '\u3040' && c <= '\u30ff')
            || (c >= '\u31f0' && c <= '\u31ff')
            || (c >= '\u3400' && c <= '\u9fff')
            || (c >= '\uf900' && c <= '\ufaff')
            || (c >= '\uff66' && c <= '\uff9d')
            || (c >= '\ud840' && c <= '\ud87f'));
  }

  /** Whether the script writes no spaces but has letters: Thai, Lao, Burmese, Khmer. */
  public static boolean isUnspaced(char c) {
    return (c >= '\u0e00' && c <= '\u0eff')
        || (c >= '\u1000' && c <= '\u109f')
        || (c >= '\u1780' && c <= '\u17ff');
  }

  /** Whether the script writes no spaces between words, of either kind. */
  public static boolean isContinuous(char c) {
    return c >= '\u0e00' && (isDense(c) || isUnspaced(c));
  }

  /**
   * How many signs of a script in a row say about as much as a longer word, where words cannot be
   * told by the spaces between them: none are, or, in Korean, what a word is used for is a part of
   * it. 0 in other scripts.
   */
  public static int signsOfWord(char c) {
    if (c < '\u0e00') {
      return 0;
    }
    return isDense(c) || (c >= '\uac00' && c <= '\ud7a3') ? 2 : isUnspaced(c) ? 4 : 0;
  }

  /** Vowel signs, points and joiners, which stand inside words and are no letters. */
  public static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == '\u200c'
        || c == '\u200d';
  }

  /** Whether the character ends a sentence in some script; a full stop only may. */
  public static boolean endsSentence(char c) {
    return switch (c) {
      case '.', '!', '?', '\u2026', '\u3002', '\uff01', '\uff1f', '\uff0e', '\uff61' -> true;
      case '\u061f', '\u06d4', '\u0964', '\u0965', '\u0589', '\u1362', '\u104b', '\u17d4' -> true;
      case '\u203c', '\u2047', '\u2048', '\u2049' -> true;
      default -> false;
    };
  }

  /** Whether the character ends a question, in Arabic, in Chinese and in Greek too. */
  public static boolean asks(int c) {
    return c == '?' || c == '\u061f' || c == '\uff1f' || c == '\u037e';
  }

  /** Whether the character divides a sentence: a comma or semicolon of some script. */
  public static boolean divides(char c) {
    return switch (c) {
      case ',', ';', '\u060c', '\u061b', '\u3001', '\uff0c', '\uff1b', '\u055d', '\u1363' -> true;
      default -> false;
    };
  }

  /** Whether the character can close a quotation or a parenthesis behind the end of a sentence. */
  public static boolean closes(char c) {
    return switch (c) {
      case '"', '\'', ')', ']', '\u00bb', '\u00ab', '\u201d', '\u2019', '\u201c', '\u203a' -> true;
      case '\u300d', '\u300f', '\uff09', '\u3011', '\u300b' -> true;
      default -> false;
    };
  }

  /** Whether the character opens a quotation. */
  public static boolean opens(char c) {
    return switch (c) {
      case '"', '\'', '\u00ab', '\u00bb', '\u201c', '\u201e', '\u2018', '\u2039', '\u300c' -> true;
      case '\u300e' -> true;
      default -> false;
    };
  }

  /** Columns that a character takes on a terminal, roughly: two for East Asia's, else one. */
  public static int width(char c) {
    return isDense(c) || (c >= '\u3000' && c <= '\u303f') || (c >= '\uff01' && c <= '\uff60')
        ? 2
        : 1;
  }

  /** Whether the beginning of a text, 2,000 characters, has a sign of money. */
  public static boolean hasPrice(String text) {
    for (int i = 0; i < Math.min(text.length(), 2_000); i++) {
      if (isMoney(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the character is a sign of money. */
  public static boolean isMoney(char c) {
    return c == '$' || (c >= '\u00a2' && Character.getType(c) == Character.CURRENCY_SYMBOL);
  }
}
