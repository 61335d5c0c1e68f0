package broadsheet.site;

import broadsheet.archive.Entry;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * Which stories are related to which: those that share what few others have ({@link Feature}). What
 * two stories share counts by how rare it is: the logarithm of how many stories there are for each
 * that has it, times the weight of its kind. One word or one author in common is not enough. Of
 * equals those go first that stand nearest in the order of the archive.
 *
 * <p>A story is compared with {@value #COMPARED} others at most, by its weightiest features first
 * and of those that have one the nearest, so that the cost grows in line with the number of
 * stories. What comes out depends on the entries alone. Thread-safe: each search has room of its
 * own.
 */
final class Related {

  /** How many a story has at most. */
  static final int MOST = 5;

  private static final int COMPARED = 1500;

  /** What two stories share has to come to this by {@link Feature#proof}. */
  private static final int PROOF = 2;

  private final List<Entry> entries;
  private final Map<String, Integer> places = new HashMap<>();
  private final FeatureIndex index;
  private final Queue<Search> idle = new ConcurrentLinkedQueue<>();

  /** Of these, which stand in the order of the archive. */
  Related(List<Entry> entries) {
    this.entries = entries;
    for (int i = 0; i < entries.size(); i++) {
      places.put(entries.get(i).key(), i);
    }
    index = new FeatureIndex(entries);
  }

  /** The stories related to one, the nearest to it in matter first; may be none. */
  List<Entry> of(Entry entry) {
    Search free = idle.poll();
    Search search = free == null ? new Search() : free;
    int[] found = search.of(places.getOrDefault(entry.key(), 0));
    idle.add(search);
    return IntStream.of(found).mapToObj(entries::get).toList();
  }

  /** The search for one story after the other, with room for what each other comes to. */
  private final class Search {
    private final float[] score = new float[entries.size()];
    private final byte[] proof = new byte[entries.size()];
    private final int[] touched = new int[COMPARED];
    private int count;

    int[] of(int story) {
      count = 0;
      int left = COMPARED;
      int[] features = index.weightiestFirst(story);
      for (int k = 0; k < features.length; k++) {
        left -= compare(story, features[k], index.places(story)[k], (left + 1) / 2);
      }
      int[] best = new int[MOST];
      int kept = 0;
      for (int k = 0; k < count; k++) {
        int other = touched[k];
        if (proof[other] >= PROOF) {
          kept = insert(best, kept, other, story);
        }
      }
      for (int k = 0; k < count; k++) {
        score[touched[k]] = 0;
        proof[touched[k]] = 0;
      }
      return Arrays.copyOf(best, kept);
    }

    /** Adds what a feature makes of the stories nearest to one; gives how many. */
    private int compare(int story, int feature, int here, int most) {
      float weight = index.weight(feature);
      int proves = index.proof(feature);
      int from = index.from(feature);
      int to = index.to(feature);
      int before = here - 1;
      int after = here + 1;
      int done = 0;
      while (done < most && (before >= from || after < to)) {
        boolean back =
            after >= to
                || (before >= from && story - index.story(before) <= index.story(after) - story);
        int other = index.story(back ? before-- : after++);
        if (proof[other] == 0) {
          touched[count++] = other;
        }
        score[other] += weight;
        proof[other] = (byte) Math.min(PROOF, proof[other] + proves);
        done++;
      }
      return done;
    }

    private int insert(int[] best, int kept, int other, int story) {
      int at = kept;
      while (at > 0 && before(other, best[at - 1], story)) {
        at--;
      }
      if (at == MOST) {
        return kept;
      }
      System.arraycopy(best, at, best, at + 1, Math.min(kept, MOST - 1) - at);
      best[at] = other;
      return Math.min(kept + 1, MOST);
    }

    private boolean before(int one, int other, int story) {
      if (score[one] != score[other]) {
        return score[one] > score[other];
      }
      int near = Math.abs(one - story) - Math.abs(other - story);
      return near == 0 ? one < other : near < 0;
    }
  }
}
