package broadsheet.archive;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;

/**
 * Work whose parallel streams share a number of threads of their own. Its results come in no order;
 * {@link Workers} keep one. Immutable.
 *
 * @param threads how many at a time, at least 1
 */
public record SharedWork(int threads) {

  /**
   * Does the work, and gives what came of it.
   *
   * @throws IOException what the work threw, wrapped or not, or that the build was interrupted
   */
  public <T> T run(Callable<T> work) throws IOException {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(work).get();
    } catch (ExecutionException e) {
      throw cause(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the build was interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static IOException cause(ExecutionException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        return io;
      }
      if (cause instanceof Error error) {
        throw error;
      }
    }
    throw new IllegalStateException(e.getCause());
  }
}
