package broadsheet.site;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What search engines may find: no story that asks them to leave it out, and of a listing its first
 * sheet.
 *
 * @param noindex which stories ask them to
 */
record Findable(
    Archive archive,
    Calendar calendar,
    Shelves shelves,
    StoryPaths stories,
    Predicate<Entry> noindex) {

  private static final List<Kind> NAMED =
      List.of(Kind.SECTION, Kind.AUTHOR, Kind.TOPIC, Kind.PAPER, Kind.LANGUAGE);

  /** The paths of the pages, in the order of a sitemap. */
  List<String> paths() {
    Stream<String> listings =
        Stream.of(
                calendar.years().descendingKeySet().stream()
                    .map(y -> StoryPaths.folder(y.getValue())),
                calendar.months().descendingKeySet().stream().map(StoryPaths::folder),
                calendar.days().descendingKeySet().stream().map(StoryPaths::folder),
                NAMED.stream()
                    .flatMap(k -> shelves.groups(k).stream().map(g -> Shelves.folder(k, g))))
            .flatMap(s -> s)
            .map(folder -> folder + "index.html");
    return Stream.of(
            Stream.of("index.html"),
            archive.entries().stream().filter(noindex.negate()).map(stories::path),
            listings)
        .flatMap(s -> s)
        .toList();
  }
}
