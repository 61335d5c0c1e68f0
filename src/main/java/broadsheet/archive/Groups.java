package broadsheet.archive;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Entries by what they share. Names that differ in case, spaces or accents alone are one, shown as
 * most entries write it, and the first of these by order. Groups stand in the order of their names
 * by the rules of Java's root locale, the same everywhere. Of names that give the same slug the
 * first, by folded name, has it, the others add four digits of their own.
 */
final class Groups {
  private Groups() {}

  /** The groups of entries already in order, by the names that each has. */
  static List<Group> of(List<Entry> entries, Function<Entry, List<String>> names) {
    Map<String, Map<String, Integer>> spellings = new TreeMap<>();
    Map<String, List<Entry>> members = new TreeMap<>();
    for (Entry entry : entries) {
      Set<String> counted = new HashSet<>();
      for (String name : names.apply(entry)) {
        String folded = Folding.name(name);
        if (!folded.isEmpty() && counted.add(folded)) {
          spellings
              .computeIfAbsent(folded, k -> new LinkedHashMap<>())
              .merge(name, 1, Integer::sum);
          members.computeIfAbsent(folded, k -> new ArrayList<>()).add(entry);
        }
      }
    }
    Set<String> slugs = new HashSet<>();
    List<Group> groups = new ArrayList<>();
    members.forEach(
        (folded, list) -> {
          String name = mostUsed(spellings.getOrDefault(folded, Map.of()));
          groups.add(new Group(name, slug(name, folded, slugs), List.copyOf(list)));
        });
    return inOrder(groups, Group::name);
  }

  private static String mostUsed(Map<String, Integer> spellings) {
    String most = "";
    int count = 0;
    for (Map.Entry<String, Integer> spelling : spellings.entrySet()) {
      if (spelling.getValue() > count) {
        most = spelling.getKey();
        count = spelling.getValue();
      }
    }
    return most;
  }

  private static String slug(String name, String folded, Set<String> taken) {
    String slug = Slugs.of(folded, folded);
    for (int digits = 4; !taken.add(slug); digits += 4) {
      slug = Slugs.of(name, folded) + "-" + Sha256.of(folded).substring(0, digits);
    }
    return slug;
  }

  /** Things in the order of their names, as the root locale sorts; ties by the characters. */
  static <T> List<T> inOrder(List<T> things, Function<T, String> name) {
    Collator collator = Collator.getInstance(Locale.ROOT);
    record Keyed<T>(T thing, CollationKey key) {}
    return things.stream()
        .map(t -> new Keyed<>(t, collator.getCollationKey(name.apply(t))))
        .sorted(
            Comparator.comparing((Keyed<T> k) -> k.key())
                .thenComparing(k -> k.key().getSourceString()))
        .map(Keyed::thing)
        .toList();
  }
}
