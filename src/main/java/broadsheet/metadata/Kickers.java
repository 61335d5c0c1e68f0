package broadsheet.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What headings carry beside the title: the section before a bar, the kind of piece behind one, a
 * day. Immutable and thread-safe.
 */
final class Kickers {
  private static final Pattern BAR = Pattern.compile(" \\| ");
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)[0-9]{2}\\b");
  private static final int LONGEST_BEFORE = 3;
  private static final int LONGEST_BEHIND = 4;
  private static final int SHORTEST_TITLE = 3;
  private static final int SHORTEST_DAY = 3;
  private static final int LONGEST_DAY = 5;

  /**
   * A heading without them.
   *
   * @param keys of what the page's head says: a day is beside the title only where the head has the
   *     title without it
   */
  String without(String heading, List<String> keys) {
    String title = withoutParts(heading);
    List<String> words = Arrays.asList(title.split(" ", 200));
    for (int i = SHORTEST_DAY; i <= Math.min(LONGEST_DAY, words.size() - SHORTEST_TITLE); i++) {
      String rest = String.join(" ", words.subList(i, words.size()));
      String day = String.join(" ", words.subList(0, i));
      if (YEAR.matcher(day).find() && keys.contains(Prose.key(rest))) {
        return rest;
      }
    }
    return withoutBrackets(title, keys);
  }

  /** Without the short parts before the first bar and behind the last ones. */
  private static String withoutParts(String heading) {
    List<String> parts = new ArrayList<>(Arrays.asList(BAR.split(heading, 10)));
    int longest = parts.stream().mapToInt(Kickers::wordsIn).max().orElse(0);
    while (parts.size() > 1 && isShort(parts.get(parts.size() - 1), LONGEST_BEHIND, longest)) {
      parts.remove(parts.size() - 1);
    }
    while (parts.size() > 1 && isShort(parts.get(0), LONGEST_BEFORE, longest)) {
      parts.remove(0);
    }
    return String.join(" | ", parts).strip();
  }

  /** Whether a part has few words, and the longest of the heading is long enough for a title. */
  private static boolean isShort(String part, int most, int longest) {
    int words = wordsIn(part);
    return words <= most && longest >= SHORTEST_TITLE && longest > words;
  }

  private static int wordsIn(String text) {
    return text.isBlank() ? 0 : text.strip().split(" ", 100).length;
  }

  /** Without "[Watch]" behind a title that the head has without it. */
  private static String withoutBrackets(String title, List<String> keys) {
    int open = title.lastIndexOf(" [");
    if (open > 0 && title.endsWith("]")) {
      String rest = title.substring(0, open).strip();
      return keys.contains(Prose.key(rest)) ? rest : title;
    }
    return title;
  }
}
