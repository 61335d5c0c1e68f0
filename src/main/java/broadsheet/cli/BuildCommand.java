package broadsheet.cli;

import broadsheet.config.Settings;
import broadsheet.publish.BuildReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code broadsheet build}: content to site. */
@Command(
    name = "build",
    description = {
      "Builds the site of an archive.",
      "Reads the sources in content/, keeps the stories in them, and writes the site to site/."
    },
    footer = {"", "Example: broadsheet build --url https://example.org/archive/ my-archive"})
final class BuildCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private ProjectOptions project;
  @Mixin private BuildOptions options;
  @Mixin private Talk talk;

  @Option(names = "--strict", description = "Exit with status 1 for warnings, too.")
  private boolean strict;

  @Option(
      names = "--json",
      description = "Print what was done as one JSON object on standard output.")
  private boolean json;

  @Option(
      names = "--no-cache",
      description =
          "Clean every source and render every page anew, whatever an earlier build left.")
  private boolean noCache;

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = project.settings();
    BuildReport report = new BuildRun(console, talk, options, noCache).of(settings);
    if (json) {
      new ReportJson(console.out()).print(report);
    }
    return report.failed(strict) ? ExitStatus.FAILED : ExitStatus.DONE;
  }
}
