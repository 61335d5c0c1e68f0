package broadsheet.site;

import broadsheet.archive.Entry;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The pages "on this day": one for each day of the year on which something appeared, and their
 * calendar. A site has no clock, so which of them is today's is for its reader to say. Immutable.
 */
public final class Anniversaries {

  /** How many stories of one edition such a page shows; the edition itself has them all. */
  static final int SHOWN = 4;

  private static final String FOLDER = "on-this-day/";

  /** Where their calendar stands in the site. */
  public static final String CALENDAR = FOLDER + "index.html";

  private final Contents contents;
  private final Function<Entry, Story> story;
  private final NavigableMap<LocalDate, List<Entry>> editions;
  private final NavigableMap<MonthDay, List<LocalDate>> days = new TreeMap<>();

  Anniversaries(Contents contents, Calendar calendar, Function<Entry, Story> story) {
    this.contents = contents;
    this.story = story;
    editions = calendar.days();
    editions
        .descendingKeySet()
        .forEach(day -> days.computeIfAbsent(MonthDay.from(day), d -> new ArrayList<>()).add(day));
  }

  /** Where the page of a day of the year stands in the site. */
  public static String path(MonthDay day) {
    // MonthDay prints as --07-24.
    return FOLDER + day.toString().substring(2) + ".html";
  }

  /** Their calendar and each day's page; none where one year has no other beside it. */
  Stream<Page> pages() {
    return contents.years() < 2
        ? Stream.empty()
        : Stream.concat(
            Stream.of(new AnniversariesPage(CALENDAR, contents, counts())),
            days.keySet().stream().map(this::page));
  }

  private SortedMap<MonthDay, Integer> counts() {
    SortedMap<MonthDay, Integer> counts = new TreeMap<>();
    days.forEach((day, dates) -> counts.put(day, dates.stream().mapToInt(this::count).sum()));
    return counts;
  }

  private int count(LocalDate date) {
    return editions.getOrDefault(date, List.of()).size();
  }

  private Page page(MonthDay day) {
    return new AnniversaryPage(
        path(day),
        contents,
        day,
        days.getOrDefault(day, List.of()).stream().map(this::edition).toList(),
        days.lowerKey(day),
        days.higherKey(day));
  }

  private AnniversaryPage.Edition edition(LocalDate date) {
    List<Entry> all = editions.getOrDefault(date, List.of());
    return new AnniversaryPage.Edition(
        date, all.stream().limit(SHOWN).map(story).toList(), all.size());
  }
}
