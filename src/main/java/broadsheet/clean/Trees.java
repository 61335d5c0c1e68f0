package broadsheet.clean;

import java.util.List;

/**
 * A scorer made of boosted decision trees, read from a text that people can read too: a line {@code
 * features} with the names of what is measured, then, after each line {@code tree}, one node a
 * line, indented by its depth. An inner node is a question, {@code links <= 0.35}; the node below
 * it is the answer for yes, the one after that for no. A leaf is a number. The sum of the leaves
 * that a block comes to, one of each tree, is the log odds that it is story. Lines that begin with
 * {@code #} are comments.
 *
 * <p>Immutable and thread-safe.
 */
public final class Trees {

  private final TreeNodes nodes;

  Trees(TreeNodes nodes) {
    this.nodes = nodes;
  }

  /**
   * Reads a model that travels with the classes.
   *
   * @param owner the class beside which it lies
   * @param resource its name, as {@link Class#getResourceAsStream} wants it
   * @param features the names of the features that the code measures, in its order
   * @throws IllegalStateException if there is no such model, or it was trained on other features
   */
  public static Trees of(Class<?> owner, String resource, List<String> features) {
    return parse(Shipped.text(owner, resource).lines().toList(), features);
  }

  /**
   * Reads a model from its lines.
   *
   * @param features the names of the features that the code measures, in its order
   * @throws IllegalStateException if it was trained on other features or is not whole
   */
  public static Trees parse(List<String> lines, List<String> features) {
    return new TreesReader(lines, features).read();
  }

  /**
   * The probability that a block is story.
   *
   * @param features what was measured, in the order of the names that the model was read with
   * @return from 0 to 1
   */
  public double score(float[] features) {
    double sum = 0;
    for (int tree = 0; tree < size(); tree++) {
      sum += leaf(nodes.roots[tree], features);
    }
    return probability(sum);
  }

  /**
   * The probabilities of many blocks, each the same as {@link #score} gives it.
   *
   * @param rows what was measured of each block
   * @return one for each row, in their order
   */
  public double[] scores(List<float[]> rows) {
    return scores(rows, 0);
  }

  /**
   * The probabilities of many blocks, faster: those that a third of the trees take for hopeless are
   * not shown to the others.
   *
   * @param rows what was measured of each block
   * @param hopeless a probability after a third of the trees below which it stays as it is then
   * @return one for each row, in their order
   */
  public double[] scores(List<float[]> rows, double hopeless) {
    double[] chances = new double[rows.size()];
    int third = hopeless > 0 ? size() / 3 : size();
    for (int from = 0; from < chances.length; from += Descent.TOGETHER) {
      int to = Math.min(chances.length, from + Descent.TOGETHER);
      Descent descent = new Descent(nodes, rows.subList(from, to));
      for (int tree = 0; tree < size(); tree++) {
        if (tree == third) {
          descent.leave(hopeless);
        }
        descent.add(tree);
      }
      System.arraycopy(descent.chances(), 0, chances, from, to - from);
    }
    return chances;
  }

  private float leaf(int root, float[] features) {
    int node = root;
    while (nodes.feature[node] >= 0) {
      node = features[nodes.feature[node]] <= nodes.value[node] ? node + 1 : nodes.no[node];
    }
    return nodes.value[node];
  }

  /**
   * How far each feature moved the log odds of each row: at every question on its way, the mean of
   * what the rows come to that take the same answer, less the mean of those that come to the
   * question. A row's numbers add up to its log odds less the mean of all rows. This is path
   * attribution (Saabas), with the other rows given as what to compare with.
   *
   * @return for each row one number a feature, in their orders
   */
  public double[][] contributions(List<float[]> rows) {
    double[] sums = new double[nodes.feature.length];
    int[] counts = new int[nodes.feature.length];
    for (float[] row : rows) {
      for (int tree = 0; tree < size(); tree++) {
        float leaf = leaf(nodes.roots[tree], row);
        for (int node = nodes.roots[tree]; node >= 0; node = next(node, row)) {
          sums[node] += leaf;
          counts[node]++;
        }
      }
    }
    double[][] moved = new double[rows.size()][];
    for (int i = 0; i < moved.length; i++) {
      float[] row = rows.get(i);
      moved[i] = new double[row.length];
      for (int tree = 0; tree < size(); tree++) {
        int next;
        for (int node = nodes.roots[tree]; (next = next(node, row)) >= 0; node = next) {
          moved[i][nodes.feature[node]] += sums[next] / counts[next] - sums[node] / counts[node];
        }
      }
    }
    return moved;
  }

  /** The node that the answer of a row leads to, or -1 at a leaf. */
  private int next(int node, float[] row) {
    if (nodes.feature[node] < 0) {
      return -1;
    }
    return row[nodes.feature[node]] <= nodes.value[node] ? node + 1 : nodes.no[node];
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** How many trees there are. */
  public int size() {
    return nodes.roots.length - 1;
  }

  /** How many nodes the trees have together, leaves included. */
  public int nodes() {
    return nodes.feature.length;
  }
}
