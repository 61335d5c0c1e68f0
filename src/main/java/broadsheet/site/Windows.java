package broadsheet.site;

import broadsheet.digest.Digest;
import broadsheet.digest.Hash;

/**
 * With which stories each one is compared: for each of its features with some that stand around it
 * among those that have the feature. Immutable and thread-safe.
 */
final class Windows {
  private static final long APART = 0x9e3779b97f4a7c15L;

  private final FeatureIndex index;
  private final int most;

  /** Of each story a number for its key and its day. */
  private final long[] stories;

  /** Sums of numbers of the stories at all places before one. */
  private final long[] sums;

  private final long[] otherSums;

  /**
   * The windows of an index.
   *
   * @param most how many others a story is compared with, those counted twice that share two
   *     features with it
   * @param keys of each story a number for its key
   * @param days of each story a number for its day
   */
  Windows(FeatureIndex index, int most, long[] keys, int[] days) {
    this.index = index;
    this.most = most;
    stories = new long[keys.length];
    for (int i = 0; i < keys.length; i++) {
      stories[i] = Hash.mixed(Hash.mixed(keys[i]) + days[i]);
    }
    sums = new long[index.size() + 1];
    otherSums = new long[index.size() + 1];
    for (int p = 0; p < index.size(); p++) {
      long story = stories[index.story(p)];
      sums[p + 1] = sums[p] + story;
      otherSums[p + 1] = otherSums[p] + Hash.mixed(story + APART);
    }
  }

  /** Is told of each window of a story. */
  interface Visitor {
    /**
     * One window.
     *
     * @param from the first place among those of the feature
     * @param here the place of the story itself
     * @param to the place after the last
     */
    void window(int feature, int from, int here, int to);
  }

  /** Goes through the windows of a story, that of its weightiest feature first. */
  void each(int story, Visitor visitor) {
    int left = most;
    for (int at = index.begin(story); at < index.end(story); at++) {
      int feature = index.feature(at);
      int first = index.from(feature);
      int last = index.to(feature) - 1;
      int here = index.place(at);
      int size = Math.min((left + 1) / 2, last - first);
      int after = Math.min(last - here, size - Math.min(size / 2, here - first));
      int from = here - (size - after);
      visitor.window(feature, from, here, from + size + 1);
      left -= size;
    }
  }

  /**
   * The digest of all that decides which stories are related to one: what it is itself, its
   * features, how much they weigh, and which stories they are shared with. Sums tell which are in a
   * window, so that it need not be walked through.
   */
  Digest digest(int story) {
    Digesting digesting = new Digesting(stories[story]);
    each(story, digesting);
    return new Digest(digesting.one, digesting.other);
  }

  /** A digest on its way. */
  private final class Digesting implements Visitor {
    private long one;
    private long other;

    Digesting(long story) {
      one = story;
      other = Hash.mixed(story + APART);
    }

    @Override
    public void window(int feature, int from, int here, int to) {
      long what = Hash.mixed(index.mark(feature)) + index.weight(feature);
      one = Hash.mixed(one + what) + sums[to] - sums[from];
      other = Hash.mixed(other - what) + otherSums[to] - otherSums[from] + (to - from);
    }
  }
}
