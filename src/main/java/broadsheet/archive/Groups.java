package broadsheet.archive;

import broadsheet.digest.Sha256;
import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
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

  /** Entries on their way into one group. */
  private static final class Gathering {
    private final Map<String, Integer> spellings = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /** An entry counts once, though it may write one name twice. */
    @SuppressWarnings("ReferenceEquality")
    void add(Entry entry, String name) {
      boolean counted = !entries.isEmpty() && entries.get(entries.size() - 1) == entry;
      spellings.merge(name, counted ? 0 : 1, Integer::sum);
      if (!counted) {
        entries.add(entry);
      }
    }

    String name() {
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
  }

  /** The groups of entries already in order, by the names that each has. */
  static List<Group> of(List<Entry> entries, Function<Entry, List<String>> names) {
    Map<String, Gathering> bySpelling = new HashMap<>();
    SortedMap<String, Gathering> byName = new TreeMap<>();
    for (Entry entry : entries) {
      for (String name : names.apply(entry)) {
        bySpelling
            .computeIfAbsent(
                name, n -> byName.computeIfAbsent(Folding.name(n), f -> new Gathering()))
            .add(entry, name);
      }
    }
    byName.remove("");
    Set<String> slugs = new HashSet<>();
    List<Group> groups = new ArrayList<>();
    byName.forEach(
        (folded, all) -> {
          String name = all.name();
          String slug = slug(name, folded, slugs);
          groups.add(new Group(name, slug, all.entries, all.spellings.keySet()));
        });
    return inOrder(groups, Group::name);
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
