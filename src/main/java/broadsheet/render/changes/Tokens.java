package broadsheet.render.changes;

import java.util.ArrayList;
import java.util.List;

/** Text cut into words, and into what stands between them; together they are the text again. */
final class Tokens {

  private Tokens() {}

  /**
   * The words of a text and, each for itself, every other character. Letters of scripts without
   * spaces are words of their own.
   */
  static List<String> of(String text) {
    List<String> tokens = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (!joins(c)) {
        if (from < i) {
          tokens.add(text.substring(from, i));
        }
        tokens.add(text.substring(i, next));
        from = next;
      }
      i = next;
    }
    if (from < text.length()) {
      tokens.add(text.substring(from));
    }
    return tokens;
  }

  /** Whether there is a letter or digit in a token. */
  static boolean isWord(String token) {
    return Character.isLetterOrDigit(token.codePointAt(0));
  }

  private static boolean joins(int c) {
    boolean letter =
        Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    return letter && !Character.isIdeographic(c) && !isKana(c);
  }

  private static boolean isKana(int c) {
    Character.UnicodeScript script =
        c < 0x2000 ? Character.UnicodeScript.LATIN : Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
  }
}
