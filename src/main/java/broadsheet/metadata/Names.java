package broadsheet.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names in one statement of who wrote a story, without repeats.
 *
 * @param people in the order given
 * @param groups newsrooms, agencies and firms, in the order given
 */
record Names(List<String> people, List<String> groups) {
  /** Nobody. */
  static final Names NONE = new Names(List.of(), List.of());

  /** Both, one after the other, each name once. */
  Names and(Names other) {
    return new Names(joined(people, other.people), joined(groups, other.groups));
  }

  private static List<String> joined(List<String> a, List<String> b) {
    Map<String, String> byKey = new LinkedHashMap<>();
    a.forEach(n -> byKey.putIfAbsent(Prose.key(n), n));
    b.forEach(n -> byKey.putIfAbsent(Prose.key(n), n));
    return new ArrayList<>(byKey.values());
  }
}
