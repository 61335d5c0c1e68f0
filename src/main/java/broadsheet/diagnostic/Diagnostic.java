package broadsheet.diagnostic;

import java.util.Comparator;

/**
 * One thing that is wrong, and where.
 *
 * @param severity how much it matters
 * @param file path as the user knows it, with {@code /}; never empty
 * @param line from 1, or 0 where the whole file is meant
 * @param column from 1, or 0 where the whole line is meant
 * @param message what is wrong with which value, and what to do; one line, no final period
 */
public record Diagnostic(Severity severity, String file, int line, int column, String message)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::file)
          .thenComparingInt(Diagnostic::line)
          .thenComparingInt(Diagnostic::column)
          .thenComparing(Diagnostic::severity)
          .thenComparing(Diagnostic::message);

  /** An error about a whole file. */
  public static Diagnostic error(String file, String message) {
    return new Diagnostic(Severity.ERROR, file, 0, 0, message);
  }

  /** An error at a place in a file; line and column from 1. */
  public static Diagnostic error(String file, int line, int column, String message) {
    return new Diagnostic(Severity.ERROR, file, line, column, message);
  }

  /** A warning about a whole file. */
  public static Diagnostic warning(String file, String message) {
    return new Diagnostic(Severity.WARNING, file, 0, 0, message);
  }

  /** A note about a whole file. */
  public static Diagnostic note(String file, String message) {
    return new Diagnostic(Severity.NOTE, file, 0, 0, message);
  }

  /** By file, then place, then severity and message: the order in which diagnostics are shown. */
  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column: message}, without the places that are 0. */
  @Override
  public String toString() {
    String place = line == 0 ? "" : ":" + line + (column == 0 ? "" : ":" + column);
    return file + place + ": " + message;
  }
}
