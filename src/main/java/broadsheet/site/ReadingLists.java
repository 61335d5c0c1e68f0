package broadsheet.site;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import broadsheet.archive.Group;
import broadsheet.article.StoryDate;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The lists for programs that read, of those stories that search engines may find; none where there
 * is no such story. A list has a thousand stories at most, the newest, but for that of a month,
 * which has all: a fuller year leads to its months. Immutable.
 */
final class ReadingLists {

  private static final String FILE = "index.md";

  /** So many of the newest stories, and of the largest sections, stand in the first list. */
  private static final int FIRST = 50;

  private final Contents contents;
  private final Shelves shelves;
  private final Function<Entry, Story> story;
  private final Predicate<Entry> open;
  private final List<Entry> entries;
  private final int most;

  /**
   * Lists of an archive.
   *
   * @param open whether search engines may find a story
   * @param most how many stories a list has at most
   */
  ReadingLists(
      Archive archive,
      Contents contents,
      Shelves shelves,
      Function<Entry, Story> story,
      Predicate<Entry> open,
      int most) {
    this.contents = contents;
    this.shelves = shelves;
    this.story = story;
    this.open = open;
    this.entries = archive.entries().stream().filter(open).toList();
    this.most = most;
  }

  Stream<Page> pages() {
    if (entries.isEmpty()) {
      return Stream.empty();
    }
    List<Page> lists = new ArrayList<>();
    List<Way> years = new ArrayList<>();
    by(entries, Year::from).forEach((year, those) -> years.add(year(year, those, lists)));
    List<Entry> undated = entries.stream().filter(e -> e.published() == null).toList();
    if (!undated.isEmpty()) {
      years.add(list(Kind.UNDATED.folder() + FILE, "", List.of(), undated, lists));
    }
    List<Way> sections = new ArrayList<>();
    for (Group group : shelves.groups(Kind.SECTION)) {
      List<Entry> those = group.entries().stream().filter(open).toList();
      if (!those.isEmpty()) {
        String path = Shelves.folder(Kind.SECTION, group) + FILE;
        sections.add(list(path, group.name(), List.of(), those, lists));
      }
    }
    sections.sort(Comparator.comparingInt(way -> -way.stories()));
    lists.add(
        new ReadingListPage(
            "llms.txt",
            contents.parts(),
            null,
            years,
            sections.subList(0, Math.min(FIRST, sections.size())),
            stories(entries, FIRST)));
    return lists.stream();
  }

  private Way year(Year year, List<Entry> entries, List<Page> lists) {
    String folder = StoryPaths.folder(year.getValue());
    String name = folder.substring(0, folder.length() - 1);
    if (entries.size() <= most) {
      return list(folder + FILE, name, List.of(), entries, lists);
    }
    List<Way> months = new ArrayList<>();
    by(entries, YearMonth::from)
        .forEach(
            (month, those) -> {
              String path = StoryPaths.folder(month) + FILE;
              lists.add(page(path, month.toString(), List.of(), stories(those, those.size())));
              months.add(new Way(month.toString(), path, those.size()));
            });
    return list(folder + FILE, name, months, entries, lists);
  }

  /** Adds a list of stories, or of further lists where there are such; gives the way to it. */
  private Way list(
      String path, String name, List<Way> months, List<Entry> entries, List<Page> lists) {
    lists.add(page(path, name, months, months.isEmpty() ? stories(entries, most) : List.of()));
    return new Way(name, path, entries.size());
  }

  private Page page(String path, String name, List<Way> months, List<Story> stories) {
    return new ReadingListPage(path, contents.parts(), name, months, List.of(), stories);
  }

  private List<Story> stories(List<Entry> entries, int most) {
    return entries.stream().limit(most).map(e -> story.apply(e).markdown()).toList();
  }

  /** Dated ones by their time, in their order. */
  private static <T> Map<T, List<Entry>> by(List<Entry> entries, Function<LocalDate, T> time) {
    Map<T, List<Entry>> groups = new LinkedHashMap<>();
    for (Entry entry : entries) {
      StoryDate date = entry.published();
      if (date != null) {
        groups.computeIfAbsent(time.apply(date.day()), t -> new ArrayList<>()).add(entry);
      }
    }
    return groups;
  }
}
