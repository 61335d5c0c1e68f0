package broadsheet.site;

import java.time.Month;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * One of several e-books that hold the stories of an archive together.
 *
 * @param year whose stories it holds, or null where they have no date
 * @param month of the year, or null where it holds all months; null where the year is
 * @param part its number among those of the same time, from 1, or 0 where there is one alone
 */
public record Volume(@Nullable Year year, @Nullable Month month, int part) {}
