package broadsheet.archive;

import broadsheet.article.Cleaned;
import broadsheet.article.Provenance;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.source.Corrections;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One source on its way into the archive: read, cleaned and corrected, not yet compared with
 * others.
 *
 * @param path of the source inside the content folder
 * @param sha256 of its bytes
 * @param format its label
 * @param sites what pages with the same furniture have in common: the host, and the first folder;
 *     empty for what is not to be compared
 * @param cleaned its blocks and metadata, corrections applied
 * @param slug that the source or a correction asks for, or null
 * @param provenance of the article made of it
 * @param corrections the editor's, to be applied again once the site's repetitions are known
 * @param grounds what it rests on besides the source and the corrections
 * @param diagnostics what is wrong with it or its corrections
 */
public record Draft(
    String path,
    String sha256,
    String format,
    List<String> sites,
    Cleaned cleaned,
    @Nullable String slug,
    Provenance provenance,
    Corrections corrections,
    Grounds grounds,
    List<Diagnostic> diagnostics) {

  /** Copies the lists. */
  public Draft {
    sites = List.copyOf(sites);
    diagnostics = List.copyOf(diagnostics);
  }

  /** The same source with other blocks, and one more thing to say of it. */
  Draft with(Cleaned other, Diagnostic more) {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.add(more);
    return new Draft(
        path, sha256, format, sites, other, slug, provenance, corrections, grounds, all);
  }

  /** The same source with other blocks. */
  Draft with(Cleaned other) {
    return new Draft(
        path, sha256, format, sites, other, slug, provenance, corrections, grounds, diagnostics);
  }
}
