package broadsheet.site;

import broadsheet.archive.Entry;
import broadsheet.article.StoryDate;
import broadsheet.digest.Hash;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
 * Relations}). Thread-safe: each search has room of its own.
 */
final class Related {

  /** How many a story has at most. */
  static final int MOST = 5;

  private static final int COMPARED = 1500;

  /** What two stories share has to come to this by {@link Feature#proof}. */
  private static final int PROOF = 2;

  /** No proof is more than {@link #PROOF}. */
  private static final int PROOF_BITS = 2;

  private static final int PROOFS = (1 << PROOF_BITS) - 1;

  private static final int NO_DAY = Integer.MIN_VALUE;

  private final List<Entry> entries;
  private final long[] keys;
  private final int[] days;
  private final FeatureIndex index;
  private final Windows windows;
  private final Relations.Finding relations;
  private final Queue<Search> idle = new ConcurrentLinkedQueue<>();

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
    keys = entries.parallelStream().mapToLong(e -> Hash.of(e.key())).toArray();
    days = entries.parallelStream().mapToInt(e -> day(e.published())).toArray();
    index = new FeatureIndex(entries);
    windows = new Windows(index, COMPARED, keys, days);
    relations = before.finding(keys, windows::digest);
  }

  private static int day(@Nullable StoryDate date) {
    return date == null ? NO_DAY : Math.toIntExact(date.day().toEpochDay());
  }

  /** The stories related to the one at a place, the nearest to it in matter first; may be none. */
  List<Entry> of(int story) {
    int[] found = relations.of(story, () -> search(story));
    Entry[] related = new Entry[found.length];
    for (int i = 0; i < found.length; i++) {
      related[i] = entries.get(found[i]);
    }
    return List.of(related);
  }

  /** What was found, once all stories were asked for theirs. */
  Relations relations() {
    return relations.all();
  }

  private int[] search(int story) {
    Search free = idle.poll();
    Search search = free == null ? new Search() : free;
    int[] found = search.of(story);
    idle.add(search);
    return found;
  }

  /** The search for one story after the other, with room for what each other comes to. */
  private final class Search {
    /** Of each other story its score and, in the lowest bits, its proof, to be read at once. */
    private final int[] shared = new int[entries.size()];

    private final int[] touched = new int[COMPARED];
    private int count;

    /** The best up to now, with what decides between them, so that it is not looked up again. */
    private final int[] best = new int[MOST];

    private final int[] scores = new int[MOST];
    private final int[] distances = new int[MOST];
    private int kept;

    int[] of(int story) {
      count = 0;
      windows.each(story, this::compare);
      kept = 0;
      for (int k = 0; k < count; k++) {
        int other = touched[k];
        int score = shared[other] >> PROOF_BITS;
        if ((shared[other] & PROOFS) >= PROOF && (kept < MOST || score >= scores[MOST - 1])) {
          insert(other, score, far(other, story));
        }
        shared[other] = 0;
      }
      return Arrays.copyOf(best, kept);
    }

    /**
     * Adds what a feature makes of the stories at its places, those nearest to the story first: of
     * many that are equal in the end few are inserted, to be pushed out again.
     */
    private void compare(int feature, int from, int here, int to) {
      int weight = index.weight(feature) << PROOF_BITS;
      int proves = index.proof(feature);
      for (int place = here - 1; place >= from; place--) {
        add(index.story(place), weight, proves);
      }
      for (int place = here + 1; place < to; place++) {
        add(index.story(place), weight, proves);
      }
    }

    private void add(int other, int weight, int proves) {
      int before = shared[other];
      if (before == 0) {
        touched[count++] = other;
      }
      int proof = Math.min(PROOF, (before & PROOFS) + proves);
      shared[other] = (before & ~PROOFS) + weight | proof;
    }

    private void insert(int other, int score, int distance) {
      int at = kept;
      while (at > 0 && isBefore(other, score, distance, at - 1)) {
        at--;
      }
      if (at == MOST) {
        return;
      }
      int moved = Math.min(kept, MOST - 1) - at;
      System.arraycopy(best, at, best, at + 1, moved);
      System.arraycopy(scores, at, scores, at + 1, moved);
      System.arraycopy(distances, at, distances, at + 1, moved);
      best[at] = other;
      scores[at] = score;
      distances[at] = distance;
      kept = Math.min(kept + 1, MOST);
    }

    /** Decided by what the two are alone, and not by how many stand between them. */
    private boolean isBefore(int other, int score, int distance, int at) {
      if (score != scores[at]) {
        return score > scores[at];
      }
      return distance == distances[at] ? keys[other] < keys[best[at]] : distance < distances[at];
    }

    /** In days; stories without a day are nearest to each other. */
    private int far(int one, int other) {
      boolean both = days[one] != NO_DAY && days[other] != NO_DAY;
      return days[one] == days[other]
          ? 0
          : both ? Math.abs(days[one] - days[other]) : Integer.MAX_VALUE;
    }
  }
}
