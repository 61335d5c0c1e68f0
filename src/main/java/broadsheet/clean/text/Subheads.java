package broadsheet.clean.text;

import java.util.List;

/** Subheads that the scorer took for buttons: single short lines between two kept paragraphs. */
final class Subheads {

  private static final double LEAST = .12;
  private static final double SURE = .45;
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
          && isParagraph(i - 1)
          && isParagraph(i + 1)
          && looksLikeOne(i)) {
        verdicts.keep(i, "a short line between two paragraphs of the story");
      }
    }
  }

  private boolean isParagraph(int line) {
    return verdicts.kept(line) && shapes[line].runs() && verdicts.score(line) > SURE;
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
