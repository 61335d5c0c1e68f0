package broadsheet.cli;

import broadsheet.archive.Archive;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.publish.BuildReport;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** What a build did, as one JSON object for programs. */
final class ReportJson {

  private final PrintWriter to;
  private final JsonWriter out;

  ReportJson(PrintWriter to) {
    this.to = to;
    this.out = new JsonWriter(to);
  }

  /** Prints the object, and ends its line. */
  void print(BuildReport report) throws IOException {
    out.beginObject();
    out.name("sources").value(report.sources());
    out.name("articles").value(report.articles());
    out.name("files").value(report.files());
    held(report.held());
    doubtful(report.doubtful());
    diagnostics(report.diagnostics());
    out.endObject();
    out.flush();
    to.println();
  }

  private void held(List<Archive.Held> sources) throws IOException {
    out.name("held").beginArray();
    for (Archive.Held held : sources) {
      out.beginObject();
      out.name("source").value(held.source());
      out.name("seen").value(held.seen());
      out.endObject();
    }
    out.endArray();
  }

  private void doubtful(List<Archive.Doubt> articles) throws IOException {
    out.name("doubtful").beginArray();
    for (Archive.Doubt doubt : articles) {
      out.beginObject();
      out.name("source").value(doubt.source());
      out.name("confidence").value(doubt.confidence());
      out.endObject();
    }
    out.endArray();
  }

  private void diagnostics(List<Diagnostic> diagnostics) throws IOException {
    out.name("diagnostics").beginArray();
    for (Diagnostic diagnostic : diagnostics) {
      out.beginObject();
      out.name("severity").value(Words.of(diagnostic.severity()));
      out.name("file").value(diagnostic.file());
      out.name("line").value(diagnostic.line());
      out.name("column").value(diagnostic.column());
      out.name("message").value(diagnostic.message());
      out.endObject();
    }
    out.endArray();
  }
}
