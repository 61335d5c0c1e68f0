package broadsheet.metadata;

import broadsheet.article.StoryDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * When a story was published and last changed: what the first place to state a possible day states.
 * Immutable and thread-safe.
 */
final class Dates {
  private final DateReader reader;
  private final Words words;

  Dates(DateReader reader, Words words) {
    this.reader = reader;
    this.words = words;
  }

  /**
   * Both dates.
   *
   * @param published or null
   * @param modified or null where unknown or the same
   */
  record Pair(@Nullable StoryDate published, @Nullable StoryDate modified) {}

  /**
   * What is known besides the page's own facts.
   *
   * @param page the whole of it
   * @param near what stands around the story's title on the page
   * @param address of the story, or null
   * @param language a BCP 47 tag, or null
   * @param saved when the page was saved, or null
   */
  record Setting(
      Document page,
      NearTitle near,
      @Nullable String address,
      @Nullable String language,
      @Nullable StoryDate saved) {}

  /** The dates of a page. */
  Pair choose(PageFacts facts, ArticleData data, Setting setting) {
    PossibleDates possible = new PossibleDates(reader, setting.language(), setting.saved());
    StatedDates stated = new StatedDates(facts, data, possible);
    ShownDates shown = new ShownDates(possible, words);
    List<Mark> times = facts.times();
    Mark heading = setting.near().heading();
    Optional<StoryDate> said = shown.published(times);
    Optional<StoryDate> near =
        shown.marked(times, heading, 25, 60).or(() -> shown.lines(setting.near().lines()));
    // Where no title shows what is near, a date that is labelled is better than the first one.
    Optional<StoryDate> seen = heading == null && said.isPresent() ? said : near;
    Optional<StoryDate> address = possible.inAddress(setting.address());
    StoryDate published =
        stated
            .published()
            .map(date -> settled(date, seen, address))
            .map(date -> earlier(date, said))
            .or(() -> seen.map(date -> earlier(date, said)))
            .or(() -> said)
            .or(() -> shown.marked(times, heading, 80, 250))
            .or(() -> address)
            .or(stated::likely)
            .or(stated::lessSure)
            .or(() -> shown.only(times))
            .or(() -> LoneDates.of(setting.page(), possible, words))
            .orElse(null);
    StoryDate modified = stated.modified().orElse(null);
    boolean same =
        published != null
            && modified != null
            && (modified.equals(published) || modified.day().isBefore(published.day()));
    return new Pair(published, same ? null : modified);
  }

  /**
   * The day that readers saw. Systems state a moment in UTC, which may fall on the day before or
   * behind; and some state when a page was last put out, where the page itself shows an earlier
   * day.
   */
  private static StoryDate settled(
      StoryDate stated, Optional<StoryDate> shown, Optional<StoryDate> address) {
    if (shown.isPresent()) {
      StoryDate seen = shown.get();
      boolean earlier = seen.day().isBefore(stated.day());
      return earlier || isOtherZone(stated, seen) ? seen : stated;
    }
    return address.filter(other -> isOtherZone(stated, other)).orElse(stated);
  }

  /** The day that the page says it published the story on, where that is the earlier one. */
  private static StoryDate earlier(StoryDate stated, Optional<StoryDate> said) {
    return said.filter(date -> date.day().isBefore(stated.day().minusDays(1))).orElse(stated);
  }

  /** Whether the days are neighbours that may be one moment, the first being in UTC. */
  private static boolean isOtherZone(StoryDate stated, StoryDate other) {
    long days = ChronoUnit.DAYS.between(stated.day(), other.day());
    LocalTime time = stated.time();
    if (Math.abs(days) != 1 || time == null) {
      return days == -1;
    }
    if (stated.offset() != null && other.time() != null && other.offset() != null) {
      OffsetDateTime one = OffsetDateTime.of(stated.day(), time, stated.offset());
      OffsetDateTime two = OffsetDateTime.of(other.day(), other.time(), other.offset());
      return Math.abs(ChronoUnit.MINUTES.between(one, two)) < 10;
    }
    return days < 0 ? time.getHour() < 12 : time.getHour() >= 12;
  }

  /** The first date in lines of a story's head that is not of a change. */
  Optional<StoryDate> ofHead(
      List<String> lines, @Nullable String language, @Nullable StoryDate saved) {
    return ofLines(lines, language, saved, false);
  }

  /** The first date in lines of a story's head that is of a change. */
  Optional<StoryDate> ofChange(
      List<String> lines, @Nullable String language, @Nullable StoryDate saved) {
    return ofLines(lines, language, saved, true);
  }

  private Optional<StoryDate> ofLines(
      List<String> lines, @Nullable String language, @Nullable StoryDate saved, boolean change) {
    return new ShownDates(new PossibleDates(reader, language, saved), words).lines(lines, change);
  }
}
