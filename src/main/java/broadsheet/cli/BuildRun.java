package broadsheet.cli;

import broadsheet.config.Settings;
import broadsheet.config.SettingsException;
import broadsheet.publish.BuildReport;
import broadsheet.publish.SiteBuild;
import java.io.IOException;
import java.time.InstantSource;

/** A build with its progress and its report on the console. */
final class BuildRun {

  private final Console console;
  private final Talk talk;
  private final BuildOptions options;
  private final boolean anew;

  /**
   * A build.
   *
   * @param anew whether to use nothing of earlier builds
   */
  BuildRun(Console console, Talk talk, BuildOptions options, boolean anew) {
    this.console = console;
    this.talk = talk;
    this.options = options;
    this.anew = anew;
  }

  /** Builds the site of these settings, and says what was done. */
  BuildReport of(Settings settings) throws IOException, SettingsException {
    BuildReport report;
    try (ProgressDisplay progress = new ProgressDisplay(console, talk)) {
      report =
          new SiteBuild(
                  settings,
                  new Version().program(),
                  InstantSource.system(),
                  anew,
                  options.threads(),
                  progress,
                  new Traces(console, talk))
              .run();
    }
    new ReportText(talk).of(report, settings).forEach(console.err()::println);
    return report;
  }
}
