package broadsheet.clean;

/**
 * The word F1 to be expected of what is kept of a source, if each block's score is its chance to be
 * story. Filled a block at a time; not thread-safe.
 */
public final class Expectation {

  private double kept;
  private double right;
  private double story;

  /**
   * Takes in a block that is in the article or could be.
   *
   * @param chance that it is story
   * @param words how many it has; in scripts without spaces, signs by halves
   */
  public void add(double chance, double words, boolean isKept) {
    story += chance * words;
    if (isKept) {
      kept += words;
      right += chance * words;
    }
  }

  /** Whether nothing was kept, or what was kept is hopeless. */
  boolean nothing() {
    return right == 0;
  }

  /** From 0 to 1. */
  double f1() {
    return right == 0 ? 0 : 2 * right / (kept + story);
  }
}
