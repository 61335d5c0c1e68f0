package broadsheet.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

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

  /** The nodes of all trees, in the order in which they are written. */
  static final class Nodes {

    /** Which feature a node asks, or -1 for a leaf. */
    final int[] feature;

    /** The limit that it compares with, or the leaf's value. */
    final float[] value;

    /** The value as {@link Descent} compares it. */
    final int[] limit;

    /** Where "no" leads; "yes" leads to the next node. */
    final int[] no;

    private Nodes(int[] feature, float[] value, int[] no) {
      this.feature = feature;
      this.value = value;
      this.no = no;
      this.limit = new int[value.length];
      Arrays.setAll(limit, i -> Descent.key(value[i]));
    }
  }

  private final Nodes nodes;
  private final int[] roots;

  private Trees(Nodes nodes, int[] roots) {
    this.nodes = nodes;
    this.roots = roots;
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
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no model " + resource + " beside " + owner.getName());
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return parse(lines.lines().toList(), features);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a model from its lines.
   *
   * @param features the names of the features that the code measures, in its order
   * @throws IllegalStateException if it was trained on other features or is not whole
   */
  public static Trees parse(List<String> lines, List<String> features) {
    return new Reader(lines, features).read();
  }

  /**
   * The probability that a block is story.
   *
   * @param features what was measured, in the order of the names that the model was read with
   * @return from 0 to 1
   */
  public double score(float[] features) {
    double sum = 0;
    for (int root : roots) {
      sum += leaf(root, features);
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
    if (rows.isEmpty()) {
      return new double[0];
    }
    Descent descent = new Descent(nodes, rows, rows.get(0).length);
    double[] sums = descent.sums();
    int[] open = new int[sums.length];
    Arrays.setAll(open, i -> i);
    int left = open.length;
    int third = hopeless > 0 ? roots.length / 3 : roots.length;
    for (int tree = 0; tree < roots.length; tree++) {
      left = tree == third ? hopeful(sums, hopeless, open) : left;
      descent.add(roots[tree], open, left);
    }
    Arrays.setAll(sums, i -> probability(sums[i]));
    return sums;
  }

  /** Lists the rows that are worth to go on with; gives how many. */
  private static int hopeful(double[] sums, double hopeless, int[] open) {
    int left = 0;
    for (int i = 0; i < sums.length; i++) {
      open[left] = i;
      left += probability(sums[i]) >= hopeless ? 1 : 0;
    }
    return left;
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
      for (int root : roots) {
        float leaf = leaf(root, row);
        for (int node = root; node >= 0; node = next(node, row)) {
          sums[node] += leaf;
          counts[node]++;
        }
      }
    }
    double[][] moved = new double[rows.size()][];
    for (int i = 0; i < moved.length; i++) {
      float[] row = rows.get(i);
      moved[i] = new double[row.length];
      for (int root : roots) {
        int next;
        for (int node = root; (next = next(node, row)) >= 0; node = next) {
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

  private static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** How many trees there are. */
  public int size() {
    return roots.length;
  }

  /** How many nodes the trees have together, leaves included. */
  public int nodes() {
    return nodes.feature.length;
  }

  private static final class Reader {
    private final List<String> lines;
    private final List<String> names;
    private final int[] feature;
    private final float[] value;
    private final int[] no;
    private int line;
    private int nodes;

    Reader(List<String> lines, List<String> names) {
      this.lines = lines.stream().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
      this.names = names;
      this.feature = new int[lines.size()];
      this.value = new float[lines.size()];
      this.no = new int[lines.size()];
    }

    Trees read() {
      String head = "features " + String.join(" ", names);
      if (lines.isEmpty() || !Objects.equals(lines.get(0), head)) {
        throw new IllegalStateException(
            "the model was trained on other features than the code measures; train it again");
      }
      List<Integer> roots = new ArrayList<>();
      for (line = 1; line < lines.size(); ) {
        if (!lines.get(line).equals("tree")) {
          throw new IllegalStateException("expected a tree, found `" + lines.get(line) + "`");
        }
        line++;
        roots.add(nodes);
        node(0);
      }
      return new Trees(
          new Nodes(
              Arrays.copyOf(feature, nodes), Arrays.copyOf(value, nodes), Arrays.copyOf(no, nodes)),
          roots.stream().mapToInt(Integer::intValue).toArray());
    }

    private void node(int depth) {
      String text = line < lines.size() ? lines.get(line++) : "";
      if (text.isBlank() || text.indexOf(text.strip()) != depth) {
        throw new IllegalStateException("expected a node at depth " + depth + ": `" + text + "`");
      }
      int me = nodes++;
      String[] words = text.strip().split(" ", -1);
      value[me] = Float.parseFloat(words[words.length - 1]);
      if (words.length == 1) {
        feature[me] = -1;
        return;
      }
      feature[me] = names.indexOf(words[0]);
      if (feature[me] < 0) {
        throw new IllegalStateException("the model asks for an unknown feature `" + words[0] + "`");
      }
      node(depth + 1);
      no[me] = nodes;
      node(depth + 1);
    }
  }
}
