package broadsheet.cli;

import broadsheet.archive.Draft;
import java.io.IOException;
import java.io.PrintWriter;

/** A way to print a cleaned source. */
interface Printer {
  /** Prints one source. */
  void print(Draft draft, PrintWriter out) throws IOException;
}
