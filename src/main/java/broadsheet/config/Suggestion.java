package broadsheet.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What to say after a word that is not known. */
public final class Suggestion {
  /** More known words are not all named. */
  private static final int NAMED = 20;

  private Suggestion() {}

  /** "did you mean …?" where one is near, else what is known: all, or the first of many. */
  public static String of(String word, Collection<String> known) {
    String lower = word.toLowerCase(Locale.ROOT);
    int most = lower.length() < 4 ? 1 : lower.length() < 9 ? 2 : 3;
    Optional<String> nearest =
        lower.length() > 40
            ? Optional.empty()
            : new TreeSet<>(known)
                .stream()
                    .filter(k -> distance(lower, k.toLowerCase(Locale.ROOT)) <= most)
                    .min(Comparator.comparingInt(k -> distance(lower, k.toLowerCase(Locale.ROOT))));
    return nearest
        .map(n -> "did you mean `" + n + "`?")
        .orElseGet(() -> known(new TreeSet<>(known)));
  }

  private static String known(Set<String> words) {
    String named = String.join(", ", words.stream().limit(NAMED).toList());
    return "known are "
        + named
        + (words.size() > NAMED ? " and " + (words.size() - NAMED) + " more" : "");
  }

  /** How many letters must be put in, taken out or changed to come from one word to the other. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
