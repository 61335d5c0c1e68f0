package broadsheet.clean;

import java.util.Arrays;
import java.util.List;

/**
 * Many rows on their way down the same trees: at each question all that have the same answer go on
 * together, in one loop without a branch. Row by row a processor guesses wrong where each of them
 * leads, once in every tree. One use; not thread-safe.
 */
@SuppressWarnings("ReferenceEquality") // Which of the two lists it is.
final class Descent {

  /** Rows whose measures are laid out at once, so that they are still at hand. */
  private static final int BLOCK = 16;

  private final Trees.Nodes nodes;
  private final int rows;

  /** What was measured, measure by measure, as {@link #key}. */
  private final int[] cells;

  /** Of each measure: a question that all rows answer alike parts nothing. */
  private final int[] lowest;

  private final int[] highest;
  private final double[] sums;

  /** The rows of a tree's nodes, those of one depth in one list and of the next in the other. */
  private final int[] even;

  private final int[] odd;

  /**
   * Rows at the roots.
   *
   * @param measured of each row
   * @param measures how many there are of each
   */
  Descent(Trees.Nodes nodes, List<float[]> measured, int measures) {
    this.nodes = nodes;
    this.rows = measured.size();
    this.cells = new int[measures * rows];
    this.lowest = new int[measures];
    this.highest = new int[measures];
    this.sums = new double[rows];
    this.even = new int[rows];
    this.odd = new int[rows];
    Arrays.fill(lowest, Integer.MAX_VALUE);
    Arrays.fill(highest, Integer.MIN_VALUE);
    float[][] values = measured.toArray(float[][]::new);
    for (int from = 0; from < rows; from += BLOCK) {
      layOut(values, from, Math.min(rows, from + BLOCK));
    }
  }

  private void layOut(float[][] values, int from, int to) {
    for (int i = 0; i < lowest.length; i++) {
      int low = lowest[i];
      int high = highest[i];
      for (int row = from; row < to; row++) {
        int cell = key(values[row][i]);
        cells[i * rows + row] = cell;
        low = Math.min(low, cell);
        high = Math.max(high, cell);
      }
      lowest[i] = low;
      highest[i] = high;
    }
  }

  /** A whole number, as far below and above others as the floats are; NaN is above all. */
  static int key(float value) {
    int bits = Float.floatToIntBits(value + 0f); // there is a zero below zero
    return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
  }

  /** The sum of the leaves that each row has come to. */
  double[] sums() {
    return sums;
  }

  /**
   * Adds to the sums of some rows the leaf of one tree that each comes to.
   *
   * @param some their numbers, of which the first {@code count} count
   */
  void add(int root, int[] some, int count) {
    part(root, 0, count, some, even);
  }

  private void part(int start, int from, int to, int[] here, int[] there) {
    int node = start;
    while (nodes.feature[node] >= 0 && isSettled(node)) {
      node = highest[nodes.feature[node]] <= nodes.limit[node] ? node + 1 : nodes.no[node];
    }
    int feature = nodes.feature[node];
    if (feature < 0) {
      float leaf = nodes.value[node];
      for (int i = from; i < to; i++) {
        sums[here[i]] += leaf;
      }
      return;
    }
    int no = part(feature * rows, nodes.limit[node], from, to, here, there);
    int[] next = there == even ? odd : even;
    if (no > from) {
      part(node + 1, from, no, there, next);
    }
    if (no < to) {
      part(nodes.no[node], no, to, there, next);
    }
  }

  private boolean isSettled(int node) {
    int feature = nodes.feature[node];
    return highest[feature] <= nodes.limit[node] || lowest[feature] > nodes.limit[node];
  }

  /** Sorts rows by their answers, yes before no; gives where those begin that say no. */
  private int part(int column, long limit, int from, int to, int[] here, int[] there) {
    int yes = from;
    int no = to - 1;
    for (int i = from; i < to; i++) {
      int row = here[i];
      int above = (int) ((limit - cells[column + row]) >>> 63);
      there[yes] = row;
      there[no] = row;
      yes += 1 - above;
      no -= above;
    }
    return yes;
  }
}
