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

  /** Of each feature its limits as {@link #key}, then what nothing is above, to a power of two. */
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
      first[i + 1] = first[i] + Math.max(1, 2 * Integer.highestOneBit(all.get(i).size()));
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
   * Asks all questions of some rows, 64 at most.
   *
   * @return for each question, by its number, the rows that are above its limit, a bit each
   */
  long[] ask(List<float[]> rows) {
    long[] above = new long[limits.length];
    int features = first.length - 1;
    for (int i = 0; i < rows.size(); i++) {
      float[] row = rows.get(i);
      for (int feature = 0; feature < features; feature++) {
        above[place(feature, key(row[feature]))] |= 1L << i;
      }
    }
    for (int feature = 0; feature < features; feature++) {
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
    for (int step = (first[feature + 1] - place) >> 1; step > 0; step >>= 1) {
      place += step & (int) (((long) limits[place + step - 1] - key) >> 63);
    }
    return place;
  }
}
