package broadsheet.render;

import broadsheet.render.view.DayView;
import broadsheet.render.view.ListingView;
import broadsheet.render.view.View;
import broadsheet.render.view.YearView;
import broadsheet.render.view.YearsView;
import broadsheet.site.Anniversaries;
import broadsheet.site.DayPage;
import broadsheet.site.MonthPage;
import broadsheet.site.Sheet;
import broadsheet.site.YearPage;
import broadsheet.site.YearsPage;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Days, months and years. One object serves one page. */
final class DateViews {

  private final Words words;
  private final Cards cards;
  private final Heads heads;
  private final Calendars calendars;

  DateViews(Words words, Cards cards, Heads heads) {
    this.words = words;
    this.cards = cards;
    this.heads = heads;
    this.calendars = new Calendars(words, cards.links());
  }

  DayView of(DayPage page) {
    LocalDate day = page.day();
    LocalDate earlier = page.earlier();
    LocalDate later = page.later();
    YearMonth month = YearMonth.from(day);
    return new DayView(
        heads.plain(page, words.day(day) + number(page.sheet()), "", false),
        List.of(
            cards.link(words.say("nav.years"), "years/index.html"),
            cards.link(Integer.toString(day.getYear()), Cards.path(day.getYear())),
            cards.link(words.month(month.getMonth()), Cards.path(month))),
        new View.Date(day.toString(), words.weekday(day)),
        words.count("count.stories", page.sheet().total()),
        cards.cards(page.sheet().stories()),
        new View.Steps(
            earlier == null
                ? null
                : cards.step("day.earlier", words.day(earlier), Cards.path(earlier)),
            later == null ? null : cards.step("day.later", words.day(later), Cards.path(later)),
            null,
            List.of()),
        StepViews.of(page.sheet(), words, cards));
  }

  private String number(Sheet sheet) {
    return sheet.newer() == null ? "" : ", " + StepViews.place(sheet, words);
  }

  ListingView of(MonthPage page) {
    YearMonth month = page.month();
    YearMonth earlier = page.earlier();
    YearMonth later = page.later();
    String title = words.monthAndYear(month);
    return new ListingView(
        heads.plain(page, title + number(page.sheet()), "", false),
        List.of(
            cards.link(words.say("nav.years"), "years/index.html"),
            cards.link(Integer.toString(month.getYear()), Cards.path(month.getYear()))),
        title,
        words.count("count.stories", page.sheet().total()),
        calendars.month(month, page.days(), fullest(page.days().values()), false),
        cards.groups(page.sheet().stories(), day -> day, words::weekday, Cards::path),
        null,
        null,
        new View.Steps(
            earlier == null
                ? null
                : cards.step("month.earlier", words.monthAndYear(earlier), Cards.path(earlier)),
            later == null
                ? null
                : cards.step("month.later", words.monthAndYear(later), Cards.path(later)),
            null,
            List.of()),
        StepViews.of(page.sheet(), words, cards));
  }

  YearView of(YearPage page) {
    int year = page.year().getValue();
    Year earlier = page.earlier();
    Year later = page.later();
    List<View.Month> months = new ArrayList<>();
    for (int m = 1; m <= 12; m++) {
      months.add(
          calendars.month(YearMonth.of(year, m), page.days(), fullest(page.days().values()), true));
    }
    int stories = page.days().values().stream().mapToInt(n -> n).sum();
    return new YearView(
        heads.plain(page, Integer.toString(year), "", false),
        List.of(cards.link(words.say("nav.years"), "years/index.html")),
        Integer.toString(year),
        words.count("count.stories", stories),
        page.book() == null ? null : cards.links().to(page.book()),
        months,
        new View.Steps(
            earlier == null
                ? null
                : cards.step("year.earlier", earlier.toString(), Cards.path(earlier.getValue())),
            later == null
                ? null
                : cards.step("year.later", later.toString(), Cards.path(later.getValue())),
            null,
            List.of()));
  }

  YearsView of(YearsPage page) {
    TreeMap<Integer, Integer> years = new TreeMap<>();
    page.months().forEach((month, n) -> years.merge(month.getYear(), n, Integer::sum));
    int fullest = fullest(page.months().values());
    List<YearsView.Row> rows = new ArrayList<>();
    years
        .descendingMap()
        .forEach(
            (year, stories) ->
                rows.add(
                    new YearsView.Row(
                        cards.link(Integer.toString(year), Cards.path(year)),
                        words.count("count.stories", stories),
                        calendars.year(year, page.months(), fullest))));
    return new YearsView(
        heads.plain(page, words.say("nav.years"), "", false),
        words.say("nav.years"),
        words.count("count.years", rows.size()),
        rows.size() < 2 ? null : cards.link(words.say("nav.days"), Anniversaries.CALENDAR),
        rows);
  }

  private static int fullest(Collection<Integer> counts) {
    return counts.stream().mapToInt(n -> n).max().orElse(0);
  }
}
