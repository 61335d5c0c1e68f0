package broadsheet.archive;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Work that a number of threads of its own share. Its results come in no order; {@link Workers}
 * keep one. Immutable.
 *
 * @param threads how many at a time, at least 1
 */
public record SharedWork(int threads) {

  /**
   * Does some work whose parallel streams are to have these threads, and gives what came of it.
   *
   * @throws IOException what the work threw, wrapped or not, or that the build was interrupted
   */
  public <T> T run(Callable<T> work) throws IOException {
    try (ClosingExecutor pool = new ClosingExecutor(new ForkJoinPool(threads))) {
      return pool.executor().submit(work).get();
    } catch (ExecutionException e) {
      throw cause(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the build was interrupted", e);
    }
  }

  /**
   * Does the same work for each of many things. Whichever thread is free takes the next, so that
   * none waits long for another in the end: a parallel stream of 100,000 gives each thread an
   * eighth of them to do by itself, and does not part what a single element is mapped to. Once one
   * has failed none is begun.
   *
   * @param parts of the things, taken one after the other, each by one thread at a time
   * @throws IOException as {@link #run}
   */
  public <T> void each(List<Stream<T>> parts, Consumer<? super T> work) throws IOException {
    Turns<T> turns = new Turns<>(parts.iterator());
    run(
        () -> {
          IntStream.range(0, threads).parallel().forEach(thread -> turns.forEachRemaining(work));
          return null;
        });
  }

  /** Things that threads take one by one. */
  private static final class Turns<T> {

    private Iterator<Stream<T>> parts;
    private Iterator<T> part = Collections.emptyIterator();

    Turns(Iterator<Stream<T>> parts) {
      this.parts = parts;
    }

    void forEachRemaining(Consumer<? super T> work) {
      boolean done = false;
      try {
        for (Optional<T> next = next(); next.isPresent(); next = next()) {
          work.accept(next.get());
        }
        done = true;
      } finally {
        if (!done) {
          end();
        }
      }
    }

    private synchronized void end() {
      part = Collections.emptyIterator();
      parts = Collections.emptyIterator();
    }

    private synchronized Optional<T> next() {
      while (!part.hasNext() && parts.hasNext()) {
        part = parts.next().iterator();
      }
      return part.hasNext() ? Optional.of(part.next()) : Optional.empty();
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
