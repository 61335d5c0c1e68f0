package broadsheet.site;

import java.time.YearMonth;
import java.util.SortedMap;

/**
 * All years with the number of stories in each month.
 *
 * @param path inside the site
 * @param contents what the archive holds
 * @param months how many stories each month has, earliest first; months without any are left out
 */
public record YearsPage(String path, Contents contents, SortedMap<YearMonth, Integer> months)
    implements Page {}
