package broadsheet.clean;

import java.util.stream.IntStream;

/**
 * The nodes of all trees, in the order in which they are written, and what is worked out of them so
 * that many rows can go down together. Immutable.
 */
final class TreeNodes {

  /** Which feature a node asks, or -1 for a leaf. */
  final int[] feature;

  /** The limit that it compares with, or the leaf's value. */
  final float[] value;

  /** Where "no" leads; "yes" leads to the next node. */
  final int[] no;

  /** Where each tree begins; behind the last one, where it ends. */
  final int[] roots;

  final Questions questions;

  /**
   * The inner nodes of each tree in their order, three numbers each: that of its question, and the
   * places of the nodes below it, for yes and for no. An inner node has the place that it has among
   * those of its tree; leaves have those behind, in their order.
   */
  final int[] ways;

  /** The values of all leaves, in their order. */
  final float[] leaves;

  /** How many nodes the largest tree has. */
  final int largest;

  TreeNodes(int features, int[] feature, float[] value, int[] no, int[] roots) {
    this.feature = feature;
    this.value = value;
    this.no = no;
    this.roots = roots;
    this.largest =
        IntStream.range(1, roots.length).map(i -> roots[i] - roots[i - 1]).max().orElse(0);
    this.questions = new Questions(features, feature, value);
    int trees = roots.length - 1;
    this.leaves = new float[(feature.length + trees) / 2]; // a tree has one leaf more than others
    this.ways = new int[3 * (feature.length - leaves.length)];
    int nextLeaf = 0;
    int nextWay = 0;
    for (int tree = 0; tree < trees; tree++) {
      int[] places = places(roots[tree], roots[tree + 1]);
      for (int i = roots[tree]; i < roots[tree + 1]; i++) {
        if (feature[i] < 0) {
          leaves[nextLeaf++] = value[i];
        } else {
          ways[nextWay++] = questions.number(feature[i], value[i]);
          ways[nextWay++] = places[i + 1 - roots[tree]];
          ways[nextWay++] = places[no[i] - roots[tree]];
        }
      }
    }
  }

  /** The places of the nodes of a tree: of inner ones, then of leaves. */
  private int[] places(int root, int end) {
    int[] places = new int[end - root];
    int inner = 0;
    int leaf = (end - root) / 2;
    for (int i = root; i < end; i++) {
      places[i - root] = feature[i] < 0 ? leaf++ : inner++;
    }
    return places;
  }
}
