package broadsheet.site;

import broadsheet.archive.Entry;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The pages of the days, months and years that have stories, the latest first. Immutable. */
final class Days {

  private final Calendar calendar;
  private final Contents contents;
  private final SiteBooks books;
  private final Function<Entry, Story> story;

  Days(Calendar calendar, Contents contents, SiteBooks books, Function<Entry, Story> story) {
    this.calendar = calendar;
    this.contents = contents;
    this.books = books;
    this.story = story;
  }

  /** The pages of the days. */
  Stream<Page> days() {
    NavigableMap<LocalDate, List<Entry>> days = calendar.days();
    return new ArrayList<>(days.descendingMap().entrySet())
        .stream()
            .flatMap(
                e -> {
                  LocalDate day = e.getKey();
                  Sheets sheets = new Sheets(StoryPaths.folder(day), e.getValue(), story);
                  LocalDate earlier = days.lowerKey(day);
                  LocalDate later = days.higherKey(day);
                  return sheets
                      .numbers()
                      .map(
                          n ->
                              new DayPage(
                                  sheets.path(n), contents, day, sheets.sheet(n), earlier, later));
                });
  }

  /** The pages of the months. */
  Stream<Page> months() {
    return calendar.months().descendingKeySet().stream().flatMap(this::month);
  }

  private Stream<Page> month(YearMonth month) {
    Sheets sheets = new Sheets(StoryPaths.folder(month), calendar.entries(month), story);
    SortedMap<LocalDate, Integer> days = calendar.counts(month.atDay(1), month.atEndOfMonth());
    YearMonth earlier = calendar.months().lowerKey(month);
    YearMonth later = calendar.months().higherKey(month);
    return sheets
        .numbers()
        .map(
            n ->
                new MonthPage(
                    sheets.path(n), contents, month, sheets.sheet(n), days, earlier, later));
  }

  /** The page that leads to all years, and those of the years; none where there is no year. */
  Stream<Page> years() {
    NavigableMap<Year, Integer> years = calendar.years();
    Stream<Page> each =
        years.descendingKeySet().stream()
            .map(
                y ->
                    new YearPage(
                        StoryPaths.folder(y.getValue()) + "index.html",
                        contents,
                        y,
                        calendar.counts(y.atDay(1), y.atMonth(12).atEndOfMonth()),
                        years.lowerKey(y),
                        years.higherKey(y),
                        books.of(y, years.getOrDefault(y, 0))));
    return years.isEmpty()
        ? Stream.empty()
        : Stream.concat(
            Stream.of(new YearsPage("years/index.html", contents, calendar.months())), each);
  }
}
