package broadsheet.clean.text;

import broadsheet.article.Reason;
import java.util.List;

/**
 * Subheads that the scorer took for buttons, and paragraphs that it doubted: single lines between
 * two kept paragraphs.
 */
final class Subheads {

  private static final double LEAST = .12;
  private static final double SURE = .45;
  private static final double DOUBTED = .15;
  private static final int WORDS = 12;

  private final List<Line> lines;
  private final LineShape[] shapes;
  private final Cues cues;
  private final Verdicts verdicts;

  Subheads(List<Line> lines, LineShape[] shapes, Cues cues, Verdicts verdicts) {
    this.lines = lines;
    this.shapes = shapes;
    this.cues = cues;
    this.verdicts = verdicts;
  }

  /** Keeps them. */
  void keep() {
    for (int i = 1; i + 1 < shapes.length; i++) {
      if (verdicts.unexplained(i)
          && verdicts.score(i) > LEAST
          && isParagraph(beside(i, -1))
          && isParagraph(beside(i, 1))
          && (looksLikeOne(i) || isParagraphToo(i))) {
        verdicts.keep(i, "between two paragraphs of the story");
      }
    }
  }

  /** The next line up (-1) or down (1) that nothing has explained, nor its own words; or none. */
  private int beside(int line, int step) {
    int i = line + step;
    while (i >= 0 && i < shapes.length && interrupts(i)) {
      i += step;
    }
    return i;
  }

  private boolean interrupts(int line) {
    Reason reason = verdicts.reason(line);
    return reason == null ? !verdicts.kept(line) && cues.any(line) : !reason.inHead();
  }

  private boolean isParagraph(int line) {
    return line >= 0
        && line < shapes.length
        && verdicts.kept(line)
        && shapes[line].runs()
        && verdicts.score(line) > SURE;
  }

  /** Whether a line is running text that the scorer doubted. */
  private boolean isParagraphToo(int line) {
    return shapes[line].runs()
        && verdicts.score(line) > DOUBTED
        && !cues.any(line)
        && !cues.isConsent(line)
        && cues.appeal(line) == 0;
  }

  private boolean looksLikeOne(int line) {
    LineShape shape = shapes[line];
    return shape.words() <= WORDS
        && shape.letters() > 2
        && shape.separators() == 0
        && shape.first() != 0
        && !cues.any(line)
        && lines.get(line).gap() > 0;
  }
}
