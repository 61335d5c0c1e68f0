package broadsheet.cli;

import broadsheet.archive.Draft;
import broadsheet.article.Judged;
import broadsheet.article.Reason;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi.Style;

/** Every block of a source, in order: kept, or why not, and what decided it. */
final class ExplainPrinter implements Printer {

  /** Enough of a block to know it by. */
  private static final int SHOWN = 100;

  private final boolean colored;

  ExplainPrinter(boolean colored) {
    this.colored = colored;
  }

  @Override
  public void print(Draft draft, PrintWriter out) {
    String held = draft.cleaned().held();
    out.println(styled(Style.bold, draft.path()) + (held == null ? "" : ": held, " + held));
    for (Judged block : draft.cleaned().blocks()) {
      Reason reason = block.reason();
      String verdict = reason == null ? "kept" : reason.label();
      Style style =
          reason == null ? Style.fg_green : reason.inHead() ? Style.fg_cyan : Style.fg_yellow;
      String because = block.because().isEmpty() ? "" : "  [" + block.because() + "]";
      out.println(
          styled(style, String.format(Locale.ROOT, "%-24s", verdict))
              + String.format(Locale.ROOT, "%4.2f  ", block.score())
              + beginning(block.block().text())
              + because);
    }
  }

  private String styled(Style style, String text) {
    return colored ? style.on() + text + style.off() : text;
  }

  private static String beginning(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
