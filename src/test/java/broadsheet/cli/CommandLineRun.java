package broadsheet.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * What a command line did.
 *
 * @param status its exit status
 * @param out what it printed on standard output
 * @param err what it printed on standard error
 */
public record CommandLineRun(int status, String out, String err) {

  /** Runs a command line in this process with nothing on standard input. */
  public static CommandLineRun of(String... args) {
    return withInput("", args);
  }

  /** Runs a command line in this process with a text on standard input. */
  static CommandLineRun withInput(String input, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            false);
    int status = Main.run(args, console);
    return new CommandLineRun(status, out.toString(), err.toString());
  }
}
