package broadsheet.render.changes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which blocks that went are which of those that came: in order, and so that they have as many
 * words in common as can be.
 */
final class Matches {

  /** The share of words that a changed block has kept at least. */
  private static final double ALIKE = 0.4;

  /** What is compared at most: blocks with blocks, and words in doing so. */
  private static final long MOST_BLOCKS = 2_500;

  private static final long MOST_WORDS = 4_000_000;

  private final double[][] alike;
  private final double[][] best;

  private Matches(double[][] alike) {
    this.alike = alike;
    this.best = best(alike);
  }

  /**
   * The matches of two lists that have no block in common; empty where one of them is, and where
   * they are too long to be compared.
   */
  static Optional<Matches> of(List<Line> before, List<Line> after) {
    long pairs = (long) before.size() * after.size();
    if (pairs == 0 || pairs > MOST_BLOCKS) {
      return Optional.empty();
    }
    List<List<String>> went = before.stream().map(Matches::words).toList();
    List<List<String>> came = after.stream().map(Matches::words).toList();
    if (count(went) * after.size() + count(came) * before.size() > MOST_WORDS) {
      return Optional.empty();
    }
    double[][] alike = new double[before.size()][after.size()];
    for (int i = 0; i < before.size(); i++) {
      for (int j = 0; j < after.size(); j++) {
        boolean kind = before.get(i).heading() == after.get(j).heading();
        alike[i][j] = kind ? alike(went.get(i), came.get(j)) : 0;
      }
    }
    return Optional.of(new Matches(alike));
  }

  /** Whether two blocks are one, changed. */
  boolean match(int before, int after) {
    double share = alike[before][after];
    return share >= ALIKE && best[before][after] <= share + best[before + 1][after + 1];
  }

  /** Whether, where two blocks do not match, it is the one that went that comes first. */
  boolean isGone(int before, int after) {
    return best[before + 1][after] >= best[before][after + 1];
  }

  /** How much the rests of both lists, from each pair of places on, can have in common. */
  private static double[][] best(double[][] alike) {
    int width = alike[0].length;
    double[][] best = new double[alike.length + 1][width + 1];
    for (int i = alike.length - 1; i >= 0; i--) {
      for (int j = width - 1; j >= 0; j--) {
        double together = alike[i][j] < ALIKE ? 0 : alike[i][j] + best[i + 1][j + 1];
        best[i][j] = Math.max(together, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    return best;
  }

  /** The share of words that two texts have in common, from 0 to 1. */
  private static double alike(List<String> one, List<String> other) {
    Map<String, Integer> left = new HashMap<>();
    one.forEach(word -> left.merge(word, 1, Integer::sum));
    long common = other.stream().filter(word -> left.merge(word, -1, Integer::sum) >= 0).count();
    return one.isEmpty() && other.isEmpty() ? 0 : 2.0 * common / (one.size() + other.size());
  }

  private static List<String> words(Line line) {
    return Tokens.of(line.text()).stream().filter(Tokens::isWord).toList();
  }

  private static long count(List<List<String>> words) {
    return words.stream().mapToLong(List::size).sum();
  }
}
