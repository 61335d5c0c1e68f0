package broadsheet.clean.text;

import java.util.function.IntToDoubleFunction;

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
    return of(shapes.length, i -> shapes[i].runs() ? Math.min(shapes[i].words(), 80) : -price);
  }

  /**
   * The stretch of the greatest worth, which stands in for its words.
   *
   * @param lines how many there are
   * @param worth of a line, below 0 for one that costs more than it gives
   */
  static Stretch of(int lines, IntToDoubleFunction worth) {
    Stretch best = NONE;
    double sum = 0;
    int start = 0;
    for (int i = 0; i < lines; i++) {
      sum += worth.applyAsDouble(i);
      if (sum <= 0) {
        sum = 0;
        start = i + 1;
      } else if (sum > best.words) {
        best = new Stretch(start, i + 1, sum);
      }
    }
    return best;
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
