package broadsheet.cli;

import broadsheet.config.Settings;
import broadsheet.diagnostic.Severity;
import broadsheet.export.Selection;
import broadsheet.publish.ExportBuild;
import broadsheet.publish.ExportReport;
import broadsheet.publish.ExportRequest;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.Year;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code broadsheet export}: the archive, or a part of it, as e-books or as Markdown. */
@Command(
    name = "export",
    description = {
      "Takes the archive along, or a part of it, as an e-book or as Markdown.",
      "Of several parts asked for, the stories that are in all of them are taken. No site is needed."
    },
    footer = {
      "",
      "Example: broadsheet export --format epub --section Harbour --to harbour.epub my-archive"
    })
final class ExportCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;
  @Mixin private ProjectOptions project;
  @Mixin private BuildOptions options;
  @Mixin private Talk talk;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "epub",
      description = "epub (EPUB 3) or markdown. Default: ${DEFAULT-VALUE}.")
  private ExportRequest.Format format;

  @Option(
      names = "--to",
      paramLabel = "FILE-OR-FOLDER",
      required = true,
      description =
          "Where to: a file whose name ends in .epub, or in .zip for Markdown; else a folder.")
  private Path target;

  @Option(names = "--section", paramLabel = "NAME", description = "Stories of a section.")
  private @Nullable String section;

  @Option(names = "--topic", paramLabel = "NAME", description = "Stories on a topic.")
  private @Nullable String topic;

  @Option(names = "--author", paramLabel = "NAME", description = "Stories by an author.")
  private @Nullable String author;

  @Option(names = "--paper", paramLabel = "NAME", description = "Stories of a paper.")
  private @Nullable String paper;

  @Option(names = "--language", paramLabel = "TAG", description = "Stories in a language: en.")
  private @Nullable String language;

  @Option(names = "--year", paramLabel = "YEAR", description = "Stories of a year: 2018.")
  private @Nullable Integer year;

  @Option(
      names = "--replace",
      description = "Replace files that are in the way of books and of ZIP files.")
  private boolean replace;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    refuseNameOfAnotherFormat();
    Settings settings = project.settings();
    ExportRequest request = new ExportRequest(format, selection(), target, replace);
    ExportReport report;
    try (ProgressDisplay progress = new ProgressDisplay(console, talk)) {
      report =
          new ExportBuild(
                  settings,
                  new Version().program(),
                  InstantSource.system(),
                  options.threads(),
                  progress,
                  new Traces(console, talk))
              .run(request);
    }
    report.diagnostics().stream()
        .filter(d -> d.severity() == Severity.ERROR)
        .forEach(d -> console.err().println(Words.of(d.severity()) + ": " + d));
    talk.say(
        console,
        "Exported "
            + Words.count(report.stories(), "story", "stories")
            + " into "
            + Words.count(report.files(), "file", "files")
            + ": "
            + target
            + ".");
    boolean failed = report.diagnostics().stream().anyMatch(d -> d.severity() == Severity.ERROR);
    return failed ? ExitStatus.FAILED : ExitStatus.DONE;
  }

  /** Else somebody who asked for a file would find a folder with the name of one. */
  private void refuseNameOfAnotherFormat() {
    String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
    boolean markdown = format == ExportRequest.Format.MARKDOWN;
    if (name.endsWith(markdown ? ".epub" : ".zip")) {
      throw new ParameterException(
          spec.commandLine(),
          markdown
              ? "--to: `" + target + "` is named as an e-book is; end it in .zip, or name a folder"
              : "--to: `" + target + "` is named as a ZIP file is, which is for --format markdown");
    }
  }

  private Selection selection() {
    try {
      Year wanted = year == null ? null : Year.of(year);
      return new Selection(section, topic, author, paper, language, wanted);
    } catch (DateTimeException e) {
      throw new ParameterException(
          spec.commandLine(), "--year: there is no year `" + year + "`", e);
    }
  }
}
