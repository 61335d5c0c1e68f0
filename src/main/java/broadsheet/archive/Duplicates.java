package broadsheet.archive;

import broadsheet.article.Part;
import broadsheet.article.StoryDate;
import broadsheet.digest.Digest;
import broadsheet.digest.Digester;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The candidates that hold the same story, together: those with one canonical address, however
 * their words differ, for they are versions of it; and those with the same words.
 */
final class Duplicates {
  /** Shorter texts ("Photo gallery") are only the same under the same title. */
  static final int FEW_WORDS = 30;

  /**
   * The one to show first: saved last, else the one that says it was changed last, else the fuller
   * text, else the first by path.
   */
  private static final Comparator<Candidate> SHOWN =
      Comparator.comparing(Candidate::saved, Comparator.nullsFirst(Duplicates::compare))
          .thenComparing(c -> c.metadata().modified(), Comparator.nullsFirst(Duplicates::compare))
          .thenComparingInt(Candidate::words)
          .reversed()
          .thenComparing(Candidate::path);

  private static final Digester DIGESTER = new Digester();

  private Duplicates() {}

  /**
   * The stories, each with the sources that hold it, the one to show first; by path of the first. A
   * list of the caller's own.
   */
  static List<List<Candidate>> stories(List<Candidate> candidates) {
    int[] parents = IntStream.range(0, candidates.size()).toArray();
    Firsts words = new Firsts(parents.length, i -> candidates.get(i).fingerprint());
    Firsts places = new Firsts(parents.length, i -> address(candidates.get(i)));
    for (int i = 0; i < parents.length; i++) {
      join(parents, i, words.of(i));
      join(parents, i, places.of(i));
    }
    return gathered(candidates, parents);
  }

  /** Most stories are there once, so those that are not are gathered by themselves. */
  private static List<List<Candidate>> gathered(List<Candidate> candidates, int[] parents) {
    Map<Integer, List<Candidate>> several = new HashMap<>();
    for (int i = 0; i < parents.length; i++) {
      int root = root(parents, i);
      if (root != i) {
        several
            .computeIfAbsent(root, r -> new ArrayList<>(List.of(candidates.get(r))))
            .add(candidates.get(i));
      }
    }
    several.values().forEach(s -> s.sort(SHOWN));
    List<List<Candidate>> stories = new ArrayList<>(candidates.size());
    for (int i = 0; i < parents.length; i++) {
      if (root(parents, i) == i) {
        List<Candidate> story = several.get(i);
        stories.add(story == null ? List.of(candidates.get(i)) : story);
      }
    }
    return stories;
  }

  /**
   * Of equal keys the number of the first. A table of plain numbers, for nearly all differ; keys
   * are put together again where they may be equal.
   */
  private static final class Firsts {
    private static final int SPREAD = 0x9e3779b9; // of Knuth's multiplicative hashing

    private final IntFunction<@Nullable Object> keys;
    private final int[] hashes;
    private final int[] table;

    Firsts(int size, IntFunction<@Nullable Object> keys) {
      this.keys = keys;
      hashes = new int[size];
      table = new int[Integer.highestOneBit(Math.max(8, size)) * 4];
    }

    /**
     * The number of the first with the key of this one; itself where none had it, or it has none.
     */
    int of(int number) {
      Object key = keys.apply(number);
      if (key == null) {
        return number;
      }
      int hash = key.hashCode() * SPREAD;
      hashes[number] = hash;
      int place = (hash ^ (hash >>> 15)) & (table.length - 1);
      while (table[place] != 0) {
        int other = table[place] - 1;
        if (hashes[other] == hash && key.equals(keys.apply(other))) {
          return other;
        }
        place = (place + 1) & (table.length - 1);
      }
      table[place] = number + 1;
      return number;
    }
  }

  /** The address of a source's own page: all pages of a story may state that of the first. */
  private static @Nullable String address(Candidate candidate) {
    Part part = candidate.metadata().part();
    return part == null || part.number() == 1
        ? address(candidate.metadata().url())
        : part.story() + " page " + part.number();
  }

  private static void join(int[] parents, int one, int other) {
    int a = root(parents, one);
    int b = root(parents, other);
    parents[Math.max(a, b)] = Math.min(a, b);
  }

  private static int root(int[] parents, int node) {
    int at = node;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  private static int compare(StoryDate one, StoryDate other) {
    return moment(one).compareTo(moment(other));
  }

  /** Good enough to order saves: in UTC where the offset is known. */
  private static LocalDateTime moment(StoryDate date) {
    LocalTime time = date.time() == null ? LocalTime.MIDNIGHT : date.time();
    int seconds = date.offset() == null ? 0 : date.offset().getTotalSeconds();
    return LocalDateTime.of(date.day(), time).minusSeconds(seconds);
  }

  /**
   * A canonical address as it is compared: without scheme, {@code www.}, fragment and final slash.
   * Null for the address of a site's front page, which careless sites give all their stories.
   */
  static @Nullable String address(@Nullable String url) {
    if (url == null) {
      return null;
    }
    int scheme = url.indexOf("://");
    int fragment = url.indexOf('#');
    String rest =
        url.substring(scheme < 0 ? 0 : scheme + 3, fragment < 0 ? url.length() : fragment);
    int path = rest.indexOf('/');
    if (path < 0 || path == rest.length() - 1) {
      return null;
    }
    String host = rest.substring(0, path).toLowerCase(Locale.ROOT);
    String bare = host.startsWith("www.") ? host.substring(4) : host;
    String tail = rest.substring(path);
    return bare + (tail.endsWith("/") ? tail.substring(0, tail.length() - 1) : tail);
  }

  /** What two texts have in common if and only if their words are the same. */
  static Digest fingerprint(String title, String text, int words) {
    String folded = Folding.words(text);
    return DIGESTER.of(words < FEW_WORDS ? Folding.words(title) + " " + folded : folded);
  }
}
