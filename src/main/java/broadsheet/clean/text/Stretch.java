package broadsheet.clean.text;

/**
 * The stretch of lines that holds the most running text for the fewest other lines in between.
 *
 * @param start its first line
 * @param end the line behind its last one; the start where there is no running text
 * @param words of running text in it
 */
record Stretch(int start, int end, double words) {

  /** Nothing. */
  static final Stretch NONE = new Stretch(0, 0, 0);

  /**
   * Finds it.
   *
   * @param shapes of all lines
   * @param price words that a line without running text costs
   */
  static Stretch of(LineShape[] shapes, double price) {
    double best = 0;
    int bestStart = 0;
    int bestEnd = 0;
    double sum = 0;
    int start = 0;
    for (int i = 0; i < shapes.length; i++) {
      sum += shapes[i].runs() ? Math.min(shapes[i].words(), 80) : -price;
      if (sum <= 0) {
        sum = 0;
        start = i + 1;
      } else if (sum > best) {
        best = sum;
        bestStart = start;
        bestEnd = i + 1;
      }
    }
    return best == 0 ? NONE : new Stretch(bestStart, bestEnd, best);
  }

  /** Whether a line lies in it. */
  boolean holds(int line) {
    return line >= start && line < end;
  }

  /** Lines from a line to the stretch: negative above it, positive below, 0 inside. */
  int distance(int line) {
    return line < start ? line - start : line >= end ? line - end + 1 : 0;
  }
}
