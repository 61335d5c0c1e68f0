package broadsheet.diagnostic;

/** How much a diagnostic matters. */
public enum Severity {
  /** Something was not done; the exit status says so. */
  ERROR,
  /** Something was done, though perhaps not as meant; an error with {@code --strict}. */
  WARNING,
  /** Worth knowing. */
  NOTE
}
