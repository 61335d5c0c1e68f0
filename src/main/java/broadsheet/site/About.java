package broadsheet.site;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import broadsheet.archive.Group;
import broadsheet.article.Reason;
import broadsheet.article.StoryDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts an archive for the page about it. Immutable. */
final class About {

  /** How many sections and papers are followed over the years. */
  private static final int STRANDS = 12;

  /** The year of a story that has no date. */
  private static final int NONE = Integer.MIN_VALUE;

  private final Archive archive;
  private final Contents contents;
  private final Calendar calendar;
  private final Shelves shelves;

  About(Archive archive, Contents contents, Calendar calendar, Shelves shelves) {
    this.archive = archive;
    this.contents = contents;
    this.calendar = calendar;
    this.shelves = shelves;
  }

  Page page() {
    return new AboutPage(
        "about/index.html",
        contents,
        calendar.months(),
        strands(Kind.PAPER),
        strands(Kind.SECTION),
        shelves.groups(Kind.LANGUAGE).size(),
        removals(),
        archive.held().size());
  }

  private SortedMap<Reason, Integer> removals() {
    SortedMap<Reason, Integer> removals = new TreeMap<>(archive.removals());
    removals.keySet().removeIf(Reason::inHead);
    return removals;
  }

  private List<Strand> strands(Kind kind) {
    return shelves.groups(kind).stream()
        .sorted(Comparator.comparingInt((Group g) -> -g.entries().size()))
        .limit(STRANDS)
        .map(g -> new Strand(Shelves.way(kind, g), years(g.entries())))
        .toList();
  }

  /** The entries stand in the order of their days, so that those of a year stand together. */
  private static SortedMap<Year, Integer> years(List<Entry> entries) {
    SortedMap<Year, Integer> years = new TreeMap<>();
    int from = 0;
    while (from < entries.size()) {
      int year = year(entries.get(from));
      int to = from + 1;
      while (to < entries.size() && year(entries.get(to)) == year) {
        to++;
      }
      if (year != NONE) {
        years.merge(Year.of(year), to - from, Integer::sum);
      }
      from = to;
    }
    return years;
  }

  private static int year(Entry entry) {
    StoryDate date = entry.published();
    return date == null ? NONE : date.day().getYear();
  }
}
