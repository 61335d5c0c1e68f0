package broadsheet.archive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Work spread over threads whose results come back in order, with few of them waiting at a time.
 * Not thread-safe: used by the thread that closes it.
 */
final class Workers implements AutoCloseable {
  /** What parsers of nested pages may need; theirs is to stop before. */
  private static final long STACK_BYTES = 8L << 20;

  /** So many are handed over at once where there are many, for most take no time in a rebuild. */
  private static final int TOGETHER = 16;

  private final ThreadPoolExecutor pool;
  private final int threads;

  Workers(int threads) {
    ThreadFactory factory =
        work -> {
          Thread thread = new Thread(null, work, "broadsheet-archive", STACK_BYTES);
          thread.setDaemon(true);
          return thread;
        };
    this.pool =
        new ThreadPoolExecutor(
            threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
    this.threads = threads;
  }

  /** Does the work for each number below a count, and hands over what came of it, in order. */
  <T> void run(int count, IntFunction<T> work, Consumer<T> result) {
    Deque<Future<List<T>>> pending = new ArrayDeque<>();
    int together = Math.max(1, Math.min(TOGETHER, count / (threads * TOGETHER)));
    for (int from = 0; from < count; from += together) {
      IntStream some = IntStream.range(from, Math.min(count, from + together));
      pending.add(pool.submit(() -> some.mapToObj(work).toList()));
      if (pending.size() == threads * TOGETHER) {
        get(pending.remove()).forEach(result);
      }
    }
    List.copyOf(pending).forEach(f -> get(f).forEach(result));
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the build was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DamagedCacheException damaged) {
        throw damaged;
      }
      throw new IllegalStateException("the work of a build failed", e.getCause());
    }
  }

  /** Waits for what is under way; what was not begun is not. */
  @Override
  public void close() {
    pool.getQueue().clear();
    new ClosingExecutor(pool).close();
  }
}
