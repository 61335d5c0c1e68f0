package broadsheet.archive;

import broadsheet.article.Block;
import broadsheet.article.PlainText;
import java.util.List;

/** How a text begins, and how long it is. */
final class Summary {
  private static final int LONGEST = 280;

  /** A cut at the end of a sentence leaves at least this much. */
  private static final int LEAST = 120;

  private Summary() {}

  /**
   * The first sentences of the running text, at most 280 characters: whole sentences where they
   * fill half of that, else cut after a word, with an ellipsis.
   */
  static String of(List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph && text.length() <= LONGEST) {
        String words = Folding.space(PlainText.of(block));
        text.append(text.isEmpty() || words.isEmpty() ? "" : " ").append(words);
      }
    }
    return text.length() <= LONGEST ? text.toString() : cut(text.toString());
  }

  private static String cut(String text) {
    for (int end = LONGEST; end > LEAST; end--) {
      if (endsSentence(text, end)) {
        return text.substring(0, end).strip();
      }
    }
    int end = text.lastIndexOf(' ', LONGEST - 1);
    if (end < LEAST) {
      end = LONGEST - 1 - (Character.isLowSurrogate(text.charAt(LONGEST - 1)) ? 1 : 0);
    }
    return text.substring(0, end).strip() + "…";
  }

  private static boolean endsSentence(String text, int end) {
    char last = text.charAt(end - 1);
    if ("。！？".indexOf(last) >= 0) {
      return true;
    }
    if (text.charAt(end) != ' ') {
      return false;
    }
    boolean closed = end >= 2 && "\"'”’»)".indexOf(last) >= 0;
    char mark = closed ? text.charAt(end - 2) : last;
    // A full stop after one or two letters is mostly an initial or an abbreviation.
    boolean stop = mark == '.' && text.lastIndexOf(' ', end - 2) < end - 4;
    return stop || ".!?…؟۔।".indexOf(mark) > 0;
  }

  /** How many words a text has; two characters of Chinese or Japanese count as one. */
  static int words(String text) {
    int words = 0;
    int ideographs = 0;
    boolean inside = false;
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      int c = chars[i];
      if (c < 0x80) {
        // Asking Unicode of each letter of English took a twentieth of a build.
        boolean sign = Folding.isSign(chars[i]);
        words += sign && !inside ? 1 : 0;
        inside = sign || (inside && (c == '\'' || c == '-'));
        continue;
      }
      if (Folding.isMark(chars[i])) {
        inside = inside && c == '\u2019';
        continue;
      }
      c = Character.codePointAt(chars, i);
      i += Character.charCount(c) - 1;
      boolean letter = Character.isLetterOrDigit(c);
      if (letter && isWithoutSpaces(c)) {
        ideographs++;
        inside = false;
      } else {
        boolean joins = inside && c == '\u2019';
        words += letter && !inside ? 1 : 0;
        inside = letter || joins || (inside && Character.getType(c) == Character.NON_SPACING_MARK);
      }
    }
    return words + (ideographs + 1) / 2;
  }

  private static boolean isWithoutSpaces(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }
}
