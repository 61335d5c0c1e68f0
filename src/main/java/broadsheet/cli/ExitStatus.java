package broadsheet.cli;

/** What the program's exit status says. */
final class ExitStatus {
  /** All done. */
  static final int DONE = 0;

  /** Some source failed or a check did not hold; everything else was still done. */
  static final int FAILED = 1;

  /** Wrong use, or settings that cannot be: nothing was done. */
  static final int WRONG_USE = 2;

  private ExitStatus() {}
}
