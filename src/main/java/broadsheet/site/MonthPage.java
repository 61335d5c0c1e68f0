package broadsheet.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The stories of one month, with its calendar.
 *
 * @param path inside the site
 * @param contents what the archive holds
 * @param month which month
 * @param sheet its stories
 * @param days how many stories each day has; days without any are left out
 * @param earlier the month with stories before it, or null
 * @param later the month with stories after it, or null
 */
public record MonthPage(
    String path,
    Contents contents,
    YearMonth month,
    Sheet sheet,
    SortedMap<LocalDate, Integer> days,
    @Nullable YearMonth earlier,
    @Nullable YearMonth later)
    implements Page {}
