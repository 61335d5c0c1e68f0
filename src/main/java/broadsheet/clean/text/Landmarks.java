package broadsheet.clean.text;

import java.util.Arrays;

/** The lines of a dump from which others are measured: its headline, and running text nearby. */
final class Landmarks {

  /** As far as anybody looks for running text. */
  private static final int FAR = 60;

  private final int headline;
  private final int[] runAbove;
  private final int[] runBelow;

  Landmarks(LineShape[] shapes, Cues cues, Echo echo) {
    this.headline = headline(shapes, cues, echo);
    this.runAbove = new int[shapes.length];
    this.runBelow = new int[shapes.length];
    Arrays.fill(runAbove, FAR);
    Arrays.fill(runBelow, FAR);
    for (int i = 1; i < shapes.length; i++) {
      runAbove[i] = shapes[i - 1].runs() ? 1 : Math.min(FAR, runAbove[i - 1] + 1);
    }
    for (int i = shapes.length - 2; i >= 0; i--) {
      runBelow[i] = shapes[i + 1].runs() ? 1 : Math.min(FAR, runBelow[i + 1] + 1);
    }
  }

  private static int headline(LineShape[] shapes, Cues cues, Echo echo) {
    int best = 0;
    double most = 0;
    for (int i = 0; i < shapes.length; i++) {
      LineShape shape = shapes[i];
      boolean fits = shape.words() >= 3 && shape.words() <= 30 && !shape.runs() && !cues.any(i);
      double score = fits ? echo.announces(i) * echo.below(i) - i * 1e-3 : 0;
      if (score > most) {
        most = score;
        best = i;
      }
    }
    return best;
  }

  /** The line without an end that announces most of what is said below it. */
  int headline() {
    return headline;
  }

  /** How many lines above a line the nearest running text is, or 60 where that is far. */
  int runAbove(int line) {
    return runAbove[line];
  }

  /** How many lines below a line the nearest running text is, or 60 where that is far. */
  int runBelow(int line) {
    return runBelow[line];
  }
}
