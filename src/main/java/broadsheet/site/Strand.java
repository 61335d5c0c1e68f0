package broadsheet.site;

import java.time.Year;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A section or paper over the years.
 *
 * @param way to it
 * @param years how many of its stories each year has, earliest first; years without any are left
 *     out
 */
public record Strand(Way way, SortedMap<Year, Integer> years) {
  /** Copies the years. */
  public Strand {
    years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
  }
}
