package broadsheet.preview;

import java.time.Duration;

/**
 * Many changes that come close together, taken for one: it is over when none came for long enough.
 * Thread-safe.
 */
final class Lull {

  private final long quiet;
  private long last;
  private boolean changed;

  /**
   * A lull in which nothing changed yet.
   *
   * @param quiet how long it has to be after the last change
   */
  Lull(Duration quiet) {
    this.quiet = quiet.toNanos();
  }

  /**
   * Notes a change.
   *
   * @param now in nanoseconds, of the clock that {@link #ends} is told
   */
  synchronized void note(long now) {
    last = now;
    changed = true;
  }

  /** Whether there were changes and it has been quiet since; asked again, they are forgotten. */
  synchronized boolean ends(long now) {
    boolean ends = changed && now - last >= quiet;
    changed = changed && !ends;
    return ends;
  }
}
