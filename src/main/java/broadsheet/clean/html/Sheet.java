package broadsheet.clean.html;

/** The measures of one piece, filled from left to right. Not thread-safe. */
final class Sheet {
  private final float[] values;
  private int next;

  Sheet(int width) {
    values = new float[width];
  }

  Sheet put(double value) {
    values[next++] = (float) value;
    return this;
  }

  Sheet put(boolean value) {
    return put(value ? 1 : 0);
  }

  /** Part of a whole, 0 where there is no whole. */
  Sheet share(double part, double whole) {
    return put(whole == 0 ? 0 : part / whole);
  }

  /** All measures; those of every group must have been put. */
  float[] whole() {
    if (next != values.length) {
      throw new IllegalStateException(next + " measures, but " + values.length + " names");
    }
    return values;
  }
}
