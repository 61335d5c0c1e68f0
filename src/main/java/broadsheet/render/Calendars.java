package broadsheet.render;

import broadsheet.render.view.View;
import broadsheet.site.Anniversaries;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Months and years as calendars. One object serves one page. */
final class Calendars {

  private static final View.Cell NONE = new View.Cell("", null, "", "", "heat0");

  private final Words words;
  private final Links links;

  Calendars(Words words, Links links) {
    this.words = words;
    this.links = links;
  }

  /**
   * A month's calendar.
   *
   * @param days how many stories each day has, of this month and perhaps of others
   * @param fullest the most stories that a day has among those that are compared
   * @param linked whether its title leads to the month's page
   */
  View.Month month(
      YearMonth month, SortedMap<LocalDate, Integer> days, int fullest, boolean linked) {
    DayOfWeek first = words.firstWeekday();
    List<String> weekdays = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      weekdays.add(words.shortWeekday(first.plus(i)));
    }
    int stories = 0;
    List<List<View.Cell>> weeks = new ArrayList<>();
    List<View.Cell> week = new ArrayList<>();
    int before = Math.floorMod(month.atDay(1).getDayOfWeek().getValue() - first.getValue(), 7);
    for (int i = 0; i < before; i++) {
      week.add(NONE);
    }
    for (int d = 1; d <= month.lengthOfMonth(); d++) {
      int count = days.getOrDefault(month.atDay(d), 0);
      stories += count;
      week.add(day(month.atDay(d), count, fullest));
      if (week.size() == 7) {
        weeks.add(List.copyOf(week));
        week.clear();
      }
    }
    while (!week.isEmpty() && week.size() < 7) {
      week.add(NONE);
    }
    if (!week.isEmpty()) {
      weeks.add(List.copyOf(week));
    }
    String href = linked && stories > 0 ? links.to(Cards.path(month)) : null;
    return new View.Month(
        words.month(month.getMonth()),
        href,
        words.count("count.stories", stories),
        weekdays,
        weeks);
  }

  private View.Cell day(LocalDate day, int count, int fullest) {
    String text = Integer.toString(day.getDayOfMonth());
    return count == 0
        ? new View.Cell(text, null, "", "", "heat0")
        : new View.Cell(
            text,
            links.to(Cards.path(day)),
            label(words.day(day), count),
            words.number(count),
            heat(count, fullest));
  }

  /** A month without a year, and so without weekdays: its days in one row. */
  View.Month monthOfAllYears(Month month, SortedMap<MonthDay, Integer> days, int fullest) {
    int stories = 0;
    List<View.Cell> cells = new ArrayList<>();
    for (int d = 1; d <= month.maxLength(); d++) {
      MonthDay day = MonthDay.of(month, d);
      int count = days.getOrDefault(day, 0);
      stories += count;
      String text = Integer.toString(d);
      cells.add(
          count == 0
              ? new View.Cell(text, null, "", "", "heat0")
              : new View.Cell(
                  text,
                  links.to(Anniversaries.path(day)),
                  label(words.dayOfYear(day), count),
                  words.number(count),
                  heat(count, fullest)));
    }
    return new View.Month(
        words.month(month), null, words.count("count.stories", stories), List.of(), List.of(cells));
  }

  /** The twelve months of a year as cells. */
  List<View.Cell> year(int year, SortedMap<YearMonth, Integer> months, int fullest) {
    List<View.Cell> cells = new ArrayList<>();
    for (int m = 1; m <= 12; m++) {
      YearMonth month = YearMonth.of(year, m);
      int count = months.getOrDefault(month, 0);
      String text = words.shortMonth(month);
      cells.add(
          count == 0
              ? new View.Cell(text, null, "", "", "heat0")
              : new View.Cell(
                  text,
                  links.to(Cards.path(month)),
                  label(words.monthAndYear(month), count),
                  words.number(count),
                  heat(count, fullest)));
    }
    return cells;
  }

  private String label(String date, int count) {
    return words.say("date.with", date, words.count("count.stories", count));
  }

  private static String heat(int count, int fullest) {
    return "heat" + (count == 0 ? 0 : Math.min(4, 1 + (count * 4 - 1) / Math.max(4, fullest)));
  }
}
