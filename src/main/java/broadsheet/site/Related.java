package broadsheet.site;

import broadsheet.archive.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which stories are related to which: those that share what few others have ({@link Feature}). What
 * two stories share counts by how rare it is: the logarithm of how many stories there are for each
 * that has it, times the weight of its kind. One word or one author in common is not enough. Of
 * equals those go first that stand nearest in the order of the archive.
 *
 * <p>A story is compared with {@value #COMPARED} others at most, by its weightiest features first
 * and of those that have one the nearest, so that the cost grows in line with the number of
 * stories. What comes out depends on the entries alone. Immutable; in memory are five numbers a
 * story.
 */
final class Related {

  /** How many a story has at most. */
  static final int MOST = 5;

  private static final int COMPARED = 1500;

  /** What two stories share has to come to this by {@link Feature.Kind#proof}. */
  private static final int PROOF = 2;

  private final List<Entry> entries;
  private final Map<String, Integer> places = new HashMap<>();
  private final int[] found;

  /** Finds the related stories of all. */
  Related(List<Entry> entries) {
    this.entries = entries;
    for (int i = 0; i < entries.size(); i++) {
      places.put(entries.get(i).key(), i);
    }
    found = new int[entries.size() * MOST];
    Arrays.fill(found, -1);
    Search search = new Search(new FeatureIndex(entries));
    for (int i = 0; i < entries.size(); i++) {
      search.of(i);
    }
  }

  /** The stories related to one, the nearest to it in matter first; may be none. */
  List<Entry> of(Entry entry) {
    int place = places.getOrDefault(entry.key(), 0);
    List<Entry> related = new ArrayList<>(MOST);
    for (int k = place * MOST; k < (place + 1) * MOST && found[k] >= 0; k++) {
      related.add(entries.get(found[k]));
    }
    return related;
  }

  /** The search for one story after the other, with room for what each other comes to. */
  private final class Search {
    private final FeatureIndex index;
    private final float[] score;
    private final byte[] proof;
    private final int[] touched;
    private int count;

    Search(FeatureIndex index) {
      this.index = index;
      score = new float[entries.size()];
      proof = new byte[entries.size()];
      touched = new int[COMPARED];
    }

    void of(int story) {
      count = 0;
      int left = COMPARED;
      for (int feature : index.weightiestFirst(story)) {
        left -= compare(story, feature, (left + 1) / 2);
      }
      int[] best = new int[MOST];
      int kept = 0;
      for (int k = 0; k < count; k++) {
        int other = touched[k];
        if (proof[other] >= PROOF) {
          kept = insert(best, kept, other, story);
        }
      }
      System.arraycopy(best, 0, found, story * MOST, kept);
      for (int k = 0; k < count; k++) {
        score[touched[k]] = 0;
        proof[touched[k]] = 0;
      }
    }

    /** Adds what a feature makes of the stories nearest to one; gives how many. */
    private int compare(int story, int feature, int most) {
      int from = index.from(feature);
      int to = index.to(feature);
      int here = index.find(feature, story);
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
        score[other] += index.weight(feature);
        proof[other] = (byte) Math.min(PROOF, proof[other] + index.proof(feature));
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
