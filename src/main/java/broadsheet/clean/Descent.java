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

  private final TreeNodes nodes;
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
  Descent(TreeNodes nodes, List<float[]> rows) {
    this.nodes = nodes;
    this.sums = new double[rows.size()];
    this.no = nodes.questions.ask(rows);
    this.at = new long[nodes.largest];
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
    // Of the nodes before a tree, half are inner ones but for as many more leaves as trees.
    int way = 3 * ((nodes.roots[tree] - tree) / 2);
    int inner = (nodes.roots[tree + 1] - nodes.roots[tree]) / 2;
    at[0] = open;
    for (int i = 0; i < inner; i++, way += 3) {
      long rows = at[i];
      long above = no[nodes.ways[way]];
      at[nodes.ways[way + 1]] = rows & ~above;
      at[nodes.ways[way + 2]] = rows & above;
    }
    int leaf = (nodes.roots[tree] + tree) / 2;
    for (int i = inner; i <= 2 * inner; i++, leaf++) {
      for (long rows = at[i]; rows != 0; rows &= rows - 1) {
        sums[Long.numberOfTrailingZeros(rows)] += nodes.leaves[leaf];
      }
    }
  }
}
