package broadsheet.cli;

import java.io.InputStream;
import java.io.PrintWriter;

/**
 * The streams that a command talks through.
 *
 * @param in standard input, in bytes
 * @param out results, in UTF-8
 * @param err everything else, in UTF-8
 * @param terminal whether a person watches {@code err}
 */
record Console(InputStream in, PrintWriter out, PrintWriter err, boolean terminal) {}
