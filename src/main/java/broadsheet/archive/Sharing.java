package broadsheet.archive;

import broadsheet.article.Metadata;
import broadsheet.article.StoryDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Of values that are equal one alone, the first, so that memory holds once what many sources say:
 * names, days, digests of rules. Thread-safe.
 */
final class Sharing {
  private final Map<Object, Object> first = new ConcurrentHashMap<>();

  /** The same metadata, where the names and days that other stories have too are in memory once. */
  Metadata names(Metadata m) {
    return new Metadata(
        m.title(),
        m.subtitle(),
        all(m.authors()),
        date(m.published()),
        date(m.modified()),
        orNull(m.section()),
        all(m.topics()),
        orNull(m.language()),
        m.url(),
        orNull(m.paper()),
        m.place(),
        m.part());
  }

  private @Nullable StoryDate date(@Nullable StoryDate date) {
    return date == null
        ? null
        : new StoryDate(
            of(date.day()), date.time() == null ? null : of(date.time()), date.offset());
  }

  private @Nullable String orNull(@Nullable String name) {
    return name == null ? null : of(name);
  }

  private List<String> all(List<String> names) {
    return names.isEmpty() ? names : of(List.copyOf(names.stream().map(this::of).toList()));
  }

  /** The first value that was equal to this one. */
  @SuppressWarnings("unchecked") // what is equal here is of one type
  <T> T of(T value) {
    Object known = first.get(value);
    if (known == null) {
      known = first.putIfAbsent(value, value);
    }
    return known == null ? value : (T) known;
  }
}
