package broadsheet.site;

import broadsheet.archive.Entry;
import broadsheet.article.StoryDate;
import broadsheet.digest.Hash;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which stories are related to which: those that share what few others have ({@link Feature}). What
 * two stories share counts by how rare it is: the logarithm of how many stories there are for each
 * that has it, times the weight of its kind. One word or one author in common is not enough. Of
 * equals those go first that appeared nearest in time.
 *
 * <p>A story is compared with {@value #COMPARED} others at most, by its weightiest features first
 * and of those that have one the nearest in the order of the archive, as many before as after it,
 * so that the cost grows in line with the number of stories. What comes out depends on the entries
 * alone. Where the last build compared a story with the same, what it found is taken ({@link
 * Relations}). All of it is found at the start, by several threads, for what it is found by takes
 * much more room. Immutable.
 */
final class Related {

  /** How many a story has at most. */
  static final int MOST = 5;

  private static final int COMPARED = 1500;

  /** Of a story without a date. */
  static final int NO_DAY = Integer.MIN_VALUE;

  private final List<Entry> entries;
  private final Relations.Found found;

  /**
   * Of these, which stand in the order of the archive; nobody knows what an earlier build found.
   */
  Related(List<Entry> entries) {
    this(entries, Relations.NONE);
  }

  /**
   * Of these, which stand in the order of the archive.
   *
   * @param before what an earlier build of any archive found
   */
  Related(List<Entry> entries, Relations before) {
    this.entries = entries;
    long[] keys = entries.parallelStream().mapToLong(e -> Hash.of(e.key())).toArray();
    int[] days = entries.parallelStream().mapToInt(e -> day(e.published())).toArray();
    FeatureIndex index = new FeatureIndex(entries);
    Windows windows = new Windows(index, COMPARED, keys, days);
    Searches searches = new Searches(index, windows, keys, days);
    found = before.find(keys, windows.digests(), searches::of);
  }

  private static int day(@Nullable StoryDate date) {
    return date == null ? NO_DAY : Math.toIntExact(date.day().toEpochDay());
  }

  /** The stories related to the one at a place, the nearest to it in matter first; may be none. */
  List<Entry> of(int story) {
    int[] numbers = found.of(story);
    Entry[] related = new Entry[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      related[i] = entries.get(numbers[i]);
    }
    return List.of(related);
  }

  /** What was found, for the next build. */
  Relations relations() {
    return found.relations();
  }
}
