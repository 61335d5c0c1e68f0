package broadsheet.archive;

import broadsheet.article.StoryDate;
import broadsheet.diagnostic.Diagnostic;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The slugs that sources or their corrections ask for, where another story of the day has the same:
 * then only one of them can have the address that was asked for. Not thread-safe.
 */
final class AskedSlugs {

  /** The sources that ask for one. */
  private final Set<String> asking = new HashSet<>();

  /**
   * What no two stories can share.
   *
   * @param day or null of an undated story
   */
  private record Address(@Nullable LocalDate day, String slug) {
    static Address of(Entry entry) {
      StoryDate published = entry.published();
      return new Address(published == null ? null : published.day(), entry.slug());
    }
  }

  /** Adds the source that a story shows. */
  void add(Candidate shown) {
    if (shown.asked()) {
      asking.add(shown.path());
    }
  }

  /** A note for each address that was asked for and that several stories have. */
  List<Diagnostic> clashes(List<Collation.Collated> stories) {
    if (asking.isEmpty()) {
      return List.of();
    }
    Map<Address, Set<String>> sources = new HashMap<>();
    for (Collation.Collated story : stories) {
      if (asking.contains(path(story.entry()))) {
        sources.put(Address.of(story.entry()), new TreeSet<>());
      }
    }
    for (Collation.Collated story : stories) {
      Set<String> such = sources.get(Address.of(story.entry()));
      if (such != null) {
        such.add(path(story.entry()));
      }
    }
    return sources.entrySet().stream()
        .filter(address -> address.getValue().size() > 1)
        .map(address -> clash(address.getKey(), address.getValue()))
        .sorted()
        .toList();
  }

  private Diagnostic clash(Address address, Set<String> sources) {
    String file = sources.stream().filter(asking::contains).findFirst().orElseThrow();
    List<String> others = sources.stream().filter(path -> !path.equals(file)).toList();
    return Diagnostic.note(
        file,
        "its slug `"
            + address.slug()
            + "` is also that of `"
            + others.get(0)
            + "`"
            + (others.size() == 1 ? "" : " and " + (others.size() - 1) + " more")
            + (address.day() == null ? ", undated too" : ", of the same day")
            + "; all but one get a longer address: give each a slug of its own");
  }

  private static String path(Entry entry) {
    return entry.sources().get(0);
  }
}
