package broadsheet.site;

import broadsheet.archive.Entry;
import broadsheet.archive.Group;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the front page. Immutable. */
final class Front {

  /** How many stories it shows at most. */
  private static final int LATEST = 30;

  /** How many names it shows of each kind at most. */
  private static final int WAYS = 18;

  private final Contents contents;
  private final Calendar calendar;
  private final Shelves shelves;
  private final SiteBooks books;
  private final Map<String, PlacedPicture> pictures;
  private final Function<Entry, Story> story;

  Front(
      Contents contents,
      Calendar calendar,
      Shelves shelves,
      SiteBooks books,
      Map<String, PlacedPicture> pictures,
      Function<Entry, Story> story) {
    this.contents = contents;
    this.calendar = calendar;
    this.shelves = shelves;
    this.books = books;
    this.pictures = pictures;
    this.story = story;
  }

  /**
   * The front page.
   *
   * @param entries of the archive, newest first
   */
  Page page(List<Entry> entries) {
    List<Entry> latest = entries.subList(0, Math.min(LATEST, entries.size()));
    return new FrontPage(
        "index.html",
        contents,
        Story.each(latest, story),
        latest.isEmpty() ? null : picture(latest.get(0)),
        calendar.years().descendingMap().entrySet().stream()
            .map(e -> way(e.getKey(), e.getValue()))
            .toList(),
        most(Kind.SECTION),
        most(Kind.AUTHOR),
        most(Kind.TOPIC),
        most(Kind.PAPER),
        books.ofAll());
  }

  private @Nullable PlacedPicture picture(Entry entry) {
    return entry.media().stream()
        .map(pictures::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Way way(Year year, int stories) {
    String folder = StoryPaths.folder(year.getValue());
    return new Way(folder.substring(0, folder.length() - 1), folder + "index.html", stories);
  }

  private List<Way> most(Kind kind) {
    return shelves.groups(kind).stream()
        .sorted(Comparator.comparing((Group g) -> -g.entries().size()))
        .limit(WAYS)
        .map(g -> Shelves.way(kind, g))
        .toList();
  }
}
