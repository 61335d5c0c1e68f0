package broadsheet;

import java.util.Random;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * What a class of random tests begins with: the same at each run, so that a change is judged by its
 * own. {@code -Dseed=N} tries others, and a failure begins with the seed that it came of. To be
 * registered as an extension of its class.
 */
public final class Seed implements TestExecutionExceptionHandler {

  private final long value;

  /**
   * A seed.
   *
   * @param usual what it is where none is named
   */
  public Seed(long usual) {
    value = Long.getLong("seed", usual);
  }

  /** The number itself. */
  public long value() {
    return value;
  }

  /** A generator that begins anew. */
  public Random random() {
    return new Random(value);
  }

  @Override
  public void handleTestExecutionException(ExtensionContext test, Throwable failure)
      throws Throwable {
    if (failure instanceof TestAbortedException) {
      throw failure;
    }
    throw new AssertionError("-Dseed=" + value + ": " + failure.getMessage(), failure);
  }
}
