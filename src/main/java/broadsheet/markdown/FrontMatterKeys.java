package broadsheet.markdown;

import broadsheet.config.YamlMap;
import java.util.List;
import java.util.Set;

/**
 * The keys of front matter. Other people's has many of its own, so one that is not known is passed
 * over, unless it is one letter away from one of Broadsheet's: that is a slip of the pen.
 */
final class FrontMatterKeys {

  private static final List<String> OURS =
      List.of(
          "title",
          "subtitle",
          "authors",
          "published",
          "modified",
          "section",
          "topics",
          "language",
          "source",
          "paper",
          "place",
          "provenance",
          "clean",
          "draft",
          "slug");

  /** Of others, and one letter away from one of ours. */
  private static final Set<String> THEIRS =
      Set.of(
          "author",
          "topic",
          "titles",
          "sections",
          "sources",
          "papers",
          "slugs",
          "languages",
          "places");

  private FrontMatterKeys() {}

  /** Makes errors of the keys that seem to be slips. */
  static void refuseSlips(YamlMap map) {
    for (String key : map.keys()) {
      if (OURS.contains(key) || THEIRS.contains(key)) {
        continue;
      }
      OURS.stream()
          .filter(ours -> ours.length() > 4 && isSlip(key, ours))
          .findFirst()
          .ifPresent(
              ours ->
                  map.error(
                      key,
                      "`"
                          + key
                          + "` is not known; write `"
                          + ours
                          + "` if that is meant, or take it"
                          + " out"));
    }
  }

  /** Whether one letter more, less or other, or two in the wrong order, make the one the other. */
  private static boolean isSlip(String key, String name) {
    int shorter = Math.min(key.length(), name.length());
    if (Math.abs(key.length() - name.length()) > 1 || key.equals(name)) {
      return false;
    }
    int head = 0;
    while (head < shorter && key.charAt(head) == name.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && key.charAt(key.length() - 1 - tail) == name.charAt(name.length() - 1 - tail)) {
      tail++;
    }
    int differing = Math.max(key.length(), name.length()) - head - tail;
    return differing <= 1
        || (differing == 2
            && key.length() == name.length()
            && key.charAt(head) == name.charAt(head + 1)
            && key.charAt(head + 1) == name.charAt(head));
  }
}
