package broadsheet.archive;

/**
 * Told of each source that could not be built because of a mistake in Broadsheet itself, with what
 * was thrown: the diagnostic says it in words, this keeps the trace. Called by several threads.
 */
@FunctionalInterface
public interface Crashes {
  /** A source and what was thrown over it. */
  void crashed(String source, Throwable cause);
}
