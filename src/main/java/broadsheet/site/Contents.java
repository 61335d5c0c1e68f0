package broadsheet.site;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the whole archive holds, in numbers; see {@link #parts} for pages that show none.
 *
 * @param stories how many articles
 * @param undated how many of them have no date
 * @param years how many years have articles
 * @param sections how many sections there are
 * @param authors how many authors there are
 * @param topics how many topics there are
 * @param papers how many papers the stories came from
 * @param languages how many languages they are written in, where they are several; else 0
 * @param first the earliest day, or null where no article is dated
 * @param last the latest day, or null where no article is dated
 * @param feed path of the archive's feed, or null where there is none
 */
public record Contents(
    int stories,
    int undated,
    int years,
    int sections,
    int authors,
    int topics,
    int papers,
    int languages,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable String feed) {

  /**
   * What a page that shows no numbers needs to know: 1 where there is something, else 0, and no
   * days. It stays the same until the first of a kind comes or the last goes.
   */
  Contents parts() {
    return new Contents(
        Math.min(1, stories),
        Math.min(1, undated),
        Math.min(1, years),
        Math.min(1, sections),
        Math.min(1, authors),
        Math.min(1, topics),
        Math.min(1, papers),
        Math.min(1, languages),
        null,
        null,
        feed);
  }
}
