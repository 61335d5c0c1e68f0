package broadsheet.site;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The days, months and years that have stories. Immutable. */
final class Calendar {

  private final NavigableMap<LocalDate, List<Entry>> days = new TreeMap<>();
  private final NavigableMap<YearMonth, Integer> months = new TreeMap<>();
  private final NavigableMap<Year, Integer> years = new TreeMap<>();

  Calendar(Archive archive) {
    archive
        .days()
        .forEach(
            (day, entries) -> {
              days.put(day, entries);
              months.merge(YearMonth.from(day), entries.size(), Integer::sum);
              years.merge(Year.from(day), entries.size(), Integer::sum);
            });
  }

  NavigableMap<LocalDate, List<Entry>> days() {
    return Collections.unmodifiableNavigableMap(days);
  }

  NavigableMap<YearMonth, Integer> months() {
    return Collections.unmodifiableNavigableMap(months);
  }

  NavigableMap<Year, Integer> years() {
    return Collections.unmodifiableNavigableMap(years);
  }

  List<Entry> entries(YearMonth month) {
    List<Entry> entries = new ArrayList<>();
    days.subMap(month.atDay(1), true, month.atEndOfMonth(), true)
        .descendingMap()
        .values()
        .forEach(entries::addAll);
    return entries;
  }

  SortedMap<LocalDate, Integer> counts(LocalDate first, LocalDate last) {
    SortedMap<LocalDate, Integer> counts = new TreeMap<>();
    days.subMap(first, true, last, true).forEach((day, entries) -> counts.put(day, entries.size()));
    return Collections.unmodifiableSortedMap(counts);
  }

  @Nullable LocalDate first() {
    return days.isEmpty() ? null : days.firstKey();
  }

  @Nullable LocalDate last() {
    return days.isEmpty() ? null : days.lastKey();
  }
}
