package broadsheet.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What changes in the lines of words and terms when stories go, come, or get other numbers. For one
 * thread.
 */
final class Edits {

  private record Occurrence(int number, int place, int part) {}

  /** What changes in one line. */
  private static final class Change {
    /** Numbers of the stories that no longer have the term. */
    private final Set<Integer> without = new HashSet<>();

    private final List<Occurrence> more = new ArrayList<>();

    /** By term: in how many more stories the word stands for it, or fewer. */
    private final SortedMap<String, Integer> counts = new TreeMap<>(Shards::compare);
  }

  private final SortedMap<String, Change> changes = new TreeMap<>(Shards::compare);

  /** A story that is gone, with the number that it had. */
  void remove(int number, Set<String> tokens) {
    for (String token : tokens) {
      int between = token.indexOf(StoryTokens.BETWEEN);
      change(token.substring(0, between)).without.add(number);
      count(token, -1);
    }
  }

  /** A story that has come, with its number. */
  void add(int number, StoryTokens tokens) {
    Set<String> counted = new HashSet<>();
    tokens.each(
        (token, place, part) -> {
          String term = token.substring(0, token.indexOf(StoryTokens.BETWEEN));
          change(term).more.add(new Occurrence(number, place, part));
          if (counted.add(token)) {
            count(token, 1);
          }
        });
  }

  private void count(String token, int more) {
    int between = token.indexOf(StoryTokens.BETWEEN);
    Map<String, Integer> counts = change(token.substring(between + 1)).counts;
    counts.merge(token.substring(0, between), more, Integer::sum);
  }

  private Change change(String entry) {
    return changes.computeIfAbsent(entry, e -> new Change());
  }

  /**
   * The edits of the lines, each of which says when it is made what it did to the word.
   *
   * @param end one more than the highest number that a story may have
   * @param common as of {@link Postings}
   */
  SortedMap<String, SortedFiles.Edit<TermLine>> lines(int end, int common, Used used) {
    SortedMap<String, SortedFiles.Edit<TermLine>> edits = new TreeMap<>(Shards::compare);
    Postings postings = new Postings(common);
    changes.forEach(
        (entry, change) -> edits.put(entry, old -> line(entry, old, change, postings, end, used)));
    return edits;
  }

  /** Hears in how many stories a word was and is. */
  interface Used {
    void word(String word, int before, int now);
  }

  private static @Nullable TermLine line(
      String entry, @Nullable TermLine old, Change change, Postings postings, int end, Used used) {
    SortedMap<String, Integer> counts = new TreeMap<>(Shards::compare);
    postings.clear();
    if (old != null) {
      for (int i = 0; i < old.terms().size(); i++) {
        counts.put(old.terms().get(i), old.counts().get(i));
      }
      postings.read(old, end, change.without);
    }
    change.counts.forEach((term, more) -> counts.merge(term, more, Integer::sum));
    counts.values().removeIf(count -> count == 0);
    int number = -1;
    for (Occurrence one : change.more) {
      if (one.number() != number) {
        number = one.number();
        postings.story(number);
      }
      postings.place(one.place(), 1);
      postings.parts(1 << one.part());
    }
    postings.sort();
    TermLine line =
        TermLine.of(
            entry, postings, end, List.copyOf(counts.keySet()), List.copyOf(counts.values()));
    used.word(entry, old == null ? 0 : old.used(), line.used());
    return postings.count() == 0 && counts.isEmpty() ? null : line;
  }
}
