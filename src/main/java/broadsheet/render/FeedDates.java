package broadsheet.render;

import broadsheet.article.StoryDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Dates of stories as feeds need them. Nothing is made up where a feed can do without. */
final class FeedDates {

  private final @Nullable ZoneId timezone;

  /**
   * Dates of an archive.
   *
   * @param timezone of times whose source states no offset, or null where that is not known
   */
  FeedDates(@Nullable ZoneId timezone) {
    this.timezone = timezone;
  }

  /** The moment, where date, time and offset are known; else null. */
  @Nullable OffsetDateTime exact(@Nullable StoryDate date) {
    if (date == null || date.time() == null) {
      return null;
    }
    ZoneId zone = date.offset() == null ? timezone : date.offset();
    return zone == null ? null : date.day().atTime(date.time()).atZone(zone).toOffsetDateTime();
  }

  /** The moment as far as it is known: a day alone begins at midnight, a bare time is in UTC. */
  OffsetDateTime rough(StoryDate date) {
    OffsetDateTime exact = exact(date);
    if (exact != null) {
      return exact;
    }
    LocalTime time = date.time() == null ? LocalTime.MIDNIGHT : date.time();
    ZoneId zone = timezone == null ? ZoneOffset.UTC : timezone;
    return date.day().atTime(time).atZone(zone).toOffsetDateTime();
  }

  /** RFC 3339. */
  static String iso(OffsetDateTime moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.truncatedTo(ChronoUnit.SECONDS));
  }
}
