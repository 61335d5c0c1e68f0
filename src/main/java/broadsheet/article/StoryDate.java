package broadsheet.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** A date; perhaps a time, at times with seconds and their fraction; perhaps its offset. */
  private static final Pattern ISO =
      Pattern.compile(
          "(?<day>\\d{4}-\\d{2}-\\d{2})"
              + "(?:[Tt ](?<time>\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)"
              + " ?(?<offset>[Zz]|[+-]\\d{2}(?::?\\d{2})?)?)?");

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

  /**
   * The date that an ISO 8601 text states: {@code 2018-07-24}, {@code 2018-07-24T09:30}, {@code
   * 2018-07-24 09:30:15.123+03:00}, with {@code Z}, {@code +03}, {@code +0300} or {@code +03:00} as
   * offset. Empty for anything else, and for days and times that do not exist.
   *
   * @param text white space around it does not matter
   */
  public static Optional<StoryDate> parse(String text) {
    Matcher parts = text.length() > 64 ? ISO.matcher("") : ISO.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(parts.group("day"));
      String time = parts.group("time");
      String offset = parts.group("offset");
      return Optional.of(
          new StoryDate(
              day,
              time == null ? null : LocalTime.parse(time),
              offset == null ? null : ZoneOffset.of(offset.toUpperCase(Locale.ROOT))));
    } catch (DateTimeException e) {
      return Optional.empty(); // the form is right, the day, the time or the offset does not exist
    }
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
