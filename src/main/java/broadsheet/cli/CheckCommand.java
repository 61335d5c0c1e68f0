package broadsheet.cli;

import broadsheet.check.SiteCheck;
import broadsheet.config.Settings;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.diagnostic.Severity;
import broadsheet.publish.SiteBuild;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code broadsheet check}: whether the built site holds what it promises. */
@Command(
    name = "check",
    description = {
      "Checks the built site of an archive.",
      "Every link inside the site must lead somewhere, and nothing that was removed may be in it."
    })
final class CheckCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private ProjectOptions project;
  @Mixin private Talk talk;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = project.settings();
    if (!Files.isDirectory(settings.output())) {
      console
          .err()
          .println("error: " + settings.output() + ": there is no site yet; run: broadsheet build");
      return ExitStatus.WRONG_USE;
    }
    List<Diagnostic> found =
        new SiteCheck(
                settings.output(),
                settings.root().resolve(SiteBuild.WORK).resolve("removals.jsonl"),
                settings.url())
            .run();
    found.forEach(d -> console.out().println(Words.of(d.severity()) + ": " + d));
    talk.say(
        console,
        found.isEmpty()
            ? "Every link leads somewhere, and nothing that was removed is in the site."
            : Words.count(found.size(), "problem", "problems") + " found.");
    return found.stream().anyMatch(d -> d.severity() == Severity.ERROR)
        ? ExitStatus.FAILED
        : ExitStatus.DONE;
  }
}
