package broadsheet.clean.text;

import broadsheet.article.PlainText;
import broadsheet.clean.TreeTrainer;
import broadsheet.clean.Trees;
import broadsheet.source.Capture;
import broadsheet.source.Corrections;
import broadsheet.source.Format;
import broadsheet.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns which lines of dumps are story, and says how well, on sites that the scorer has not seen.
 * Arguments: the folder of the labelled sets, and the file to write the model to or nothing.
 */
public final class TextTraining {

  private static final List<String> SETS = List.of("wcxb-dev", "news-dev", "multi-dev");
  private static final TreeTrainer.Shape SHAPE = shape();

  private static TreeTrainer.Shape shape() {
    return new TreeTrainer.Shape(
        Integer.getInteger("trees", 100),
        Integer.getInteger("leaves", 16),
        Double.parseDouble(System.getProperty("rate", "0.1")),
        Integer.getInteger("minimum", 60));
  }

  /** A dump measured. */
  private record Sample(
      LabelledDump dump, List<Line> lines, LineShape[] shapes, float[][] rows, float[] shares) {}

  private TextTraining() {}

  /** Trains. */
  public static void main(String... args) throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (String set : SETS) {
      LabelledDump.read(Path.of(args[0], set)).parallelStream()
          .map(TextTraining::sample)
          .forEachOrdered(samples::add);
    }
    System.out.println("read " + samples.size());
    oracle(samples);
    TreeTrainer trainer = new TreeTrainer(LineFeatures.NAMES, SHAPE, 5);
    List<TreeTrainer.Row> rows = rows(samples);
    System.out.println("rows " + rows.size() + " features " + LineFeatures.NAMES.size());
    List<Trees> models = trainer.crossLearn(rows);
    List<double[]> scores =
        samples.stream().map(s -> scores(s, models.get(trainer.fold(s.dump().site())))).toList();
    for (double cut = .3; cut < .65; cut += .05) {
      report(samples, scores, cut);
    }
    cleaned(samples, trainer, models);
    if (args.length > 1) {
      Files.write(Path.of(args[1]), trainer.learn(rows));
    }
  }

  private static Sample sample(LabelledDump dump) {
    List<Line> lines = new Wrapping().join(new Lines().read(dump.dump()));
    LineShape[] shapes = lines.stream().map(l -> LineShape.of(l.text())).toArray(LineShape[]::new);
    LineFeatures features = new LineFeatures(lines, shapes, Cues.of(lines, shapes));
    float[][] rows = new float[shapes.length][LineFeatures.NAMES.size()];
    for (int i = 0; i < rows.length; i++) {
      features.measure(i, rows[i]);
    }
    float[] shares =
        dump.text().isEmpty() ? snippets(dump, lines) : Alignment.shares(lines, dump.text());
    return new Sample(dump, lines, shapes, rows, shares);
  }

  /** 1 for lines that hold a snippet to keep, 0 for one to remove, -1 for what is not known. */
  private static float[] snippets(LabelledDump dump, List<Line> lines) {
    float[] shares = new float[lines.size()];
    for (int i = 0; i < shares.length; i++) {
      String line = fold(lines.get(i).text());
      boolean with = dump.with().stream().anyMatch(s -> line.contains(fold(s)));
      boolean without = dump.without().stream().anyMatch(s -> line.contains(fold(s)));
      shares[i] = with == without ? -1 : with ? 1 : 0;
    }
    return shares;
  }

  private static String fold(String text) {
    return String.join(" ", text.toLowerCase(Locale.ROOT).strip().split("\\s+"));
  }

  private static List<TreeTrainer.Row> rows(List<Sample> samples) {
    List<TreeTrainer.Row> rows = new ArrayList<>();
    for (Sample s : samples) {
      boolean whole = !s.dump().text().isEmpty();
      double words = 0;
      for (int i = 0; i < s.shares().length; i++) {
        words += Math.max(0, s.shares()[i]) * s.shapes()[i].words();
      }
      double page = whole ? Math.pow(600 / Math.max(100, words), .5) : 3;
      for (int i = 0; i < s.rows().length; i++) {
        if (s.shares()[i] >= 0) {
          double weight =
              whole ? page * Math.sqrt(1 + Math.min(s.shapes()[i].words(), 80)) : 3 * page;
          rows.add(
              new TreeTrainer.Row(
                  s.dump().site(), s.dump().id(), s.rows()[i], s.shares()[i], (float) weight));
        }
      }
    }
    return rows;
  }

  private static double[] scores(Sample sample, Trees trees) {
    double[] scores = new double[sample.rows().length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = trees.score(sample.rows()[i]);
    }
    return scores;
  }

  /** Scores the whole cleaner, each dump with the model that has not seen its site. */
  private static void cleaned(List<Sample> samples, TreeTrainer trainer, List<Trees> models) {
    List<String> texts =
        samples.stream()
            .map(
                s -> {
                  Trees trees = models.get(trainer.fold(s.dump().site()));
                  return PlainText.of(new TextCleaner(trees).clean(source(s.dump())).kept());
                })
            .toList();
    System.out.print("cleaner ");
    score(samples, texts);
  }

  private static Source source(LabelledDump dump) {
    return new Source(
        dump.id() + ".txt",
        Format.TEXT,
        "",
        "UTF-8",
        dump.dump(),
        Capture.UNKNOWN,
        Corrections.NONE);
  }

  private static void oracle(List<Sample> samples) {
    List<double[]> scores = new ArrayList<>();
    for (Sample s : samples) {
      double[] score = new double[s.shares().length];
      for (int i = 0; i < score.length; i++) {
        score[i] = s.shares()[i];
      }
      scores.add(score);
    }
    System.out.print("oracle ");
    report(samples, scores, .5);
  }

  private static void report(List<Sample> samples, List<double[]> scores, double cut) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      Sample s = samples.get(i);
      StringBuilder text = new StringBuilder();
      for (int l = 0; l < s.lines().size(); l++) {
        if (scores.get(i)[l] >= cut) {
          text.append(s.lines().get(l).words()).append('\n');
        }
      }
      texts.add(text.toString());
    }
    System.out.printf(Locale.ROOT, "cut %.2f", cut);
    score(samples, texts);
  }

  private static void score(List<Sample> samples, List<String> texts) {
    Map<String, double[]> sums = new TreeMap<>();
    for (int i = 0; i < samples.size(); i++) {
      LabelledDump dump = samples.get(i).dump();
      double[] sum = sums.computeIfAbsent(dump.set(), k -> new double[3]);
      if (dump.text().isEmpty()) {
        String low = fold(texts.get(i));
        for (String w : dump.with()) {
          sum[low.contains(fold(w)) ? 0 : 1]++;
        }
        for (String w : dump.without()) {
          sum[2] += low.contains(fold(w)) ? 1 : 0;
        }
      } else {
        sum[0] += Words.f1(texts.get(i), dump.text());
        sum[1]++;
      }
    }
    sums.forEach(
        (set, s) ->
            System.out.printf(
                Locale.ROOT,
                "  %s %.4f",
                set,
                set.startsWith("multi") ? 2 * s[0] / (2 * s[0] + s[1] + s[2]) : s[0] / s[1]));
    System.out.println();
  }
}
