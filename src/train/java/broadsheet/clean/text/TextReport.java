package broadsheet.clean.text;

import broadsheet.article.Cleaned;
import broadsheet.article.PlainText;
import broadsheet.article.Reason;
import broadsheet.clean.TreeTrainer.Row;
import broadsheet.clean.Words;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says how well dumps are cleaned. */
final class TextReport {

  private final List<Sample> samples;

  TextReport(List<Sample> samples) {
    this.samples = samples;
  }

  /** Prints how well lines are told apart that score at least so much, without any rule. */
  void cut(List<double[]> scores, double cut) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      Sample sample = samples.get(i);
      StringBuilder text = new StringBuilder();
      for (int l = 0; l < sample.lines.size(); l++) {
        if (scores.get(i)[l] >= cut) {
          text.append(sample.lines.get(l).words()).append('\n');
        }
      }
      texts.add(text.toString());
    }
    System.out.printf(Locale.ROOT, "cut %.2f", cut);
    print(texts);
  }

  /** Prints how well all is cleaned, and writes {@code SET.cv.jsonl}. */
  void cleaned(Path out, List<Cleaned> all) throws IOException {
    System.out.print("cleaner ");
    print(all.stream().map(c -> PlainText.of(c.kept())).toList());
    Map<String, List<String>> sets = new TreeMap<>();
    Map<String, int[]> titles = new TreeMap<>();
    Map<String, int[]> held = new TreeMap<>();
    for (int i = 0; i < samples.size(); i++) {
      LabelledDump dump = samples.get(i).dump;
      String title = title(all.get(i));
      sets.computeIfAbsent(dump.set(), k -> new ArrayList<>()).add(json(dump, all.get(i), title));
      int[] wrong = held.computeIfAbsent(dump.set(), k -> new int[2]);
      wrong[0] += all.get(i).held() != null ? 1 : 0;
      wrong[1] += all.get(i).held() == null && title.isEmpty() ? 1 : 0;
      int[] count = titles.computeIfAbsent(dump.set(), k -> new int[2]);
      count[0] += dump.title().isEmpty() ? 0 : 1;
      boolean right = LabelledDump.foldTitle(title).equals(LabelledDump.foldTitle(dump.title()));
      count[1] += !dump.title().isEmpty() && right ? 1 : 0;
    }
    titles.forEach(
        (set, c) -> System.out.printf(Locale.ROOT, "titles %s %.3f%n", set, (double) c[1] / c[0]));
    held.forEach(
        (set, n) -> System.out.printf("%s held %d, without a title %d%n", set, n[0], n[1]));
    for (Map.Entry<String, List<String>> set : sets.entrySet()) {
      Files.write(out.resolve(set.getKey() + ".cv.jsonl"), set.getValue());
    }
  }

  /** Prints how many headings are found among the lines that may be some, and how many wrongly. */
  static void headings(List<Row> rows, double[] scores) {
    for (double cut = .4; cut < .85; cut += .1) {
      double right = 0;
      int found = 0;
      double all = 0;
      for (int i = 0; i < scores.length; i++) {
        float heads = rows.get(i).label();
        right += scores[i] >= cut ? heads : 0;
        found += scores[i] >= cut ? 1 : 0;
        all += heads;
      }
      System.out.printf(
          Locale.ROOT,
          "subheads from %.1f: precision %.3f, recall %.3f of %.0f among %d lines%n",
          cut,
          right / found,
          right / all,
          all,
          scores.length);
    }
  }

  /** Writes each line with its label and its score, for people. */
  void explain(Path out, List<double[]> scores) throws IOException {
    for (int i = 0; i < samples.size(); i++) {
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
      Files.write(out.resolve(s.dump.set() + "-" + s.dump.id() + ".txt"), lines);
    }
  }

  private static String title(Cleaned cleaned) {
    return cleaned.removals().stream()
        .filter(b -> b.reason() == Reason.TITLE)
        .map(b -> b.block().text())
        .collect(Collectors.joining(" "));
  }

  private static String json(LabelledDump dump, Cleaned cleaned, String title) {
    JsonObject object = new JsonObject();
    object.addProperty("source", dump.id() + ".txt");
    object.addProperty("title", title);
    object.addProperty("text", PlainText.of(cleaned.kept()));
    return object.toString();
  }

  private void print(List<String> texts) {
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
