package broadsheet.site;

import broadsheet.digest.Digest;
import broadsheet.digest.Digested;
import broadsheet.digest.Digester;
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
 * @param digest of all these: every page has them
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
    @Nullable String feed,
    Digest digest)
    implements Digested {

  private static final Digester DIGESTER = new Digester();

  /** What an archive holds, whose digest is made of all of it. */
  public Contents(
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
    this(
        stories,
        undated,
        years,
        sections,
        authors,
        topics,
        papers,
        languages,
        first,
        last,
        feed,
        DIGESTER.of(
            stories, undated, years, sections, authors, topics, papers, languages, first, last,
            feed));
  }

  /**
   * What a page that shows no numbers needs to know: whether there is none of a kind, one, or more,
   * which is 2; and no days. It stays the same while stories come and go.
   */
  Contents parts() {
    return new Contents(
        Math.min(2, stories),
        Math.min(2, undated),
        Math.min(2, years),
        Math.min(2, sections),
        Math.min(2, authors),
        Math.min(2, topics),
        Math.min(2, papers),
        Math.min(2, languages),
        null,
        null,
        feed);
  }
}
