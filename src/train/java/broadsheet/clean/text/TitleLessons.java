package broadsheet.clean.text;

import broadsheet.clean.TreeTrainer.Row;
import java.util.ArrayList;
import java.util.List;

/** The lines of a labelled dump that may be its title, measured. */
final class TitleLessons {

  /** How much a title counts that nobody has labelled. */
  private static final float TAUGHT = .7f;

  private TitleLessons() {}

  /**
   * The candidates; none where the title stands in no line.
   *
   * @param first scores of the lines, by a model that has not seen the dump
   * @param scores of the lines at the second look
   */
  static List<Row> of(Sample sample, double[] first, double[] scores) {
    String title = LabelledDump.foldTitle(sample.dump.title());
    TitleFeatures candidates =
        new TitleFeatures(
            sample.lines, sample.shapes, sample.features, sample.verdicts(scores), first);
    float weight = sample.dump.text().isEmpty() ? TAUGHT : 1;
    List<Row> rows = new ArrayList<>();
    boolean there = false;
    for (int i = candidates.from(); i < candidates.to(); i++) {
      if (candidates.fits(i)) {
        float[] row = new float[TitleFeatures.NAMES.size()];
        candidates.measure(i, row);
        boolean right = LabelledDump.foldTitle(sample.lines.get(i).words()).equals(title);
        there |= right;
        rows.add(new Row(sample.dump.site(), sample.dump.id(), row, right ? 1 : 0, weight));
      }
    }
    return there ? rows : List.of();
  }
}
