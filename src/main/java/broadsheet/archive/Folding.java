package broadsheet.archive;

import java.text.Normalizer;
import java.util.Locale;

/** Text in the forms in which it is compared. */
final class Folding {
  private Folding() {}

  /** One space for each run of white space, none at the ends. */
  static String space(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                out.appendCodePoint(c);
              } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
              }
            });
    return out.toString().strip();
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
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
      int c = plain.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.appendCodePoint(Character.toLowerCase(c));
      }
    }
    return out.toString();
  }
}
