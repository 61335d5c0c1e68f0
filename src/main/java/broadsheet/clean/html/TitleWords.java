package broadsheet.clean.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The longer words of a page's titles, to be counted in texts: what is about the same things names
 * them. Words are told by their hashes, in one pass and without copies; two words with one hash
 * would only count as one. Immutable.
 */
final class TitleWords {

  private static final int SHORTEST = 4;

  /** Words that are told apart. */
  private static final int MOST = 64;

  private final Map<Integer, Integer> places = new HashMap<>();

  TitleWords(Set<String> words) {
    words.stream()
        .filter(w -> w.length() >= SHORTEST)
        .sorted()
        .limit(MOST)
        .forEach(w -> places.putIfAbsent(w.hashCode(), places.size()));
  }

  /** How many there are. */
  int size() {
    return places.size();
  }

  /** How many of them a text has. */
  int in(String text) {
    long found = 0;
    int hash = 0;
    int length = 0;
    for (int i = 0; i <= text.length() && !places.isEmpty(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        hash = hash * 31 + Character.toLowerCase(c);
        length++;
      } else {
        Integer place = length < SHORTEST ? null : places.get(hash);
        found |= place == null ? 0 : 1L << place;
        hash = 0;
        length = 0;
      }
    }
    return Long.bitCount(found);
  }
}
