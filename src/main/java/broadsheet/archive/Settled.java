package broadsheet.archive;

import broadsheet.diagnostic.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a source that was compared with the others of its site.
 *
 * @param diagnostics all there are about it
 * @param candidate where it holds a story, else null
 * @param held what was seen instead of one, or null
 */
record Settled(List<Diagnostic> diagnostics, @Nullable Candidate candidate, @Nullable String held) {

  /** Copies the diagnostics. */
  Settled {
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * What came of a draft that is settled.
   *
   * @param taken what the draft was taken in as
   * @param sharing of the names that other stories have too
   * @param excerpts where to keep how a story begins
   */
  static Settled of(Draft draft, Taken taken, Sharing sharing, Excerpts excerpts) {
    String held = draft.cleaned().held();
    return new Settled(
        draft.diagnostics(),
        held == null ? Candidate.of(draft, taken, sharing, excerpts) : null,
        held);
  }
}
