package broadsheet.clean.text;

import broadsheet.article.Cleaned;
import broadsheet.article.PlainText;
import broadsheet.article.Reason;
import broadsheet.clean.TreeTrainer;
import broadsheet.clean.Trees;
import broadsheet.clean.Words;
import broadsheet.source.Capture;
import broadsheet.source.Corrections;
import broadsheet.source.Format;
import broadsheet.source.Source;
import com.google.gson.JsonObject;
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
        Integer.getInteger("trees", 160),
        Integer.getInteger("leaves", 20),
        Double.parseDouble(System.getProperty("rate", "0.08")),
        Integer.getInteger("minimum", 60));
  }

  private TextTraining() {}

  /** Trains. */
  public static void main(String... args) throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (String set : SETS) {
      LabelledDump.read(Path.of(args[0], set)).parallelStream()
          .map(Sample::of)
          .forEachOrdered(samples::add);
    }
    System.out.println("read " + samples.size());
    oracle(samples);
    TreeTrainer trainer = new TreeTrainer(LineFeatures.NAMES, SHAPE, 5);
    List<TreeTrainer.Row> rows = rows(samples);
    System.out.println("rows " + rows.size() + " features " + LineFeatures.NAMES.size());
    List<Trees> models = models(trainer, rows);
    List<double[]> scores =
        samples.stream().map(s -> scores(s, models.get(trainer.fold(s.dump.site())))).toList();
    for (double cut = .3; cut < .65; cut += .05) {
      report(samples, scores, cut);
    }
    cleaned(samples, trainer, models);
    explain(samples, scores);
    if (args.length > 1) {
      Files.write(Path.of(args[1]), trainer.learn(rows));
    }
  }

  /** The models of the folds, from the folder of the property {@code models} where they are. */
  private static List<Trees> models(TreeTrainer trainer, List<TreeTrainer.Row> rows)
      throws IOException {
    String folder = System.getProperty("models");
    if (folder != null && Files.exists(Path.of(folder, "0.trees"))) {
      List<Trees> models = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        models.add(
            Trees.parse(Files.readAllLines(Path.of(folder, i + ".trees")), LineFeatures.NAMES));
      }
      return models;
    }
    List<Trees> models = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int fold = i;
      List<TreeTrainer.Row> others =
          rows.stream().filter(r -> trainer.fold(r.group()) != fold).toList();
      List<String> lines = trainer.learn(others);
      models.add(Trees.parse(lines, LineFeatures.NAMES));
      if (folder != null) {
        Files.write(Path.of(folder, i + ".trees"), lines);
      }
    }
    return models;
  }

  private static List<TreeTrainer.Row> rows(List<Sample> samples) {
    List<TreeTrainer.Row> rows = new ArrayList<>();
    for (Sample s : samples) {
      boolean whole = !s.dump.text().isEmpty();
      double words = 0;
      for (int i = 0; i < s.shares.length; i++) {
        words += Math.max(0, s.shares[i]) * s.shapes[i].words();
      }
      double page = whole ? Math.pow(600 / Math.max(100, words), .5) : 3;
      for (int i = 0; i < s.rows.length; i++) {
        if (s.shares[i] >= 0) {
          double weight =
              whole ? page * Math.sqrt(1 + Math.min(s.shapes[i].words(), 80)) : 3 * page;
          rows.add(
              new TreeTrainer.Row(
                  s.dump.site(), s.dump.id(), s.rows[i], s.shares[i], (float) weight));
        }
      }
    }
    return rows;
  }

  private static double[] scores(Sample sample, Trees trees) {
    double[] scores = new double[sample.rows.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = trees.score(sample.rows[i]);
    }
    return scores;
  }

  /** Scores the whole cleaner, each dump with the model that has not seen its site. */
  private static void cleaned(List<Sample> samples, TreeTrainer trainer, List<Trees> models)
      throws IOException {
    List<Cleaned> all =
        samples.stream()
            .map(
                s ->
                    new TextCleaner(models.get(trainer.fold(s.dump.site())))
                        .clean(source(s.dump.id() + ".txt", s.dump.dump())))
            .toList();
    System.out.print("cleaner ");
    score(samples, all.stream().map(c -> PlainText.of(c.kept())).toList());
    String out = System.getProperty("out");
    if (out != null) {
      for (String set : SETS) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
          if (samples.get(i).dump.set().equals(set)) {
            lines.add(json(samples.get(i).dump, all.get(i)));
          }
        }
        Files.write(Path.of(out, set + ".jsonl"), lines);
      }
    }
  }

  /** Writes each line with its label and its score, for people. */
  private static void explain(List<Sample> samples, List<double[]> scores) throws IOException {
    String out = System.getProperty("out");
    for (int i = 0; out != null && i < samples.size(); i++) {
      Sample s = samples.get(i);
      List<String> lines = new ArrayList<>();
      for (int l = 0; l < s.rows.length; l++) {
        String text = s.lines.get(l).words();
        lines.add(
            String.format(
                Locale.ROOT,
                "%s %4.1f %.2f %s",
                (s.shares[l] >= .5) == (scores.get(i)[l] >= .45) ? " " : "#",
                s.shares[l],
                scores.get(i)[l],
                text.length() > 150 ? text.substring(0, text.offsetByCodePoints(0, 120)) : text));
      }
      Files.write(Path.of(out, s.dump.set() + "-" + s.dump.id() + ".txt"), lines);
    }
  }

  private static String json(LabelledDump dump, Cleaned cleaned) {
    JsonObject object = new JsonObject();
    object.addProperty("source", dump.id() + ".txt");
    cleaned.removals().stream()
        .filter(b -> b.reason() == Reason.TITLE)
        .forEach(b -> object.addProperty("title", b.block().text()));
    object.addProperty("text", PlainText.of(cleaned.kept()));
    return object.toString();
  }

  /** A text as a source. */
  static Source source(String name, String text) {
    return new Source(name, Format.TEXT, "", "UTF-8", text, Capture.UNKNOWN, Corrections.NONE);
  }

  private static void oracle(List<Sample> samples) {
    List<double[]> scores = new ArrayList<>();
    for (Sample s : samples) {
      double[] score = new double[s.shares.length];
      for (int i = 0; i < score.length; i++) {
        score[i] = s.shares[i];
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
      for (int l = 0; l < s.lines.size(); l++) {
        if (scores.get(i)[l] >= cut) {
          text.append(s.lines.get(l).words()).append('\n');
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
      LabelledDump dump = samples.get(i).dump;
      double[] sum = sums.computeIfAbsent(dump.set(), k -> new double[3]);
      if (dump.text().isEmpty()) {
        String low = LabelledDump.fold(texts.get(i));
        for (String w : dump.with()) {
          sum[low.contains(LabelledDump.fold(w)) ? 0 : 1]++;
        }
        for (String w : dump.without()) {
          sum[2] += low.contains(LabelledDump.fold(w)) ? 1 : 0;
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
