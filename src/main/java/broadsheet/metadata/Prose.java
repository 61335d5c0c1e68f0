package broadsheet.metadata;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/** One line of text as a page states it, made fit to be shown or compared. */
final class Prose {
  /** Nothing that names something is longer; a page that says more is not read further. */
  private static final int LONGEST = 2_000;

  private Prose() {}

  /**
   * The text on one line: entities decoded twice at most, white space folded, control characters
   * and marks of direction at the ends gone. Cut where it is longer than any name could be.
   */
  static String line(String text) {
    String s = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    if (isPlain(s)) {
      return s;
    }
    if (s.indexOf('&') >= 0 && s.indexOf(';') >= 0) {
      s = Parser.unescapeEntities(s, false);
    }
    StringBuilder out = new StringBuilder(s.length());
    boolean space = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c > ' ' && c < 0x7f) {
        if (space) {
          out.append(' ');
        }
        space = false;
        out.append(c);
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b') {
        space = out.length() > 0;
      } else if (!Character.isISOControl(c) && !isDirection(c) && c != '\ufeff' && c != '\u00ad') {
        if (space) {
          out.append(' ');
        }
        space = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Whether a text is one line as it is: letters and ASCII, parted by single spaces. */
  private static boolean isPlain(String s) {
    boolean space = true;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean letter = (c > ' ' && c < 0x7f && c != '&') || (c >= 0xc0 && Character.isLetter(c));
      if (!letter && (c != ' ' || space)) {
        return false;
      }
      space = !letter;
    }
    return !space || s.isEmpty();
  }

  private static boolean isDirection(char c) {
    return c == '\u200e' || c == '\u200f' || (c >= '\u202a' && c <= '\u202e');
  }

  /** Whether a script should have put something else there. */
  static boolean isTemplate(String text) {
    return text.contains("{{") || text.contains("${");
  }

  /** The letters and digits of a text in lower case, all else gone: what two spellings share. */
  static String key(String text) {
    String s = folded(text);
    StringBuilder out = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      i += Character.charCount(c);
      if (c < 0x80 ? isAsciiWord(c) : Character.isLetterOrDigit(c)) {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  private static boolean isAsciiWord(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /** The text in lower case, each of its letters in one spelling only. */
  private static String folded(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7f) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
      }
    }
    return text.toLowerCase(Locale.ROOT);
  }

  /** The words of a text in lower case, each once. */
  static Set<String> words(String text) {
    return new LinkedHashSet<>(split(text));
  }

  /** The words of a text in lower case; single signs in scripts that put no spaces. */
  static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String s = folded(text);
    for (int i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      i += Character.charCount(c);
      boolean sign = isSign(c);
      if (c < 0x80 ? isAsciiWord(c) : !sign && (Character.isLetterOrDigit(c) || isMark(c))) {
        word.appendCodePoint(c);
      } else if (c != '\'' && c != '’' && word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (sign) {
        words.add(Character.toString(c));
      }
    }
    if (word.length() > 0) {
      words.add(word.toString());
    }
    return words;
  }

  /** The vowels of Indian scripts, which stand on their letter. */
  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isSign(int c) {
    if (c < 0xe00) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.THAI;
  }

  /** How much of the shorter text's words the other has too, less for what only one has; 0 to 1. */
  static double likeness(String a, String b) {
    return likeness(words(a), words(b));
  }

  /** The same for texts whose words are known. */
  static double likeness(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    int shared = 0;
    for (String word : a) {
      shared += b.contains(word) ? 1 : 0;
    }
    return 2.0 * shared / (a.size() + b.size());
  }
}
