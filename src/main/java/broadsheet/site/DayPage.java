package broadsheet.site;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The stories of one day, as an edition.
 *
 * @param path inside the site
 * @param contents what the archive holds
 * @param day which day
 * @param sheet its stories
 * @param earlier the day with stories before it, or null
 * @param later the day with stories after it, or null
 */
public record DayPage(
    String path,
    Contents contents,
    LocalDate day,
    Sheet sheet,
    @Nullable LocalDate earlier,
    @Nullable LocalDate later)
    implements Page {}
