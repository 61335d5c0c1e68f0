package broadsheet.source;

import broadsheet.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/** A source that cannot be read, or whose corrections or front matter are wrong. */
public final class UnreadableSourceException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Diagnostic> diagnostics;

  /** Not empty; the message is a line for each. */
  public UnreadableSourceException(List<Diagnostic> diagnostics) {
    super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** What is wrong; not empty. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
