package broadsheet.archive;

import broadsheet.article.Cleaned;
import broadsheet.article.Provenance;
import broadsheet.article.StoryDate;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.source.Corrections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One source on its way into the archive: read, cleaned and corrected, not yet compared with
 * others.
 *
 * @param path of the source inside the content folder
 * @param sha256 of its bytes
 * @param format its label
 * @param site the site whose pages repeat the same furniture: a host, or the source's folder
 * @param cleaned its blocks and metadata, corrections applied
 * @param slug that the source or a correction asks for, or null
 * @param provenance of the article made of it
 * @param saved when the page was saved, or null where unknown
 * @param corrections the editor's, to be applied again once the site's repetitions are known
 * @param diagnostics what is wrong with it or its corrections
 */
public record Draft(
    String path,
    String sha256,
    String format,
    String site,
    Cleaned cleaned,
    @Nullable String slug,
    Provenance provenance,
    @Nullable StoryDate saved,
    Corrections corrections,
    List<Diagnostic> diagnostics) {

  /** Copies the diagnostics. */
  public Draft {
    diagnostics = List.copyOf(diagnostics);
  }

  /** The same source with other blocks. */
  Draft with(Cleaned other) {
    return new Draft(
        path, sha256, format, site, other, slug, provenance, saved, corrections, diagnostics);
  }
}
