package broadsheet.clean;

import java.util.Arrays;
import java.util.List;

/**
 * Rows on their way down the same trees, up to 64 together: which of them are at a node are the
 * bits of a number, and its question parts them in two operations. One use; not thread-safe.
 */
final class Descent {

  /** How many rows go together. */
  static final int TOGETHER = Long.SIZE;

  private final Trees.Nodes nodes;
  private final double[] sums;

  /** The rows that answer each question with no. */
  private final long[] no;

  /** The rows at each node of a tree. */
  private final long[] at;

  private long open;

  /**
   * Rows at the roots.
   *
   * @param rows what was measured of each
   */
  Descent(Trees.Nodes nodes, List<float[]> rows) {
    this.nodes = nodes;
    this.sums = new double[rows.size()];
    this.no = nodes.questions.ask(rows);
    this.at = new long[nodes.largest()];
    this.open = -1L >>> (TOGETHER - rows.size());
  }

  /** The chances that rows have by the leaves that they have come to. */
  double[] chances() {
    return Arrays.stream(sums).map(Trees::probability).toArray();
  }

  /** Goes on without the rows whose chances are below one. */
  void leave(double hopeless) {
    for (int row = 0; row < sums.length; row++) {
      open &= Trees.probability(sums[row]) >= hopeless ? -1 : ~(1L << row);
    }
  }

  /** Adds to the sum of each row the leaf of a tree that it comes to. */
  void add(int tree) {
    int root = nodes.roots[tree];
    int end = nodes.roots[tree + 1];
    int leaves = (root + end) / 2; // there is one more of them than of other nodes
    at[0] = open;
    for (int i = root; i < leaves; i++) {
      int node = nodes.order[i];
      long rows = at[node - root];
      long above = no[nodes.question[node]];
      at[node + 1 - root] = rows & ~above;
      at[nodes.no[node] - root] = rows & above;
    }
    for (int i = leaves; i < end; i++) {
      float leaf = nodes.value[nodes.order[i]];
      for (long rows = at[nodes.order[i] - root]; rows != 0; rows &= rows - 1) {
        sums[Long.numberOfTrailingZeros(rows)] += leaf;
      }
    }
  }
}
