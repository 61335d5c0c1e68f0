package broadsheet.clean.text;

import broadsheet.clean.TreeTrainer.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The lines of a dump that may be headings inside its story, measured. Nobody has labelled them:
 * the headings of the saved page teach them.
 */
final class SubheadLessons {

  private SubheadLessons() {}

  /** The lines that the saved page's story has too. */
  static List<Row> of(Sample sample) {
    Set<String> headings = sample.dump.lesson().headings();
    Set<String> others = sample.dump.lesson().others();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < sample.shapes.length; i++) {
      String words = Teacher.words(sample.lines.get(i).text());
      boolean heads = headings.contains(words);
      if (Headings.fits(sample.lines.get(i), sample.shapes[i]) && heads != others.contains(words)) {
        rows.add(new Row(sample.dump.site(), sample.dump.id(), sample.rows[i], heads ? 1 : 0, 1));
      }
    }
    return rows;
  }
}
