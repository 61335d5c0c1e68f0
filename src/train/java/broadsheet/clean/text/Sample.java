package broadsheet.clean.text;

import broadsheet.clean.Certainty;
import broadsheet.clean.Lexicon;
import broadsheet.clean.TreeTrainer.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
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

  /** The features of each line. */
  final float[][] rows;

  /** How much of each line is story, from 0 to 1; -1 where that is not known. */
  final float[] shares;

  private final LabelledLines labelled;
  private final Wording wording;
  private final float weight;

  /**
   * Measures a dump.
   *
   * @param wording that has not seen its site
   */
  Sample(LabelledLines labelled, Wording wording) {
    this(labelled, wording, 1);
  }

  private Sample(LabelledLines labelled, Wording wording, float weight) {
    this.labelled = labelled;
    this.wording = wording;
    this.weight = weight;
    dump = labelled.dump();
    lines = labelled.lines();
    shares = labelled.shares();
    shapes = lines.stream().map(l -> LineShape.of(l.text())).toArray(LineShape[]::new);
    cues = Cues.of(lines, shapes, new Lexicon());
    features = new LineFeatures(lines, shapes, cues, wording);
    rows = new float[shapes.length][];
    Arrays.setAll(rows, features::row);
  }

  /** The sample with other lines, some of them another dump's, that counts less. */
  Sample with(List<Line> others, List<Float> labels, float counts) {
    float[] known = new float[others.size()];
    for (int i = 0; i < known.length; i++) {
      known[i] = labels.get(i);
    }
    boolean[] none = new boolean[others.size()];
    return new Sample(
        new LabelledLines(dump, others, labelled.wrapped(), known, none), wording, counts);
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
            labelled.snippet()[i] ? SNIPPET : page * Math.sqrt(1 + Math.min(shapes[i].words(), 80));
        lessons.add(new Row(dump.site(), dump.id(), rows[i], shares[i], (float) counts));
      }
    }
    return lessons;
  }

  /**
   * The lines to learn from that are looked at again.
   *
   * @param first their scores, by a model that has not seen the dump
   */
  List<Row> lessons(double[] first) {
    SecondLook again = new SecondLook(first, shapes);
    List<Row> lessons = new ArrayList<>();
    Iterator<Row> rest = lessons().iterator();
    for (int i = 0; i < rows.length; i++) {
      if (shares[i] >= 0) {
        Row row = rest.next();
        if (again.looksAt(i)) {
          double start = Certainty.logOdds(first[i]);
          lessons.add(
              new Row(row.group(), row.page(), again.row(i), row.label(), row.weight(), start));
        }
      }
    }
    return lessons;
  }

  /** Which lines are story, with the scores of a model. */
  Verdicts verdicts(double[] scores) {
    return TextCleaner.verdicts(scores, shapes, cues, labelled.wrapped());
  }
}
