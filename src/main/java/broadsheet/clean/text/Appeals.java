package broadsheet.clean.text;

import broadsheet.article.Reason;

/**
 * Appeals for support, wherever they stand: above the title, between paragraphs, below the story. A
 * line that asks, personally, and says what for starts one; lines beside it that hold less of that
 * belong to it, and so do its buttons.
 */
final class Appeals {

  /** Words of a button or a label. */
  private static final int BUTTON = 7;

  /** Words of a line that may belong to an appeal on one cue. */
  private static final int SLOGAN = 16;

  /** Buttons without a cue between two lines of an appeal, or at its end. */
  private static final int BUTTONS = 3;

  /** The score below which a short line right above what asks is its heading, not the story's. */
  private static final double UNSURE = .6;

  /** The score from which on a line is the story's, whoever asks for what in it, but a newsroom. */
  private static final double SURE = .75;

  private static final String WHY = "asks for support";
  private static final String BESIDE = "stands with what asks for support";

  private final LineShape[] shapes;
  private final Cues cues;
  private final Verdicts verdicts;

  Appeals(LineShape[] shapes, Cues cues, Verdicts verdicts) {
    this.shapes = shapes;
    this.cues = cues;
    this.verdicts = verdicts;
  }

  /** Removes them. */
  void remove() {
    for (int i = 0; i < shapes.length; i++) {
      if (isOpen(i) && asks(i)) {
        int from = heading(grow(i, -1));
        int to = end(grow(i, 1));
        for (int j = from; j <= to; j++) {
          verdicts.remove(j, Reason.DONATION_APPEAL, asks(j) ? WHY : BESIDE);
        }
        i = to;
      }
    }
  }

  private boolean asks(int line) {
    return cues.appeal(line) >= 3
        && shapes[line].first() != 4
        && (verdicts.score(line) < SURE || cues.isNewsroomAppeal(line));
  }

  private boolean isOpen(int line) {
    return verdicts.kept(line) || verdicts.unexplained(line);
  }

  /** The last line that belongs to an appeal, from one line of it up (-1) or down (1). */
  private int grow(int line, int step) {
    int last = line;
    int i = line + step;
    while (i >= 0 && i < shapes.length && Math.abs(i - last) <= BUTTONS + 1 && isOpen(i)) {
      if (belongs(i)) {
        last = i;
      } else if (!isButton(i)) {
        break;
      }
      i += step;
    }
    return last;
  }

  /** The line above an appeal if it is its heading, or else the appeal's first. */
  private int heading(int line) {
    int above = line - 1;
    boolean heads =
        above >= 0
            && verdicts.kept(above)
            && verdicts.score(above) < UNSURE
            && shapes[above].words() <= BUTTON
            && shapes[above].sentences() == 0;
    return heads ? above : line;
  }

  /** The end of an appeal with its last buttons, where nothing of the story follows. */
  private int end(int line) {
    int end = line;
    if (verdicts.nextKept(line + 1) == shapes.length) {
      while (end + 1 < shapes.length && end < line + BUTTONS && isButton(end + 1)) {
        end++;
      }
    }
    return end;
  }

  private boolean belongs(int line) {
    int appeal = cues.appeal(line);
    return !cues.any(line) && (appeal >= 2 || (appeal == 1 && shapes[line].words() <= SLOGAN));
  }

  private boolean isButton(int line) {
    return shapes[line].words() <= BUTTON && verdicts.unexplained(line) && !cues.any(line);
  }
}
