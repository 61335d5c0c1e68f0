package broadsheet.render;

import broadsheet.render.view.View;
import broadsheet.site.Anniversaries;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;

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
    int before = Math.floorMod(month.atDay(1).getDayOfWeek().getValue() - first.getValue(), 7);
    List<View.Cell> cells = new ArrayList<>(Collections.nCopies(before, NONE));
    int stories = 0;
    for (int d = 1; d <= month.lengthOfMonth(); d++) {
      LocalDate day = month.atDay(d);
      int count = days.getOrDefault(day, 0);
      stories += count;
      cells.add(
          cell(Integer.toString(d), count, fullest, () -> Cards.path(day), () -> words.day(day)));
    }
    String href = linked && stories > 0 ? links.to(Cards.path(month)) : null;
    return new View.Month(
        words.month(month.getMonth()),
        href,
        words.count("count.stories", stories),
        weekdays,
        weeks(cells));
  }

  private static List<List<View.Cell>> weeks(List<View.Cell> cells) {
    cells.addAll(Collections.nCopies(Math.floorMod(-cells.size(), 7), NONE));
    List<List<View.Cell>> weeks = new ArrayList<>();
    for (int i = 0; i < cells.size(); i += 7) {
      weeks.add(cells.subList(i, i + 7));
    }
    return weeks;
  }

  /** A month without a year, and so without weekdays: its days in one row. */
  View.Month monthOfAllYears(Month month, SortedMap<MonthDay, Integer> days, int fullest) {
    int stories = 0;
    List<View.Cell> cells = new ArrayList<>();
    for (int d = 1; d <= month.maxLength(); d++) {
      MonthDay day = MonthDay.of(month, d);
      int count = days.getOrDefault(day, 0);
      stories += count;
      cells.add(
          cell(
              Integer.toString(d),
              count,
              fullest,
              () -> Anniversaries.path(day),
              () -> words.dayOfYear(day)));
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
      cells.add(
          cell(
              words.shortMonth(month),
              count,
              fullest,
              () -> Cards.path(month),
              () -> words.monthAndYear(month)));
    }
    return cells;
  }

  /** A cell; its page and its whole name are asked for only where it has stories. */
  private View.Cell cell(
      String text, int count, int fullest, Supplier<String> path, Supplier<String> name) {
    return count == 0
        ? new View.Cell(text, null, "", "", "heat0")
        : new View.Cell(
            text,
            links.to(path.get()),
            label(name.get(), count),
            words.number(count),
            heat(count, fullest));
  }

  private String label(String date, int count) {
    return words.say("date.with", date, words.count("count.stories", count));
  }

  private static String heat(int count, int fullest) {
    return "heat" + (count == 0 ? 0 : Math.min(4, 1 + (count * 4 - 1) / Math.max(4, fullest)));
  }
}
