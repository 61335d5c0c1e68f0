package broadsheet.site;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What search engines may find, in the order of a sitemap: no story that asks them to leave it out,
 * and of a listing its first sheet. Immutable.
 */
final class Findable {

  private static final List<Kind> NAMED =
      List.of(Kind.SECTION, Kind.AUTHOR, Kind.TOPIC, Kind.PAPER, Kind.LANGUAGE);

  private final StoryPaths paths;
  private final List<Entry> stories;
  private final List<String> folders;

  /**
   * What may be found of an archive.
   *
   * @param noindex which stories ask to be left out
   */
  Findable(
      Archive archive,
      Calendar calendar,
      Shelves shelves,
      StoryPaths paths,
      Predicate<Entry> noindex) {
    this.paths = paths;
    this.stories = archive.entries().stream().filter(noindex.negate()).toList();
    this.folders =
        Stream.of(
                calendar.years().descendingKeySet().stream()
                    .map(y -> StoryPaths.folder(y.getValue())),
                calendar.months().descendingKeySet().stream().map(StoryPaths::folder),
                calendar.days().descendingKeySet().stream().map(StoryPaths::folder),
                NAMED.stream()
                    .flatMap(k -> shelves.groups(k).stream().map(g -> Shelves.folder(k, g))))
            .flatMap(folder -> folder)
            .toList();
  }

  /** How many pages there are. */
  int size() {
    return 1 + stories.size() + folders.size();
  }

  /** The path of a page, by its place; put together when it is asked for. */
  String path(int place) {
    if (place == 0) {
      return "index.html";
    }
    return place <= stories.size()
        ? paths.path(stories.get(place - 1))
        : folders.get(place - 1 - stories.size()) + "index.html";
  }
}
