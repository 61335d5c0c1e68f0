package broadsheet.publish;

import broadsheet.archive.Entry;
import broadsheet.article.StoryDate;
import broadsheet.diagnostic.Diagnostic;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of stories whose day is yet to come. They are published like any other, for
 * a site is the same on whatever day it is built: only these notes ask what day it is.
 */
final class DaysToCome {
  private final LocalDate today;

  /**
   * The days after today.
   *
   * @param timezone of the archive, or null where a day begins as soon as it does anywhere
   */
  DaysToCome(Instant now, @Nullable ZoneId timezone) {
    today = LocalDate.ofInstant(now, timezone == null ? ZoneOffset.ofHours(14) : timezone);
  }

  /**
   * A note on each story of such a day.
   *
   * @param entries of an archive, newest first
   */
  List<Diagnostic> of(List<Entry> entries) {
    return entries.stream().takeWhile(this::isToCome).map(DaysToCome::note).toList();
  }

  private boolean isToCome(Entry entry) {
    StoryDate published = entry.published();
    return published != null && published.day().isAfter(today);
  }

  private static Diagnostic note(Entry entry) {
    return Diagnostic.note(
        entry.sources().get(0),
        "its date, "
            + entry.published()
            + ", is yet to come, and it is published all the same, before all other stories; correct"
            + " the date if it is wrong");
  }
}
