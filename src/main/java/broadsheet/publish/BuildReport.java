package broadsheet.publish;

import broadsheet.archive.Archive;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What a build did.
 *
 * @param sources how many sources there are
 * @param articles how many articles they gave
 * @param held the sources that hold no story, by path
 * @param doubtful the articles of whose cleaning Broadsheet is least sure, the most doubtful first
 * @param site what changed in the site's folder
 * @param diagnostics everything that was found wrong, by file and place
 */
public record BuildReport(
    int sources,
    int articles,
    List<Archive.Held> held,
    List<Archive.Doubt> doubtful,
    Committed site,
    List<Diagnostic> diagnostics) {

  /** Copies the lists. */
  public BuildReport {
    held = List.copyOf(held);
    doubtful = List.copyOf(doubtful);
    diagnostics = List.copyOf(diagnostics);
  }

  /** The same build with what it did to the site, and what there is to say of that. */
  BuildReport with(Committed other) {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.addAll(other.notes());
    return new BuildReport(
        sources, articles, held, doubtful, other, all.stream().sorted().toList());
  }

  /**
   * Whether something was not done.
   *
   * @param strict whether a warning counts as well
   */
  public boolean failed(boolean strict) {
    return diagnostics.stream()
        .anyMatch(
            d -> d.severity() == Severity.ERROR || (strict && d.severity() == Severity.WARNING));
  }

  /** How many files the site has. */
  public int files() {
    return site.added() + site.replaced() + site.unchanged();
  }
}
