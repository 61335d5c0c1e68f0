package broadsheet.picture;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the picture says that stands for a story where it is shared.
 *
 * @param title of the story
 * @param paper that it came from, or null where that is not known
 * @param day on which it appeared, or null where that is not known
 * @param date the same as readers write it; empty where it is not known
 * @param archive what the archive is called
 * @param rightToLeft whether the title's language is written so
 */
public record ShareCard(
    String title,
    @Nullable String paper,
    @Nullable LocalDate day,
    String date,
    String archive,
    boolean rightToLeft) {}
