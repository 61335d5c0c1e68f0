package broadsheet.archive;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is made when it is first needed, and once: to read the models and to set up the readers of
 * all formats, for one, takes a third as long as to clean one page from the start. Thread-safe if
 * what is made is.
 */
public final class OnDemand<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private @Nullable T made;

  /** What a maker makes, which is asked once. */
  public OnDemand(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    T known = made == null ? maker.get() : made;
    made = known;
    return known;
  }
}
