package broadsheet.clean;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The questions of many trees, each of which is asked once: whether a feature is above a limit.
 * Those of one feature stand together, so that the place of a value among its limits answers them
 * all. Immutable and thread-safe.
 */
final class Questions {

  /** Of each feature its limits as {@link #key}, in order, then one that nothing is above. */
  private final int[] limits;

  /** Where the limits of each feature begin; behind the last one, where all end. */
  private final int[] first;

  /**
   * The questions of some nodes.
   *
   * @param features how many there are
   * @param asked the feature that each node asks for; below 0 where it is a leaf
   * @param values the limit of each node
   */
  Questions(int features, int[] asked, float[] values) {
    List<TreeSet<Integer>> all = Stream.generate(TreeSet<Integer>::new).limit(features).toList();
    IntStream.range(0, asked.length)
        .filter(node -> asked[node] >= 0)
        .forEach(node -> all.get(asked[node]).add(key(values[node])));
    first = new int[features + 1];
    for (int i = 0; i < features; i++) {
      first[i + 1] = first[i] + all.get(i).size() + 1;
    }
    limits = new int[first[features]];
    Arrays.fill(limits, Integer.MAX_VALUE);
    for (int i = 0; i < features; i++) {
      int next = first[i];
      for (int limit : all.get(i)) {
        limits[next++] = limit;
      }
    }
  }

  /** A whole number, as far below and above others as the floats are; NaN is above all. */
  private static int key(float value) {
    int bits = Float.floatToIntBits(value + 0f); // there is a zero below zero
    return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
  }

  /** The number of a question. */
  int number(int feature, float limit) {
    return place(feature, key(limit)) + 1;
  }

  /**
   * Asks all questions of some rows, 64 at most, one feature after the other: two of three values
   * are those of the row before, and many features have one value in all rows.
   *
   * @return for each question, by its number, the rows that are above its limit, a bit each
   */
  long[] ask(List<float[]> rows) {
    float[][] all = rows.toArray(float[][]::new);
    long[] above = new long[limits.length];
    float[] column = new float[all.length];
    for (int feature = 0; feature + 1 < first.length; feature++) {
      if (first[feature + 1] - first[feature] == 1) {
        continue; // nobody asks for it
      }
      for (int i = 0; i < all.length; i++) {
        column[i] = all[i][feature];
      }
      for (int i = 0; i < all.length; ) {
        float value = column[i];
        int from = i++;
        while (i < all.length && column[i] == value) {
          i++;
        }
        above[place(feature, key(value))] |= (-1L >>> (64 - (i - from))) << from;
      }
      long sum = 0;
      for (int i = first[feature + 1] - 1; i >= first[feature]; i--) {
        sum |= above[i];
        above[i] = sum;
      }
    }
    return above;
  }

  /** Where a value is among the limits of a feature, found without a branch: behind those below. */
  private int place(int feature, int key) {
    int place = first[feature];
    for (int left = first[feature + 1] - place; left > 1; ) {
      int half = left >> 1;
      place += half & (int) (((long) limits[place + half - 1] - key) >> 63);
      left -= half;
    }
    return place;
  }
}
