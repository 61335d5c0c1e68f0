package broadsheet.clean.text;

import broadsheet.article.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Paragraphs that a dump holds a second time, as pages do that are made for several screens. Short
 * lines may return, as refrains and answers do.
 */
final class Copies {

  /** Words of the shortest paragraph that nobody writes twice. */
  private static final int SHORTEST = 15;

  private final List<Line> lines;
  private final LineShape[] shapes;
  private final Verdicts verdicts;

  Copies(List<Line> lines, LineShape[] shapes, Verdicts verdicts) {
    this.lines = lines;
    this.shapes = shapes;
    this.verdicts = verdicts;
  }

  /** Removes all but the first. */
  void remove() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < shapes.length; i++) {
      if (verdicts.kept(i) && shapes[i].words() >= SHORTEST && !seen.add(lines.get(i).text())) {
        verdicts.remove(i, Reason.DUPLICATE, "the same words a second time");
      }
    }
  }
}
