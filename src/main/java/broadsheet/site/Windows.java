package broadsheet.site;

import broadsheet.digest.Digest;
import broadsheet.digest.Hash;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * With which stories each one is compared: for each of its features with some that stand around it
 * among those that have the feature. Immutable and thread-safe.
 */
final class Windows {
  private static final long APART = 0x9e3779b97f4a7c15L;

  private final FeatureIndex index;
  private final int most;

  /** Of each story the halves of the digest of all that decides which are related to it. */
  private final long[] ones;

  private final long[] others;

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
    ones = new long[keys.length];
    others = new long[keys.length];
    for (int i = 0; i < keys.length; i++) {
      ones[i] = Hash.mixed(Hash.mixed(keys[i]) + days[i]);
      others[i] = Hash.mixed(ones[i] + APART);
    }
    new Digesting(ones.clone(), others.clone()).all();
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
      left -= window(feature, index.place(feature, story), left, visitor);
    }
  }

  /** Tells of the window around a place; gives how many others are in it. */
  private int window(int feature, int here, int left, Visitor visitor) {
    int first = index.from(feature);
    int last = index.to(feature) - 1;
    int size = Math.min((left + 1) / 2, last - first);
    int after = Math.min(last - here, size - Math.min(size / 2, here - first));
    int from = here - (size - after);
    visitor.window(feature, from, here, from + size + 1);
    return size;
  }

  /** How many others a story is compared with at most. */
  int most() {
    return most;
  }

  /**
   * The digests of all that decides which stories are related to one: what it is itself, its
   * features, how much they weigh, and which stories they are shared with. They do not keep the
   * windows in memory.
   */
  IntFunction<Digest> digests() {
    long[] high = ones;
    long[] low = others;
    return story -> new Digest(high[story], low[story]);
  }

  /**
   * The digests on their way: one feature after the other, the weightiest first, which is the order
   * of each story's own. Sums tell which stories are in a window, so that it need not be walked
   * through; they are there for one feature at a time.
   */
  private final class Digesting implements Visitor {

    /** Of each story two numbers for its key and its day. */
    private final long[] numbers;

    private final long[] otherNumbers;

    /** How many others each story may still be compared with. */
    private final int[] left;

    /** Sums of the numbers of the stories before each place of the feature. */
    private final long[] sums;

    private final long[] otherSums;

    Digesting(long[] numbers, long[] otherNumbers) {
      this.numbers = numbers;
      this.otherNumbers = otherNumbers;
      left = new int[numbers.length];
      Arrays.fill(left, most);
      sums = new long[numbers.length + 1];
      otherSums = new long[numbers.length + 1];
    }

    void all() {
      for (int feature : index.shared()) {
        int first = index.from(feature);
        for (int place = first; place < index.to(feature); place++) {
          int story = index.story(place);
          sums[place - first + 1] = sums[place - first] + numbers[story];
          otherSums[place - first + 1] = otherSums[place - first] + otherNumbers[story];
        }
        for (int place = first; place < index.to(feature); place++) {
          int story = index.story(place);
          left[story] -= Windows.this.window(feature, place, left[story], this);
        }
      }
    }

    @Override
    public void window(int feature, int from, int here, int to) {
      int story = index.story(here);
      int first = index.from(feature);
      long what = Hash.mixed(index.mark(feature)) + index.weight(feature);
      ones[story] = Hash.mixed(ones[story] + what) + sums[to - first] - sums[from - first];
      long between = otherSums[to - first] - otherSums[from - first];
      others[story] = Hash.mixed(others[story] - what) + between + (to - from);
    }
  }
}
