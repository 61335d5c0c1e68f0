package broadsheet.clean.text;

import broadsheet.clean.Alignment;
import broadsheet.clean.Lexicon;
import java.util.List;

/** A labelled dump, measured. */
final class Sample {
  final LabelledDump dump;
  final List<Line> lines;
  final LineShape[] shapes;

  /** The features of each line. */
  final float[][] rows;

  /** How much of each line is story, from 0 to 1; -1 where that is not known. */
  final float[] shares;

  private Sample(LabelledDump dump) {
    this.dump = dump;
    lines = new Wrapping().join(new Lines().read(dump.dump()));
    shapes = lines.stream().map(l -> LineShape.of(l.text())).toArray(LineShape[]::new);
    LineFeatures features = new LineFeatures(lines, shapes, Cues.of(lines, shapes, new Lexicon()));
    rows = new float[shapes.length][LineFeatures.NAMES.size()];
    for (int i = 0; i < rows.length; i++) {
      features.measure(i, rows[i]);
    }
    shares =
        dump.text().isEmpty()
            ? snippets()
            : Alignment.shares(lines.stream().map(Line::text).toList(), dump.text());
  }

  static Sample of(LabelledDump dump) {
    return new Sample(dump);
  }

  /** 1 for lines that hold a snippet to keep, 0 for one to remove, -1 for what is not known. */
  private float[] snippets() {
    float[] found = new float[lines.size()];
    for (int i = 0; i < found.length; i++) {
      String line = LabelledDump.fold(lines.get(i).text());
      boolean with = dump.with().stream().anyMatch(s -> line.contains(LabelledDump.fold(s)));
      boolean without = dump.without().stream().anyMatch(s -> line.contains(LabelledDump.fold(s)));
      found[i] = with == without ? -1 : with ? 1 : 0;
    }
    return found;
  }
}
