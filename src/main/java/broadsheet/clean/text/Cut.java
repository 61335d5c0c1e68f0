package broadsheet.clean.text;

/**
 * The least score of a line that is kept, chosen for each dump: where the scorer is sure, any cut
 * serves; where it is not, the one that promises most words kept for fewest wrong ones.
 */
final class Cut {

  private static final int STEPS = 20;

  private final double lowest;
  private final double highest;

  /** Chooses between two scores. */
  Cut(double lowest, double highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  /** The cut with the best F1 to be expected if each score is the chance of its line. */
  double of(double[] scores, LineShape[] shapes) {
    double story = 0;
    for (int i = 0; i < scores.length; i++) {
      story += scores[i] * shapes[i].words();
    }
    double best = -1;
    double cut = lowest;
    for (int step = 0; step <= STEPS; step++) {
      double at = lowest + (highest - lowest) * step / STEPS;
      double kept = 0;
      double right = 0;
      for (int i = 0; i < scores.length; i++) {
        if (scores[i] >= at) {
          kept += shapes[i].words();
          right += scores[i] * shapes[i].words();
        }
      }
      double f1 = kept + story == 0 ? 0 : 2 * right / (kept + story);
      if (f1 > best) {
        best = f1;
        cut = at;
      }
    }
    return cut;
  }
}
