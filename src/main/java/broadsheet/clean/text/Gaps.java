package broadsheet.clean.text;

import java.util.List;

/**
 * Lines that are missing from a list: doubted ones between two kept lines that look like them. The
 * items of a list are decided one by one, and some fall just below the cut.
 */
final class Gaps {

  /** The least score of such a line. */
  private static final double LEAST = .35;

  /** How many times longer than the line those beside it may be, or shorter. */
  private static final double ALIKE = 2.5;

  private final List<Line> lines;
  private final LineShape[] shapes;
  private final Cues cues;
  private final Verdicts verdicts;

  Gaps(List<Line> lines, LineShape[] shapes, Cues cues, Verdicts verdicts) {
    this.lines = lines;
    this.shapes = shapes;
    this.cues = cues;
    this.verdicts = verdicts;
  }

  /** Keeps them. */
  void close() {
    for (int i = 1; i + 1 < shapes.length; i++) {
      if (verdicts.unexplained(i)
          && verdicts.score(i) >= LEAST
          && !cues.any(i)
          && !cues.isCredit(i)
          && !cues.isConsent(i)
          && cues.appeal(i) == 0
          && isLike(i, i - 1)
          && isLike(i, i + 1)) {
        verdicts.keep(i, "between two lines of the story like it");
      }
    }
  }

  private boolean isLike(int line, int other) {
    LineShape one = shapes[line];
    LineShape two = shapes[other];
    return verdicts.kept(other)
        && !two.runs()
        && (one.digits() > 0) == (two.digits() > 0)
        && (one.first() == 0) == (two.first() == 0)
        && isEnded(one) == isEnded(two)
        && one.words() <= ALIKE * two.words()
        && two.words() <= ALIKE * one.words()
        && (lines.get(line).text().indexOf('\t') < 0)
            == (lines.get(other).text().indexOf('\t') < 0);
  }

  private static boolean isEnded(LineShape shape) {
    return (shape.last() >= 1 && shape.last() <= 4) || shape.last() == 6;
  }
}
