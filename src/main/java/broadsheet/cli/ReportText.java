package broadsheet.cli;

import broadsheet.archive.Archive;
import broadsheet.config.Settings;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.diagnostic.Severity;
import broadsheet.publish.BuildReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a build did, as lines for people. */
final class ReportText {

  /** More lines of one kind are counted instead, without {@code --verbose}. */
  private static final int SHOWN = 30;

  /** Doubtful articles that are named without {@code --verbose}. */
  private static final int REVIEWED = 10;

  private final Talk talk;

  ReportText(Talk talk) {
    this.talk = talk;
  }

  /** Errors always; the rest unless told to be quiet. */
  List<String> of(BuildReport report, Settings settings) {
    List<String> lines = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      if (severity == Severity.ERROR || !talk.quiet()) {
        add(report.diagnostics(), severity, lines);
      }
    }
    if (!talk.quiet()) {
      doubtful(report.doubtful(), lines);
      lines.add(summary(report, settings));
    }
    return lines;
  }

  private void add(List<Diagnostic> diagnostics, Severity severity, List<String> lines) {
    List<Diagnostic> such = diagnostics.stream().filter(d -> d.severity() == severity).toList();
    int shown = talk.verbose() || severity == Severity.ERROR ? such.size() : SHOWN;
    such.stream().limit(shown).forEach(d -> lines.add(Words.of(severity) + ": " + d));
    if (such.size() > shown) {
      String rest = Words.count(such.size() - shown, Words.of(severity), Words.of(severity) + "s");
      lines.add("… and " + rest + " more; --verbose shows all");
    }
  }

  private void doubtful(List<Archive.Doubt> doubtful, List<String> lines) {
    if (doubtful.isEmpty()) {
      return;
    }
    lines.add(
        "review: cleaning is not sure of "
            + Words.count(doubtful.size(), "article", "articles")
            + "; `broadsheet clean --explain` shows what it did. The least sure first:");
    doubtful.stream()
        .limit(talk.verbose() ? doubtful.size() : REVIEWED)
        .map(d -> String.format(Locale.ROOT, "  %.2f  %s", d.confidence(), d.source()))
        .forEach(lines::add);
  }

  private static String summary(BuildReport report, Settings settings) {
    List<Archive.Held> held = report.held();
    long errors = report.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR).count();
    return "Built "
        + Words.count(report.articles(), "article", "articles")
        + " of "
        + Words.count(report.sources(), "source", "sources")
        + " into "
        + Words.count(report.files(), "file", "files")
        + " in "
        + settings.output()
        + (held.isEmpty()
            ? ""
            : "; " + Words.count(held.size(), "source", "sources") + " held for review")
        + (errors == 0 ? "" : "; " + Words.count(errors, "error", "errors") + ", see above")
        + ".";
  }
}
