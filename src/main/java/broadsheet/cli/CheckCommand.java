package broadsheet.cli;

import broadsheet.archive.ArchiveBuilder;
import broadsheet.check.RuleCheck;
import broadsheet.check.SiteCheck;
import broadsheet.config.Settings;
import broadsheet.config.SettingsException;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.diagnostic.Severity;
import broadsheet.publish.SiteBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code broadsheet check}: whether the built site holds what it promises. */
@Command(
    name = "check",
    description = {
      "Checks the built site of an archive.",
      "Every link inside the site must lead somewhere, and nothing that was removed may be in it.",
      "With --rules, checks the rules for sites instead: whether their tests hold, which of their lines"
          + " are of no use, and what they change since the last build."
    })
final class CheckCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private ProjectOptions project;
  @Mixin private BuildOptions options;
  @Mixin private Talk talk;
  @Spec private CommandSpec spec;

  @Option(names = "--rules", description = "Check the rules for sites, not the site.")
  private boolean rules;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = project.settings();
    return rules ? rules(settings) : site(settings);
  }

  private int rules(Settings settings) throws IOException, SettingsException {
    Path work = settings.root().resolve(SiteBuild.WORK);
    Path before = work.resolve(SiteBuild.RULES);
    String with = Files.isDirectory(before) ? "with the rules of the last build" : "without rules";
    RuleChangePrinter changes =
        new RuleChangePrinter(
            with, spec.commandLine().getColorScheme().ansi().enabled(), console.out());
    RuleCheck.Result found;
    try (ProgressDisplay progress = new ProgressDisplay(console, talk)) {
      found =
          new RuleCheck(
                  settings,
                  before,
                  work,
                  new Version().number(),
                  options.threads(),
                  progress,
                  new Traces(console, talk))
              .run(changes::print);
    }
    found.diagnostics().forEach(d -> console.out().println(Words.of(d.severity()) + ": " + d));
    talk.say(console, summary(found));
    return status(found.diagnostics());
  }

  private static String summary(RuleCheck.Result found) {
    return Words.count(found.files(), "file of rules holds", "files of rules hold")
        + " for sources here. Tests: "
        + found.held()
        + " held, "
        + found.failed()
        + " failed, "
        + found.absent()
        + " of pages not saved here. "
        + (found.changed() == 0
            ? "Nothing changes since the last build."
            : Words.count(found.changed(), "source changes", "sources change")
                + " since the last build.");
  }

  private int site(Settings settings) throws IOException {
    if (!Files.isDirectory(settings.output())) {
      console
          .err()
          .println("error: " + settings.output() + ": there is no site yet; run: broadsheet build");
      return ExitStatus.WRONG_USE;
    }
    List<Diagnostic> found =
        new SiteCheck(
                settings.output(),
                settings.root().resolve(SiteBuild.WORK).resolve(ArchiveBuilder.RECORD),
                settings.url())
            .run();
    found.forEach(d -> console.out().println(Words.of(d.severity()) + ": " + d));
    talk.say(
        console,
        found.isEmpty()
            ? "Every link leads somewhere, and nothing that was removed is in the site."
            : Words.count(found.size(), "problem", "problems") + " found.");
    return status(found);
  }

  private static int status(List<Diagnostic> found) {
    return found.stream().anyMatch(d -> d.severity() == Severity.ERROR)
        ? ExitStatus.FAILED
        : ExitStatus.DONE;
  }
}
