package broadsheet.archive;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Of values that are equal one alone, the first, so that memory holds once what many sources say:
 * names, days, digests of rules. Thread-safe.
 */
final class Sharing {
  private final Map<Object, Object> first = new ConcurrentHashMap<>();

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
