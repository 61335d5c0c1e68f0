package broadsheet.cli;

import broadsheet.archive.Draft;
import broadsheet.article.Block;
import broadsheet.article.Cleaned;
import broadsheet.article.Confidence;
import broadsheet.article.Judged;
import broadsheet.article.Reason;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Every block of a source, in order: kept, or why not, how much it looked like story, and what
 * decided and spoke for it.
 */
final class ExplainPrinter implements Printer {

  /** Enough of a block to know it by. */
  private static final int SHOWN = 100;

  /** Columns of the verdict and of the score behind it. */
  private static final int VERDICT = 24;

  private static final int SCORE = 6;

  private final Colours colours;

  ExplainPrinter(boolean colored) {
    this.colours = new Colours(colored);
  }

  @Override
  public void print(Draft draft, PrintWriter out) {
    out.println(colours.styled(Style.bold, draft.path()) + ": " + head(draft.cleaned()));
    for (Judged block : draft.cleaned().blocks()) {
      Reason reason = block.reason();
      String verdict = reason == null ? "kept" : reason.label();
      Style style =
          reason == null ? Style.fg_green : reason.inHead() ? Style.fg_cyan : Style.fg_yellow;
      out.println(
          colours.styled(style, String.format(Locale.ROOT, "%-" + VERDICT + "s", verdict))
              + String.format(Locale.ROOT, "%4.2f  ", block.score())
              + beginning(said(block.block())));
      String why = why(block);
      if (!why.isEmpty()) {
        out.println(" ".repeat(VERDICT + SCORE) + colours.styled(Style.faint, why));
      }
    }
  }

  /** What was seen, and how sure that is. */
  private static String head(Cleaned cleaned) {
    List<Block> kept = cleaned.kept();
    String seen =
        cleaned.held() == null
            ? "a story, " + kept.size() + " of " + cleaned.blocks().size() + " blocks kept"
            : "held, " + cleaned.held();
    Confidence confidence = cleaned.confidence();
    return confidence == null
        ? seen
        : seen
            + String.format(
                Locale.ROOT,
                "; confidence %.2f, cut at %.2f",
                confidence.value(),
                confidence.cut());
  }

  /** The rule that decided, and what spoke where the score did. */
  private static String why(Judged block) {
    List<String> said = new ArrayList<>();
    if (!block.because().isEmpty()) {
      said.add(block.because());
    }
    if (!block.ruled() && !block.block().text().isEmpty()) {
      String voices =
          block.voices().stream()
              .map(v -> String.format(Locale.ROOT, "%s (%+.1f)", v.what(), v.weight()))
              .collect(Collectors.joining(", "));
      if (!voices.isEmpty()) {
        said.add(voices);
      }
    }
    return String.join("; ", said);
  }

  /** What a block says; of one without words, what it is. */
  private static String said(Block block) {
    String text = block.text();
    if (block instanceof Block.Figure figure && text.isEmpty()) {
      String address = figure.address();
      String file = address.substring(address.lastIndexOf('/') + 1);
      return "[picture] " + (figure.alt().isEmpty() ? file : figure.alt());
    }
    return block instanceof Block.Rule ? "[rule]" : text;
  }

  private static String beginning(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
