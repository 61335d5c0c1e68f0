package broadsheet.cli;

import broadsheet.config.SettingsException;
import broadsheet.export.SelectionException;
import broadsheet.file.Refusal;
import broadsheet.render.ThemeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * What is said when a command could not be done at all: a sentence, and with {@code --verbose} its
 * trace.
 */
final class Failure implements IExecutionExceptionHandler {

  private final Console console;

  Failure(Console console) {
    this.console = console;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult result) {
    if (e instanceof SettingsException settings) {
      settings.diagnostics().forEach(d -> console.err().println("error: " + d));
      return ExitStatus.WRONG_USE;
    }
    console.err().println("error: " + sentence(e));
    if (e instanceof SelectionException) {
      return ExitStatus.WRONG_USE;
    }
    if (result.hasMatchedOption("--verbose")) {
      e.printStackTrace(console.err());
    } else if (!(known(e) instanceof IOException || known(e) instanceof ThemeException)) {
      console
          .err()
          .println(
              "This is a bug in Broadsheet. Run it again with --verbose and report what it prints.");
    }
    return ExitStatus.WRONG_USE;
  }

  /** What somebody can mend, in whatever it is wrapped; else the failure itself. */
  private static Throwable known(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ThemeException) {
        return cause;
      }
    }
    return e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
  }

  static String sentence(Throwable e) {
    Throwable cause = known(e);
    if (cause instanceof FileSystemException refused
        && refused.getFile() != null
        && refused.getOtherFile() == null) {
      return refused.getFile() + ": " + Refusal.of(refused);
    }
    @Nullable String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
