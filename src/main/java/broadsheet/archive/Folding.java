package broadsheet.archive;

import java.text.Normalizer;
import java.util.Locale;

/** Text in the forms in which it is compared. */
final class Folding {

  /** ASCII letters in lower case, and digits; 0 for all else. Asked of each letter of a text. */
  private static final char[] FOLDED = new char[0x80];

  static {
    for (char c = '0'; c <= '9'; c++) {
      FOLDED[c] = c;
    }
    for (char c = 'a'; c <= 'z'; c++) {
      FOLDED[c] = c;
      FOLDED[c - ('a' - 'A')] = c;
    }
  }

  private Folding() {}

  /** One space for each run of white space, none at the ends. */
  static String space(String text) {
    char[] out = new char[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i); // no space is beyond the first plane
      boolean ascii = c > ' ' && c < 0x7f;
      if (ascii || (!Character.isWhitespace(c) && !Character.isSpaceChar(c))) {
        out[length++] = c;
      } else if (length > 0 && out[length - 1] != ' ') {
        out[length++] = ' ';
      }
    }
    return new String(out, 0, length).strip();
  }

  /**
   * A name without what people write now so, now so: case, white space, and the accents of Latin
   * and Greek letters. Marks of other scripts stay, for there they make another letter.
   */
  static String name(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(apart.length());
    int base = ' ';
    for (int i = 0; i < apart.length(); i += Character.charCount(apart.codePointAt(i))) {
      int c = apart.codePointAt(i);
      boolean accent = c >= 0x300 && c <= 0x36f;
      base = accent ? base : c;
      if (!accent || !takesAccents(base)) {
        out.appendCodePoint(c);
      }
    }
    return space(Normalizer.normalize(out, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
  }

  private static boolean takesAccents(int base) {
    Character.UnicodeScript script = Character.UnicodeScript.of(base);
    return script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.GREEK;
  }

  /** The letters and digits of a text alone, in lower case: the same for the same words. */
  static String words(String text) {
    char[] chars = text.toCharArray();
    if (!isPlain(chars)) {
      chars = Normalizer.normalize(text, Normalizer.Form.NFKC).toCharArray();
    }
    int length = 0; // what is taken goes where something was read before, for nothing gets longer
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c < 0x80) {
        char folded = FOLDED[c];
        chars[length] = folded; // what is none is written over: a processor guesses badly which is
        length += folded == 0 ? 0 : 1;
        continue;
      }
      if (isMark(c)) {
        continue;
      }
      int code = Character.codePointAt(chars, i);
      i += Character.charCount(code) - 1;
      if (Character.isLetterOrDigit(code)) {
        length += Character.toChars(Character.toLowerCase(code), chars, length);
      }
    }
    return new String(chars, 0, length);
  }

  /** Whether a character of ASCII is a letter or a digit. */
  static boolean isSign(char ascii) {
    return FOLDED[ascii] != 0;
  }

  /** Dashes and quotation marks, of which there are many, so that Unicode need not be asked. */
  static boolean isMark(char c) {
    return c >= 0x2010 && c <= 0x2026;
  }

  /**
   * Whether normalizing would change no letter or digit of a text, as is so for most of English: it
   * has ASCII, letters of Western Europe, dashes and quotation marks.
   */
  private static boolean isPlain(char[] text) {
    for (char c : text) {
      if (c >= 0x80 && (c < 0xc0 || c > 0xff) && !isMark(c)) {
        return false;
      }
    }
    return true;
  }
}
