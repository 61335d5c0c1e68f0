package broadsheet.clean.text;

import broadsheet.clean.Alignment;
import broadsheet.clean.Lexicon;
import broadsheet.clean.TreeTrainer.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A labelled dump, measured. */
final class Sample {

  /** How much more a line counts that a snippet names, and less one that the teacher labels. */
  private static final float SNIPPET = 5;

  private static final float TAUGHT = .3f;

  final LabelledDump dump;
  final List<Line> lines;
  final LineShape[] shapes;
  final Cues cues;
  final LineFeatures features;

  /** Whether the text was wrapped at a column. */
  final boolean wrapped;

  /** The features of each line. */
  final float[][] rows;

  /** How much of each line is story, from 0 to 1; -1 where that is not known. */
  final float[] shares;

  private final boolean[] snippet;
  private final float weight;

  private Sample(LabelledDump dump, List<Line> lines, boolean wrapped, float weight) {
    this.dump = dump;
    this.lines = lines;
    this.wrapped = wrapped;
    this.weight = weight;
    shapes = lines.stream().map(l -> LineShape.of(l.text())).toArray(LineShape[]::new);
    cues = Cues.of(lines, shapes, new Lexicon());
    features = new LineFeatures(lines, shapes, cues);
    rows = new float[shapes.length][];
    Arrays.setAll(rows, features::row);
    snippet = new boolean[rows.length];
    shares = new float[rows.length];
  }

  static Sample of(LabelledDump dump) {
    List<Line> read = new Lines().read(dump.dump());
    List<Line> lines = new Wrapping().join(read);
    Sample sample = new Sample(dump, lines, lines.size() * 3 < read.size() * 2, 1);
    System.arraycopy(sample.label(), 0, sample.shares, 0, lines.size());
    return sample;
  }

  /** The sample with other lines, some of them another dump's, that counts less. */
  Sample with(List<Line> others, List<Float> labels, float counts) {
    Sample sample = new Sample(dump, others, wrapped, counts);
    for (int i = 0; i < labels.size(); i++) {
      sample.shares[i] = labels.get(i);
    }
    return sample;
  }

  private float[] label() {
    List<String> texts = lines.stream().map(Line::text).toList();
    if (!dump.text().isEmpty()) {
      return Alignment.shares(texts, dump.text());
    }
    float[] found = new float[rows.length];
    Arrays.fill(found, -1);
    if (!dump.lesson().text().isBlank()) {
      found = Alignment.shares(texts, dump.lesson().text());
    }
    for (int i = 0; i < found.length; i++) {
      String line = LabelledDump.fold(texts.get(i));
      boolean with = dump.with().stream().anyMatch(s -> line.contains(LabelledDump.fold(s)));
      boolean without = dump.without().stream().anyMatch(s -> line.contains(LabelledDump.fold(s)));
      if (with != without) {
        snippet[i] = true;
        found[i] = with ? 1 : 0;
      }
    }
    return found;
  }

  /** The lines to learn from: a long line counts more, and one of a short story. */
  List<Row> lessons() {
    double words = 0;
    for (int i = 0; i < shares.length; i++) {
      words += Math.max(0, shares[i]) * shapes[i].words();
    }
    double page = Math.sqrt(600 / Math.max(100, words));
    page *= weight * (dump.text().isEmpty() ? TAUGHT : 1);
    List<Row> lessons = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      if (shares[i] >= 0) {
        double counts =
            snippet[i] ? SNIPPET : page * Math.sqrt(1 + Math.min(shapes[i].words(), 80));
        lessons.add(new Row(dump.site(), dump.id(), rows[i], shares[i], (float) counts));
      }
    }
    return lessons;
  }

  /** Which lines are story, with the scores of a model. */
  Verdicts verdicts(double[] scores) {
    return TextCleaner.verdicts(scores, shapes, cues, wrapped);
  }
}
