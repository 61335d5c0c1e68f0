package broadsheet.site;

import broadsheet.archive.Entry;
import broadsheet.archive.Group;
import broadsheet.archive.Slugs;
import broadsheet.config.Settings;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The e-books that a site offers: one of the whole archive, of each year and of each section,
 * unless it had more stories than fit in one. Immutable.
 */
final class SiteBooks {

  private final Settings settings;
  private final boolean wanted;
  private final List<Entry> all;
  private final NavigableMap<LocalDate, List<Entry>> days;
  private final List<Group> sections;

  /**
   * The books of an archive.
   *
   * @param all newest first, undated ones last
   */
  SiteBooks(Settings settings, List<Entry> all, Calendar calendar, List<Group> sections) {
    this.settings = settings;
    this.wanted = settings.publish().epub();
    this.all = all;
    this.days = calendar.days();
    this.sections = sections;
  }

  /** Every book: of the archive, of its years, of its sections. */
  List<SiteBook> books() {
    if (!wanted) {
      return List.of();
    }
    List<SiteBook> books = new ArrayList<>();
    add(ofAll(), List.of(), all, books);
    days.keySet().stream()
        .map(Year::from)
        .distinct()
        .forEach(
            year -> {
              List<Entry> entries = entries(year);
              add(of(year, entries.size()), List.of(year.toString()), entries, books);
            });
    sections.forEach(s -> add(of(s), List.of(s.name()), s.entries(), books));
    return List.copyOf(books);
  }

  /** The path of the book of all stories, or null where there is none. */
  @Nullable String ofAll() {
    return path("", "", all.size());
  }

  /** The path of the book of a year with so many stories, or null where there is none. */
  @Nullable String of(Year year, int stories) {
    return path(StoryPaths.folder(year.getValue()), year.toString(), stories);
  }

  /** The path of the book of a section, or null where there is none. */
  @Nullable String of(Group section) {
    return path(Shelves.folder(Kind.SECTION, section), section.slug(), section.entries().size());
  }

  private @Nullable String path(String folder, String name, int stories) {
    String title = settings.title();
    return wanted && stories > 0 && stories <= Book.MOST
        ? folder + Slugs.of(title + " " + name, title) + ".epub"
        : null;
  }

  private List<Entry> entries(Year year) {
    return days
        .subMap(year.atDay(1), true, year.atMonth(12).atEndOfMonth(), true)
        .descendingMap()
        .values()
        .stream()
        .flatMap(Collection::stream)
        .toList();
  }

  private static void add(
      @Nullable String path, List<String> names, List<Entry> newestFirst, List<SiteBook> books) {
    if (path != null) {
      List<Entry> dated =
          new ArrayList<>(newestFirst.stream().filter(e -> e.published() != null).toList());
      Collections.reverse(dated);
      Stream<Entry> undated = newestFirst.stream().filter(e -> e.published() == null);
      books.add(new SiteBook(path, names, Stream.concat(dated.stream(), undated).toList()));
    }
  }
}
