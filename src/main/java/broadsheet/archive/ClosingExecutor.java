package broadsheet.archive;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Threads that have ended once this is closed, as those of Java 19 have: where one work failed, the
 * others still read, count and write, and a build that begins again is to have all that to itself.
 *
 * @param executor whose work is under way
 */
record ClosingExecutor(ExecutorService executor) implements AutoCloseable {

  /** Lets what is under way come to its end, and waits for it; an interruption is kept. */
  @Override
  public void close() {
    executor.shutdown();
    boolean interrupted = false;
    while (!executor.isTerminated()) {
      try {
        executor.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
