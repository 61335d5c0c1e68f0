package broadsheet.clean;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Learns from what scorers expected of sources of sites that they had not seen, and what came of
 * it, how sure they may be: a logistic curve through both, by Newton's method.
 */
public final class CertaintyTrainer {

  private static final int STEPS = 50;

  /** Groups of the table that is printed. */
  private static final int GROUPS = 10;

  private record Point(String set, int fold, double expected, double f1) {}

  private final List<Point> points = new ArrayList<>();

  /** Takes in a source of which a scorer expected one F1 and that got another. */
  public void add(String set, int fold, double expected, double f1) {
    points.add(new Point(set, fold, expected, f1));
  }

  /**
   * Writes the two numbers for the cleaner, and prints how well they tell good from bad where they
   * were learnt without the sites in question.
   */
  public void learn(Path out, String what, Class<?> by) throws IOException {
    Certainty whole = fit(points);
    Files.write(
        out,
        List.of(
            "# How much of what is kept of " + what + " is likely right:",
            "# log odds = intercept + slope * log odds expected. Learned by",
            "# src/train/java/" + by.getName().replace('.', '/') + ".java.",
            String.format(Locale.ROOT, "intercept = %.3f", whole.intercept()),
            String.format(Locale.ROOT, "slope = %.3f", whole.slope())));
    List<Certainty> folds =
        IntStream.rangeClosed(0, points.stream().mapToInt(Point::fold).max().orElseThrow())
            .mapToObj(f -> fit(points.stream().filter(p -> p.fold() != f).toList()))
            .toList();
    ToDoubleFunction<Point> sure = p -> of(folds.get(p.fold()), p);
    points.stream()
        .map(Point::set)
        .distinct()
        .forEach(s -> print(s, points.stream().filter(p -> p.set().equals(s)).toList(), sure));
    print("all", points, sure);
    table(sure);
  }

  private static double of(Certainty certainty, Point point) {
    return sigmoid(certainty.intercept() + certainty.slope() * Certainty.logOdds(point.expected()));
  }

  private static double sigmoid(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  private static Certainty fit(List<Point> points) {
    Certainty now = Certainty.NONE;
    for (int step = 0; step < STEPS; step++) {
      double a = 0;
      double b = 0;
      double aa = 1e-9;
      double ab = 0;
      double bb = 1e-9;
      for (Point point : points) {
        double x = Certainty.logOdds(point.expected());
        double p = of(now, point);
        double miss = point.f1() - p;
        double weight = p * (1 - p);
        a += miss;
        b += miss * x;
        aa += weight;
        ab += weight * x;
        bb += weight * x * x;
      }
      double det = aa * bb - ab * ab;
      now =
          new Certainty(
              now.intercept() + (bb * a - ab * b) / det, now.slope() + (aa * b - ab * a) / det);
    }
    return now;
  }

  private static void print(String set, List<Point> points, ToDoubleFunction<Point> sure) {
    System.out.printf(
        Locale.ROOT,
        "certainty %s: %d sources, Spearman %.3f, of the worst 5 %% among the 10 %% least sure %.2f,"
            + " of the worst 10 %% %.2f%n",
        set,
        points.size(),
        spearman(points, sure),
        found(points, sure, points.size() / 20),
        found(points, sure, points.size() / 10));
  }

  /** The share of the worst sources that is among the tenth of which the scorer is least sure. */
  private static double found(List<Point> points, ToDoubleFunction<Point> sure, int worst) {
    Set<Point> unsure = new HashSet<>(sorted(points, sure).subList(0, points.size() / 10));
    List<Point> bad = sorted(points, Point::f1).subList(0, worst);
    return bad.stream().filter(unsure::contains).count() / (double) worst;
  }

  private static List<Point> sorted(List<Point> points, ToDoubleFunction<Point> by) {
    return points.stream().sorted(Comparator.comparingDouble(by)).toList();
  }

  private static double spearman(List<Point> points, ToDoubleFunction<Point> sure) {
    double[] a = ranks(points.stream().mapToDouble(sure).toArray());
    double[] b = ranks(points.stream().mapToDouble(Point::f1).toArray());
    double mean = (a.length - 1) / 2.0;
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (a[i] - mean) * (b[i] - mean);
      aa += (a[i] - mean) * (a[i] - mean);
      bb += (b[i] - mean) * (b[i] - mean);
    }
    return ab / Math.sqrt(aa * bb);
  }

  /** Ranks from 0; equal values share the mean of theirs. */
  private static double[] ranks(double[] values) {
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      for (double other : values) {
        ranks[i] += other < values[i] ? 1 : other == values[i] ? 0.5 : 0;
      }
      ranks[i] -= 0.5;
    }
    return ranks;
  }

  private void table(ToDoubleFunction<Point> sure) {
    List<Point> order = sorted(points, sure);
    for (int group = 0; group < GROUPS; group++) {
      List<Point> some =
          order.subList(group * order.size() / GROUPS, (group + 1) * order.size() / GROUPS);
      System.out.printf(
          Locale.ROOT,
          "  confidence %.3f to %.3f: in the mean %.3f, F1 %.3f%n",
          sure.applyAsDouble(some.get(0)),
          sure.applyAsDouble(some.get(some.size() - 1)),
          some.stream().mapToDouble(sure).average().orElseThrow(),
          some.stream().mapToDouble(Point::f1).average().orElseThrow());
    }
  }
}
