package broadsheet.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Texts as lower-case words, and how much of them two texts share. */
public final class Words {

  private Words() {}

  /** The words: runs of letters, digits and underscores. */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && isWord(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
    }
    return words;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c);
  }

  /**
   * The F1 of a text's words against those of the true one, words counted as often as they come.
   */
  public static double f1(String text, String truth) {
    Map<String, Integer> left = new HashMap<>();
    List<String> wanted = of(truth);
    wanted.forEach(w -> left.merge(w, 1, Integer::sum));
    List<String> found = of(text);
    int both = 0;
    for (String word : found) {
      int count = left.getOrDefault(word, 0);
      if (count > 0) {
        both++;
        left.put(word, count - 1);
      }
    }
    return both == 0 ? 0 : 2.0 * both / (found.size() + wanted.size());
  }
}
