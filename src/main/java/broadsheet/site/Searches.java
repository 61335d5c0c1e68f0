package broadsheet.site;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Looks for the stories that are related to one, as {@link Related} tells, among those in its
 * windows. Thread-safe: each search has room of its own, which the next one takes over.
 */
final class Searches {
  private static final int MOST = Related.MOST;

  /** What two stories share has to come to this by {@link Feature#proof}. */
  private static final int PROOF = 2;

  /** No proof is more than {@link #PROOF}. */
  private static final int PROOF_BITS = 2;

  private static final int PROOFS = (1 << PROOF_BITS) - 1;

  private final FeatureIndex index;
  private final Windows windows;
  private final long[] keys;
  private final int[] days;
  private final Queue<Search> idle = new ConcurrentLinkedQueue<>();

  /**
   * Searches among some stories.
   *
   * @param keys of each story a number for its key
   * @param days of each story a number for its day, or {@link Related#NO_DAY}
   */
  Searches(FeatureIndex index, Windows windows, long[] keys, int[] days) {
    this.index = index;
    this.windows = windows;
    this.keys = keys;
    this.days = days;
  }

  /**
   * The stories related to one, the nearest to it in matter first; {@link Related#MOST} at most.
   */
  int[] of(int story) {
    Search free = idle.poll();
    Search search = free == null ? new Search() : free;
    int[] found = search.of(story);
    idle.add(search);
    return found;
  }

  /** The search for one story after the other, with room for what each other comes to. */
  private final class Search {
    /** Of each other story its score and, in the lowest bits, its proof, to be read at once. */
    private final int[] shared = new int[keys.length];

    private final int[] touched = new int[windows.most()];
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
      boolean both = days[one] != Related.NO_DAY && days[other] != Related.NO_DAY;
      return days[one] == days[other]
          ? 0
          : both ? Math.abs(days[one] - days[other]) : Integer.MAX_VALUE;
    }
  }
}
