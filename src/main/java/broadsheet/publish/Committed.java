package broadsheet.publish;

import broadsheet.diagnostic.Diagnostic;
import java.util.List;

/**
 * What a commit did to the folder of the site.
 *
 * @param added files that were not there before
 * @param replaced files whose bytes differed
 * @param unchanged files that were not touched
 * @param deleted files of an earlier build that the site no longer has
 * @param notes files that were left alone though they are no part of the site
 */
public record Committed(
    int added, int replaced, int unchanged, int deleted, List<Diagnostic> notes) {
  /** Copies the notes. */
  public Committed {
    notes = List.copyOf(notes);
  }
}
