package broadsheet.site;

import java.time.LocalDate;
import java.time.Year;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One year as an overview: its months and days with the number of their stories.
 *
 * @param path inside the site
 * @param contents what the archive holds
 * @param year which year
 * @param days how many stories each day has; days without any are left out
 * @param earlier the year with stories before it, or null
 * @param later the year with stories after it, or null
 * @param book path of an e-book of its stories, or null
 */
public record YearPage(
    String path,
    Contents contents,
    Year year,
    SortedMap<LocalDate, Integer> days,
    @Nullable Year earlier,
    @Nullable Year later,
    @Nullable String book)
    implements Page {}
