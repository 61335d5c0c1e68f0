package broadsheet.search;

import broadsheet.archive.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The files of the filters, each fetched when its filter is opened: a line for each value, {@code
 * value TAB stories TAB bytes}, the most used first, and their stories packed as those of terms
 * are. Years need no file, for numbers say them.
 */
final class FilterFiles {

  /** Values beyond these are left to the listings of the site. */
  private static final int VALUES = 400;

  private static final Map<String, Function<Entry, List<String>>> FILTERS =
      new TreeMap<>(
          Map.of(
              "section", e -> list(e.section()),
              "author", Entry::authors,
              "paper", e -> list(e.paper()),
              "language", e -> list(e.language())));

  private record Value(String text, List<Integer> stories) {}

  private final Shards shards;
  private final Numbers numbers;

  FilterFiles(Shards shards, Numbers numbers) {
    this.shards = shards;
    this.numbers = numbers;
  }

  /** Writes the filters that have a choice to offer; gives their names. */
  List<String> write(List<Entry> entries) throws IOException {
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, Function<Entry, List<String>>> filter : FILTERS.entrySet()) {
      List<Value> values = values(entries, filter.getValue());
      if (values.size() > 1) {
        write(filter.getKey(), values);
        names.add(filter.getKey());
      }
    }
    return names;
  }

  private void write(String name, List<Value> values) throws IOException {
    StringBuilder text = new StringBuilder();
    ByteArrayOutputStream bits = new ByteArrayOutputStream();
    Postings postings = new Postings(Integer.MAX_VALUE);
    for (Value value : values) {
      postings.clear();
      value.stories().forEach(i -> postings.story(numbers.of(i)));
      postings.sort();
      byte[] packed = postings.packed(numbers.end());
      text.append(value.text().replaceAll("[\t\n]", " "))
          .append("\t" + postings.count() + "\t" + packed.length + "\n");
      bits.write(packed);
    }
    shards.write("filters/" + name, text.toString(), bits.toByteArray());
  }

  private static List<Value> values(List<Entry> entries, Function<Entry, List<String>> of) {
    Map<String, Value> values = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      for (String text : of.apply(entries.get(i))) {
        values.computeIfAbsent(text, t -> new Value(t, new ArrayList<>())).stories().add(i);
      }
    }
    return values.values().stream()
        .sorted(
            Comparator.comparingInt((Value v) -> -v.stories().size()).thenComparing(Value::text))
        .limit(VALUES)
        .toList();
  }

  private static List<String> list(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }
}
