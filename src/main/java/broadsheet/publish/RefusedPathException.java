package broadsheet.publish;

import broadsheet.diagnostic.Diagnostic;
import java.io.IOException;

/** A file that cannot be part of the site under its path; nothing was written. */
final class RefusedPathException extends IOException {
  private static final long serialVersionUID = 1;

  private final String path;
  private final String problem;

  RefusedPathException(String path, String problem) {
    super(path + ": " + problem);
    this.path = path;
    this.problem = problem;
  }

  /** The refusal as an error about the path inside the site. */
  Diagnostic diagnostic() {
    return Diagnostic.error(path.isEmpty() ? "." : path, problem);
  }
}
