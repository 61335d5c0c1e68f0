package broadsheet.site;

import java.time.MonthDay;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The days of the year that have stories in any year.
 *
 * @param path inside the site
 * @param contents what the archive holds
 * @param days how many stories each has in all years; days without any are left out
 */
public record AnniversariesPage(String path, Contents contents, SortedMap<MonthDay, Integer> days)
    implements Page {
  /** Copies the days. */
  public AnniversariesPage {
    days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
  }
}
