package broadsheet.publish;

import broadsheet.diagnostic.Diagnostic;
import java.util.List;

/**
 * What an export did.
 *
 * @param stories how many are in it
 * @param files how many files it came to
 * @param diagnostics what is wrong with sources, whose stories may be missing for that; by file
 */
public record ExportReport(int stories, int files, List<Diagnostic> diagnostics) {
  /** Copies the diagnostics. */
  public ExportReport {
    diagnostics = List.copyOf(diagnostics);
  }
}
