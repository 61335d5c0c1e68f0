package broadsheet.search;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which characters make words: letters, marks and numbers. Asked for each character of an archive,
 * so it is worked out once for each of the first plane.
 */
final class Letters {

  /** Of no word. */
  static final byte NONE = 0;

  /** Of a script that puts spaces between words. */
  static final byte SPACED = 1;

  /** Of a script that puts none. */
  static final byte SOLID = 2;

  private static final Set<UnicodeScript> SCRIPTS =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  /** The Japanese mark of length, which belongs to no script. */
  private static final int LENGTH_MARK = 0x30fc;

  private static final int WORDS =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  private static final byte[] KINDS = new byte[Character.MIN_SUPPLEMENTARY_CODE_POINT];

  static {
    for (int c = 0; c < KINDS.length; c++) {
      KINDS[c] = kind(c);
    }
  }

  private Letters() {}

  /** What a character is. */
  static byte of(int codePoint) {
    return codePoint < KINDS.length ? KINDS[codePoint] : kind(codePoint);
  }

  /** Where the run of characters of one kind ends; where it begins for those of no word. */
  static int runEnd(String text, int from) {
    byte kind = of(text.codePointAt(from));
    int at = from;
    while (kind != NONE && at < text.length()) {
      char c = text.charAt(at);
      boolean half = Character.isSurrogate(c);
      if ((half ? of(text.codePointAt(at)) : KINDS[c]) != kind) {
        break;
      }
      at += half ? Character.charCount(text.codePointAt(at)) : 1;
    }
    return at;
  }

  private static byte kind(int c) {
    if ((WORDS >> Character.getType(c) & 1) == 0) {
      return NONE;
    }
    return c == LENGTH_MARK || SCRIPTS.contains(UnicodeScript.of(c)) ? SOLID : SPACED;
  }
}
