package broadsheet.clean.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What hyphens at the ends of broken lines are: parts of a word that goes on below ("har-" "bour"),
 * the word's own ("well-" "known"), or in place of what another word has too ("inner-" "and
 * outer"). How the text writes the word elsewhere decides, and else whether it parts words at all.
 * One object knows one text; linear.
 */
final class Hyphens {

  /** Lines that end so, at the least and one of how many, where words are parted. */
  private static final int SOME = 3;

  private static final int ONE_OF = 25;

  /** Letters of the longest word such as "and", and how often it stands in a text at the least. */
  private static final int SHORT = 4;

  private static final int OFTEN = 3;

  private final Map<String, Integer> words = new HashMap<>();
  private final boolean parts;

  Hyphens(List<Line> lines) {
    int hyphens = 0;
    for (Line line : lines) {
      String text = line.text();
      hyphens += endsInHyphen(text, text.length()) ? 1 : 0;
    }
    parts = hyphens >= SOME && hyphens * ONE_OF >= lines.size();
    if (hyphens > 0) {
      lines.forEach(line -> count(line.text()));
    }
  }

  /** Adds a line to a paragraph that ends in a hyphen, or does nothing and gives false. */
  boolean join(StringBuilder text, String more) {
    if (!endsInHyphen(text, text.length()) || !Character.isLetter(more.charAt(0))) {
      return false;
    }
    int start = text.length() - 1;
    while (start > 0 && isInWord(text.charAt(start - 1))) {
      start--;
    }
    int end = 1;
    while (end < more.length() && isInWord(more.charAt(end))) {
      end++;
    }
    String right = more.substring(0, end);
    String compound = text.substring(start) + right;
    String whole = text.substring(start, text.length() - 1) + right;
    boolean joined = words.containsKey(whole);
    if (!joined && !words.containsKey(compound) && isShared(right)) {
      text.append(' ');
    } else if (Character.isLowerCase(more.charAt(0))
        && (joined || (parts && !words.containsKey(compound)))) {
      text.setLength(text.length() - 1);
    }
    text.append(more);
    return true;
  }

  private boolean isShared(String word) {
    return word.length() <= SHORT && words.getOrDefault(word, 0) >= OFTEN;
  }

  private void count(String text) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !isInWord(text.charAt(i))) {
        if (i > start && !endsInHyphen(text, i)) {
          words.merge(text.substring(start, i), 1, Integer::sum);
        }
        start = i + 1;
      }
    }
  }

  private static boolean isInWord(char c) {
    return Character.isLetter(c) || isHyphen(c);
  }

  private static boolean endsInHyphen(CharSequence text, int end) {
    return end > 1 && isHyphen(text.charAt(end - 1)) && Character.isLetter(text.charAt(end - 2));
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010';
  }
}
