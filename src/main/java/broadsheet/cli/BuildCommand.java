package broadsheet.cli;

import broadsheet.config.Settings;
import broadsheet.publish.BuildReport;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
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
      print(report);
    }
    return report.failed(strict) ? ExitStatus.FAILED : ExitStatus.DONE;
  }

  private void print(BuildReport report) throws IOException {
    JsonWriter out = new JsonWriter(console.out());
    out.beginObject();
    out.name("sources").value(report.sources());
    out.name("articles").value(report.articles());
    out.name("files").value(report.files());
    out.name("held").beginArray();
    for (var held : report.held()) {
      out.beginObject();
      out.name("source").value(held.source());
      out.name("seen").value(held.seen());
      out.endObject();
    }
    out.endArray();
    out.name("doubtful").beginArray();
    for (var doubt : report.doubtful()) {
      out.beginObject();
      out.name("source").value(doubt.source());
      out.name("confidence").value(doubt.confidence());
      out.endObject();
    }
    out.endArray();
    out.name("diagnostics").beginArray();
    for (var diagnostic : report.diagnostics()) {
      out.beginObject();
      out.name("severity").value(Words.of(diagnostic.severity()));
      out.name("file").value(diagnostic.file());
      out.name("line").value(diagnostic.line());
      out.name("column").value(diagnostic.column());
      out.name("message").value(diagnostic.message());
      out.endObject();
    }
    out.endArray();
    out.endObject();
    out.flush();
    console.out().println();
  }
}
