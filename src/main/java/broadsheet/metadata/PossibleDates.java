package broadsheet.metadata;

import broadsheet.article.StoryDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dates in the texts of one page that a story of it could have: none from before there were
 * newspapers to save, none from after the page was saved, and not the day at which clocks that were
 * never set begin.
 *
 * @param reader of any date
 * @param language of the page, a BCP 47 tag, or null
 * @param saved when the page was saved, or null
 */
record PossibleDates(DateReader reader, @Nullable String language, @Nullable StoryDate saved) {
  private static final int FIRST_YEAR = 1800;

  /** The first date in a text, if it is possible. */
  Optional<StoryDate> in(String text) {
    return reader.read(text, language).filter(this::isPossible);
  }

  /** The first possible date of the first text that has one. */
  Optional<StoryDate> inFirst(List<String> texts) {
    for (String text : texts) {
      Optional<StoryDate> date = in(text);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** The day that an address names, if it is possible. */
  Optional<StoryDate> inAddress(@Nullable String address) {
    return address == null
        ? Optional.empty()
        : AddressDate.of(address).map(StoryDate::of).filter(this::isPossible);
  }

  /** Whether a story could have that date; it is a day later somewhere in the world. */
  private boolean isPossible(StoryDate date) {
    LocalDate day = date.day();
    return day.getYear() >= FIRST_YEAR
        && (saved == null || !day.isAfter(saved.day().plusDays(1)))
        && !day.equals(LocalDate.EPOCH);
  }
}
