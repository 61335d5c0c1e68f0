package broadsheet.clean.text;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Learns what lines of story are worded like, and what lines of furniture: logistic regression on
 * the marks of single lines, with a price on each weight (L1), so that few marks have any.
 */
final class WordingTrainer {

  /** Sites that a mark must stand on, so that nothing is learnt that is one site's own. */
  private static final int SITES = 4;

  /** How little a weight costs. */
  private static final double LOOSE = Double.parseDouble(System.getProperty("wording.c", "2"));

  /** The least weight that is written. */
  private static final double LEAST = .05;

  private final List<LabelledLines> dumps;
  private final Map<Long, Integer> numbers = new HashMap<>();

  WordingTrainer(List<LabelledLines> dumps) {
    this.dumps = dumps;
    number();
  }

  /** Numbers the marks that are common enough, in the order in which they come. */
  private void number() {
    Map<Long, Set<String>> sites = new HashMap<>();
    for (LabelledLines dump : dumps) {
      for (Line line : dump.lines()) {
        for (long mark : new Marks().read(line.text()).all()) {
          Set<String> on = sites.computeIfAbsent(mark, m -> new HashSet<>());
          if (on.size() < SITES) {
            on.add(dump.dump().site());
          }
          if (on.size() == SITES) {
            numbers.putIfAbsent(mark, numbers.size() + 1);
          }
        }
      }
    }
  }

  /** The lines of what some of the sites teach. */
  List<String> learn(Predicate<String> sites) {
    List<Feature[]> rows = new ArrayList<>();
    List<Double> labels = new ArrayList<>();
    for (LabelledLines dump : dumps) {
      for (int i = 0; sites.test(dump.dump().site()) && i < dump.shares().length; i++) {
        if (dump.shares()[i] >= 0) {
          rows.add(features(new Marks().read(dump.lines().get(i).text()).all()));
          labels.add(dump.shares()[i] >= .5 ? 1. : 0);
        }
      }
    }
    Problem problem = new Problem();
    problem.l = rows.size();
    problem.n = numbers.size();
    problem.bias = -1;
    problem.x = rows.toArray(Feature[][]::new);
    problem.y = labels.stream().mapToDouble(l -> l).toArray();
    Parameter parameter = new Parameter(SolverType.L1R_LR, LOOSE, .001);
    parameter.setRandom(new Random(7));
    Linear.disableDebugOutput();
    return write(Linear.train(problem, parameter));
  }

  private Feature[] features(long[] marks) {
    Map<Integer, Double> values = new TreeMap<>();
    for (int i = 0; i < marks.length; i++) {
      Integer number = numbers.get(marks[i]);
      if (number != null) {
        boolean length = i == marks.length - 1;
        values.merge(number, length ? 1 : 1. / Wording.share(marks.length), Double::sum);
      }
    }
    return values.entrySet().stream()
        .map(e -> new FeatureNode(e.getKey(), e.getValue()))
        .toArray(Feature[]::new);
  }

  private List<String> write(Model model) {
    double[] weights = model.getFeatureWeights();
    int sign = model.getLabels()[0] == 1 ? 1 : -1;
    Map<String, Double> named = new TreeMap<>();
    for (LabelledLines dump : dumps) {
      for (Line line : dump.lines()) {
        Marks marks = new Marks().read(line.text());
        long[] all = marks.all();
        for (int i = 0; i < all.length; i++) {
          Integer number = numbers.get(all[i]);
          if (number != null && Math.abs(weights[number - 1]) >= LEAST) {
            named.putIfAbsent(marks.name(i), sign * weights[number - 1]);
          }
        }
      }
    }
    return named.entrySet().stream()
        .map(e -> String.format(Locale.ROOT, "%.2f\t%s", e.getValue(), e.getKey()))
        .toList();
  }
}
