package broadsheet.cli;

import broadsheet.archive.Draft;
import broadsheet.archive.Drafts;
import broadsheet.archive.Intake;
import broadsheet.archive.Progress;
import broadsheet.config.SettingsException;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.diagnostic.Severity;
import broadsheet.source.Format;
import broadsheet.source.SourceFile;
import broadsheet.source.SourceFinder;
import broadsheet.source.SourceReader;
import broadsheet.source.UnreadableSourceException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code broadsheet clean}: sources to standard output, without a project. */
@Command(
    name = "clean",
    description = {
      "Cleans sources and prints the stories, as Markdown.",
      "Of several sources, those of one site are compared: what they repeat is no story."
    },
    footer = {"", "Example: broadsheet clean --explain page.html"})
final class CleanCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Sources, folders of sources, or - for standard input.")
  private List<Path> files;

  @ArgGroup private @Nullable Form form;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "What standard input is: text, html or markdown. Default: by how it begins.")
  private @Nullable Format format;

  @ArgGroup private @Nullable Which which;

  @Mixin private BuildOptions options;
  @Mixin private Talk talk;
  @Spec private CommandSpec spec;

  /** At most one way to print. */
  private static final class Form {
    @Option(names = "--json", description = "Print a JSON object a line, with what was removed.")
    private boolean json;

    @Option(names = "--explain", description = "Print every block: kept, or removed and why.")
    private boolean explain;
  }

  /** At most one way to say which rules there are. */
  private static final class Which {
    @Option(
        names = "--rules",
        paramLabel = "DIR",
        description = {
          "Folder of rules for sites, and of words in words/LANGUAGE.words.",
          "Default: that of the archive the files are in."
        })
    private @Nullable Path folder;

    @Option(names = "--without-rules", description = "Clean as if there were no rules for sites.")
    private boolean none;
  }

  private boolean failed;

  CleanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Printer printer = printer();
    if (files.contains(Path.of("-"))) {
      if (files.size() > 1) {
        throw new ParameterException(
            spec.commandLine(), "`-`, standard input, cannot be mixed with files");
      }
      standardInput(printer);
    } else {
      Path common = folder();
      RulesNear near = rules(common);
      Path folder = near.base(common);
      several(folder, near, sources(folder), printer);
    }
    console.out().flush();
    return failed ? ExitStatus.FAILED : ExitStatus.DONE;
  }

  private Printer printer() {
    if (form != null && form.json) {
      return new JsonPrinter();
    }
    return explains()
        ? new ExplainPrinter(spec.commandLine().getColorScheme().ansi().enabled())
        : new MarkdownPrinter();
  }

  private boolean explains() {
    return form != null && form.explain;
  }

  private Intake intake(Path folder, RulesNear near) {
    String version = new Version().number();
    return explains()
        ? Intake.explaining(folder, near.rules(), near.lexicon(), version)
        : Intake.of(folder, near.rules(), near.lexicon(), version);
  }

  private void several(Path folder, RulesNear near, List<SourceFile> sources, Printer printer)
      throws IOException {
    Path work = Files.createTempDirectory("broadsheet");
    try {
      new Drafts(
              intake(folder, near),
              work,
              options.threads(),
              Progress.NONE,
              new Traces(console, talk))
          .each(
              sources,
              outcome -> {
                outcome.diagnostics().forEach(this::report);
                if (outcome.draft() != null) {
                  print(outcome.draft(), printer);
                }
              });
      near.rules().use().problems().forEach(this::report);
    } finally {
      Files.delete(work);
    }
  }

  private void print(Draft draft, Printer printer) {
    try {
      printer.print(draft, console.out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void report(Diagnostic diagnostic) {
    if (diagnostic.severity() == Severity.ERROR) {
      failed = true;
      console.err().println("error: " + diagnostic);
    } else {
      talk.say(console, Words.of(diagnostic.severity()) + ": " + diagnostic);
    }
  }

  private void standardInput(Printer printer) throws IOException, SettingsException {
    Path here = Path.of("").toAbsolutePath();
    RulesNear near = rules(here);
    BufferedInputStream in = new BufferedInputStream(console.in());
    Format is = format == null ? guess(in) : format;
    SourceFile file = new SourceFile("-", is, false);
    try {
      Draft draft = intake(here, near).take(new SourceReader(here).read(file, in));
      draft.diagnostics().forEach(this::report);
      print(draft, printer);
      near.rules().use().problems().forEach(this::report);
    } catch (UnreadableSourceException e) {
      e.diagnostics().forEach(this::report);
    }
  }

  /** A page begins with a tag, front matter with a line of hyphens; all else is plain text. */
  private static Format guess(BufferedInputStream in) throws IOException {
    in.mark(4096);
    String start =
        new String(in.readNBytes(2048), StandardCharsets.ISO_8859_1)
            .replaceFirst("^\\u00ef\\u00bb\\u00bf", "")
            .stripLeading();
    in.reset();
    if (start.startsWith("---\n") || start.startsWith("---\r\n")) {
      return Format.MARKDOWN;
    }
    return start.startsWith("<") || start.toLowerCase(Locale.ROOT).contains("<html")
        ? Format.HTML
        : Format.TEXT;
  }

  private RulesNear rules(Path folder) throws IOException, SettingsException {
    if (which != null && which.none) {
      return RulesNear.none();
    }
    Path named = which == null ? null : which.folder;
    return named == null ? RulesNear.to(folder) : RulesNear.in(named);
  }

  /** The folder that all files are in: links and pictures are looked for below it. */
  private Path folder() {
    Path common = null;
    for (Path file : files) {
      Path absolute = file.toAbsolutePath().normalize();
      Path parent = Files.isDirectory(absolute) ? absolute : absolute.getParent();
      while (common != null && parent != null && !parent.startsWith(common)) {
        common = common.getParent();
      }
      common = common == null ? parent : common;
    }
    return common == null ? Path.of("").toAbsolutePath() : common;
  }

  private List<SourceFile> sources(Path folder) throws IOException {
    List<SourceFile> sources = new ArrayList<>();
    for (Path file : files) {
      Path absolute = file.toAbsolutePath().normalize();
      if (!Files.exists(absolute)) {
        throw new NoSuchFileException(file.toString());
      }
      if (Files.isDirectory(absolute)) {
        for (SourceFile found : new SourceFinder(absolute).find().sources()) {
          sources.add(
              new SourceFile(
                  path(folder, absolute.resolve(found.path())), found.format(), found.corrected()));
        }
      } else {
        Optional<Format> known = Format.of(String.valueOf(file.getFileName()));
        Format is =
            known.orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "`"
                            + file
                            + "` is not a source by its name; pass it as standard input with"
                            + " --format"));
        sources.add(SourceFile.named(folder, path(folder, absolute), is));
      }
    }
    return sources;
  }

  private static String path(Path folder, Path file) {
    return folder.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }
}
