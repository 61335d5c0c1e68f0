package broadsheet.config;

import broadsheet.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that is wrong with the settings; nothing can be built with them. */
public final class SettingsException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Diagnostic> diagnostics;

  /** Not empty; the message is a line for each. */
  public SettingsException(List<Diagnostic> diagnostics) {
    super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** What is wrong, in the order of the file; not empty. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
