package broadsheet.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a site is built, for the commands that build one. */
final class BuildOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  private @Nullable Integer threads;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads to use. Default: one a core. The site is the same with any.")
  void setThreads(int number) {
    if (number < 1) {
      throw new ParameterException(
          spec.commandLine(), "--threads: `" + number + "` is too few; use 1 or more");
    }
    threads = number;
  }

  /** At least one. */
  int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }
}
