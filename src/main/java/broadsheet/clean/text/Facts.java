package broadsheet.clean.text;

import java.util.List;

/**
 * Lines of a list of facts that the scorer doubts: "Referee: …", "Line-up: …", below a match
 * report. Lines with a colon in them that stand one right below the other are one list; where two
 * of them are the story's, all are.
 */
final class Facts {

  /** Signs before the colon. */
  private static final int LABEL = 40;

  /** Lines of a list that must be kept, and a third of them. */
  private static final int KEPT = 2;

  private final List<Line> lines;
  private final LineShape[] shapes;
  private final Cues cues;
  private final Verdicts verdicts;

  Facts(List<Line> lines, LineShape[] shapes, Cues cues, Verdicts verdicts) {
    this.lines = lines;
    this.shapes = shapes;
    this.cues = cues;
    this.verdicts = verdicts;
  }

  /** Keeps them. */
  void keep() {
    int from = 0;
    int kept = 0;
    for (int i = 0; i <= shapes.length; i++) {
      if (i < shapes.length && isFact(i)) {
        kept += verdicts.kept(i) ? 1 : 0;
      } else {
        if (kept >= KEPT && kept * 3 >= i - from) {
          keep(from, i);
        }
        from = i + 1;
        kept = 0;
      }
    }
  }

  private void keep(int from, int to) {
    for (int i = from; i < to; i++) {
      if (verdicts.unexplained(i)) {
        verdicts.keep(i, "in a list of facts of the story");
      }
    }
  }

  private boolean isFact(int line) {
    int colon = lines.get(line).text().indexOf(": ");
    return colon > 0
        && colon <= LABEL
        && (verdicts.kept(line) || verdicts.unexplained(line))
        && shapes[line].first() != 0
        && !cues.any(line)
        && !cues.isCredit(line)
        && !cues.isConsent(line)
        && !shapes[line].address()
        && !Dated.isLine(lines.get(line), shapes[line])
        && cues.appeal(line) < 2;
  }
}
