package broadsheet.clean.text;

/** Means of what lines measure over the lines before and behind each line. */
final class Windows {

  /** How many lines each window takes. */
  static final int[] SIZES = {2, 8, 16};

  private final double[][] sums;
  private final int lines;

  /**
   * Sums the measures up.
   *
   * @param measures one array a measure, one value a line
   */
  Windows(float[][] measures) {
    lines = measures[0].length;
    sums = new double[measures.length][lines + 1];
    for (int m = 0; m < measures.length; m++) {
      for (int i = 0; i < lines; i++) {
        sums[m][i + 1] = sums[m][i] + measures[m][i];
      }
    }
  }

  /** The mean of a measure over lines before a line; 0 where there are none. */
  float before(int measure, int line, int size) {
    return mean(measure, Math.max(0, line - size), line, size);
  }

  /** The mean of a measure over the lines behind a line; 0 where there are none. */
  float after(int measure, int line, int size) {
    return mean(measure, line + 1, Math.min(lines, line + 1 + size), size);
  }

  /** The sum of a measure from a line to the one before another. */
  double sum(int measure, int from, int to) {
    return sums[measure][to] - sums[measure][from];
  }

  private float mean(int measure, int from, int to, int size) {
    return from >= to ? 0 : (float) ((sums[measure][to] - sums[measure][from]) / size);
  }
}
