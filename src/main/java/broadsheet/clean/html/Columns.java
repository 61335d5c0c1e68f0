package broadsheet.clean.html;

import broadsheet.article.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns that old pages lay out beside the story with a table: cells in one row with the one
 * that holds it, and without a sentence.
 */
@SuppressWarnings("ReferenceEquality") // Regions are those of one page.
final class Columns {

  /** Words of a column at most; one with more says something. */
  private static final int MOST = 40;

  private final Measured measured;
  private final Verdicts verdicts;

  Columns(Measured measured, Verdicts verdicts) {
    this.measured = measured;
    this.verdicts = verdicts;
  }

  /** Removes them. */
  void remove() {
    for (Region cell = measured.page().core(); cell != null; cell = cell.parent) {
      if (cell.element.normalName().equals("td") && cell.parent != null) {
        for (Region other : beside(cell)) {
          remove(other);
        }
      }
    }
  }

  /** The other cells of a row that hold something kept. */
  private List<Region> beside(Region cell) {
    List<Region> others = new ArrayList<>();
    for (int i = 0; i < measured.page().pieces().size(); i++) {
      Region other = measured.page().pieces().get(i).region().upTo(cell.depth);
      boolean inRow = other != cell && other.parent == cell.parent && other.depth == cell.depth;
      if (inRow && verdicts.kept(i) && !others.contains(other)) {
        others.add(other);
      }
    }
    return others;
  }

  private void remove(Region cell) {
    List<Integer> inside = new ArrayList<>();
    int words = 0;
    int ends = 0;
    for (int i = 0; i < measured.page().pieces().size(); i++) {
      if (measured.page().pieces().get(i).region().upTo(cell.depth) == cell) {
        inside.add(i);
        words += measured.shapes().get(i).words();
        ends += measured.shapes().get(i).ends();
      }
    }
    if (words > 0 && words <= MOST && ends == 0) {
      for (int i : inside) {
        if (verdicts.kept(i)) {
          verdicts.remove(i, Reason.FURNITURE, "in a column beside the story");
        }
      }
    }
  }
}
