package broadsheet.cli;

import picocli.CommandLine.Option;

/** How much a command says, and its help. */
final class Talk {

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing but errors.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Say more; show stack traces.")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli sees it set and shows the help.
  private boolean help;

  boolean quiet() {
    return quiet;
  }

  boolean verbose() {
    return verbose;
  }

  /** Says a line on standard error, unless told to be quiet. */
  void say(Console console, String line) {
    if (!quiet) {
      console.err().println(line);
    }
  }
}
