package broadsheet.archive;

import broadsheet.article.Cleaned;
import broadsheet.article.Provenance;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.source.Source;
import broadsheet.source.UnreadableSourceException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of one format from a source to judged blocks. Thread-safe. */
@FunctionalInterface
interface Cleaning {
  /**
   * Cleans a source.
   *
   * @throws UnreadableSourceException if it is not what its format says
   */
  Story clean(Source source) throws UnreadableSourceException;

  /**
   * What a source holds.
   *
   * @param slug that the source asks for, or null
   * @param provenance that the source itself states, or null
   * @param grounds what it rests on besides the source
   * @param notes what its author may want to put right
   */
  record Story(
      Cleaned cleaned,
      @Nullable String slug,
      @Nullable Provenance provenance,
      Grounds grounds,
      List<Diagnostic> notes) {

    /** What a source holds that says nothing of itself. */
    Story(Cleaned cleaned, Grounds grounds) {
      this(cleaned, null, null, grounds, List.of());
    }
  }
}
