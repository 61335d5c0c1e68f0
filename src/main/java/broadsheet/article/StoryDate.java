package broadsheet.article;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date as a source states it: a day, perhaps with a time, perhaps with that time's offset.
 *
 * @param day the day where the story was published
 * @param time to the second, or null where the source states none
 * @param offset from UTC, or null where the source states none; null where the time is
 */
public record StoryDate(LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  /** Drops fractions of a second, and an offset without a time. */
  public StoryDate {
    time = time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
    offset = time == null ? null : offset;
  }

  /** A day without a time. */
  public static StoryDate of(LocalDate day) {
    return new StoryDate(day, null, null);
  }

  /** A moment. */
  public static StoryDate of(OffsetDateTime moment) {
    return new StoryDate(moment.toLocalDate(), moment.toLocalTime(), moment.getOffset());
  }

  /** The same moment on the clocks of a zone; a date without an offset stays as it is. */
  public StoryDate in(ZoneId zone) {
    return time == null || offset == null
        ? this
        : of(OffsetDateTime.of(day, time, offset).atZoneSameInstant(zone).toOffsetDateTime());
  }

  /** ISO 8601, as exact as the source: {@code 2018-07-24} or {@code 2018-07-24T09:30:00+03:00}. */
  @Override
  public String toString() {
    return day
        + (time == null ? "" : "T" + TIME.format(time))
        + (offset == null ? "" : offset.getId());
  }
}
