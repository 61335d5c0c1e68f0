package broadsheet.site;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One day of the year, in all years: what appeared on it.
 *
 * @param path inside the site
 * @param contents what the archive holds
 * @param day which day
 * @param editions the latest year first; never empty
 * @param earlier the day of the year with stories before it, or null
 * @param later the day of the year with stories after it, or null
 */
public record AnniversaryPage(
    String path,
    Contents contents,
    MonthDay day,
    List<Edition> editions,
    @Nullable MonthDay earlier,
    @Nullable MonthDay later)
    implements Page {
  /** Copies the editions. */
  public AnniversaryPage {
    editions = List.copyOf(editions);
  }

  /**
   * What one day brought; not all of it where it is much, for its own page has it all.
   *
   * @param day which day
   * @param stories the first of that day
   * @param count how many stories it has in all
   */
  public record Edition(LocalDate day, List<Story> stories, int count) {
    /** Copies the stories. */
    public Edition {
      stories = List.copyOf(stories);
    }
  }
}
