package broadsheet.archive;

import broadsheet.source.Source;
import broadsheet.source.UnreadableSourceException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A way that is made when the first source of its format comes: to read the models and to set up
 * the readers of all formats takes a third as long as to clean one page from the start. Thread-safe
 * if what is made is.
 */
final class OnDemand implements Cleaning {
  private final Supplier<Cleaning> maker;
  private @Nullable Cleaning made;

  OnDemand(Supplier<Cleaning> maker) {
    this.maker = maker;
  }

  @Override
  public Story clean(Source source) throws UnreadableSourceException {
    return made().clean(source);
  }

  private synchronized Cleaning made() {
    if (made == null) {
      made = maker.get();
    }
    return made;
  }
}
