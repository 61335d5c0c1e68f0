package broadsheet.site;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The feeds of the archive and of each section, author and topic, and the Atom feeds of all months,
 * which hold the whole archive. Immutable.
 */
final class Feeds {

  /** How many stories a feed of the newest has at most. */
  private static final int NEWEST = 30;

  private static final List<Kind> KINDS = List.of(Kind.SECTION, Kind.AUTHOR, Kind.TOPIC);

  private final Archive archive;
  private final Contents contents;
  private final Shelves shelves;
  private final Calendar calendar;
  private final Function<Entry, Story> story;

  Feeds(
      Archive archive,
      Contents contents,
      Shelves shelves,
      Calendar calendar,
      Function<Entry, Story> story) {
    this.archive = archive;
    this.contents = contents;
    this.shelves = shelves;
    this.calendar = calendar;
    this.story = story;
  }

  /** Whether listings of a kind have feeds. */
  static boolean has(Kind kind) {
    return KINDS.contains(kind);
  }

  /** The pages, yet to be made: those of all months show all stories. */
  Stream<Supplier<Page>> pages() {
    return Stream.of(
            newest("", null, archive.entries(), month(calendar.last())),
            KINDS.stream().flatMap(this::shelves),
            calendar.months().descendingKeySet().stream()
                .map(month -> (Supplier<Page>) () -> month(month)))
        .flatMap(s -> s);
  }

  private Stream<Supplier<Page>> shelves(Kind kind) {
    return shelves.groups(kind).stream()
        .flatMap(g -> newest(Shelves.folder(kind, g), g.name(), g.entries(), null));
  }

  private Stream<Supplier<Page>> newest(
      String folder, @Nullable String name, List<Entry> entries, @Nullable String older) {
    return Stream.of(FeedFormat.values())
        .map(format -> () -> newest(format, folder, name, entries, older));
  }

  private Page newest(
      FeedFormat format,
      String folder,
      @Nullable String name,
      List<Entry> entries,
      @Nullable String older) {
    boolean atom = format == FeedFormat.ATOM;
    String path = format.path(folder);
    return new FeedPage(
        path,
        contents,
        format,
        name,
        folder + "index.html",
        false,
        path,
        atom ? older : null,
        null,
        entries.stream()
            .filter(e -> !atom || e.published() != null)
            .limit(NEWEST)
            .map(story)
            .toList());
  }

  private Page month(YearMonth month) {
    YearMonth older = calendar.months().lowerKey(month);
    YearMonth newer = calendar.months().higherKey(month);
    return new FeedPage(
        path(month),
        contents,
        FeedFormat.ATOM,
        null,
        StoryPaths.folder(month) + "index.html",
        true,
        FeedFormat.ATOM.path(""),
        older == null ? null : path(older),
        newer == null ? null : path(newer),
        Story.each(calendar.entries(month), story));
  }

  private static @Nullable String month(@Nullable LocalDate last) {
    return last == null ? null : path(YearMonth.from(last));
  }

  private static String path(YearMonth month) {
    return FeedFormat.ATOM.path(StoryPaths.folder(month));
  }
}
