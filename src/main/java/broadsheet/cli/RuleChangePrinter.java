package broadsheet.cli;

import broadsheet.check.RuleCheck;
import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi.Style;

/** What a source gave before and gives now, as {@code diff} shows it. */
final class RuleChangePrinter {

  /** Enough of a paragraph to know it by. */
  private static final int SHOWN = 160;

  private final String before;
  private final boolean colored;
  private final PrintWriter out;

  /**
   * A printer.
   *
   * @param before what the rules were before, for people
   */
  RuleChangePrinter(String before, boolean colored, PrintWriter out) {
    this.before = before;
    this.colored = colored;
    this.out = out;
  }

  /** Prints one change. */
  void print(RuleCheck.Change change) {
    out.println(styled(Style.bold, "--- " + change.source() + "  " + before));
    out.println(styled(Style.bold, "+++ " + change.source() + "  now"));
    for (String line : change.lines()) {
      Style style = line.startsWith("-") ? Style.fg_red : Style.fg_green;
      out.println(styled(style, shortened(line)));
    }
  }

  /** Ends in a reset: what picocli ends bold with has many terminals underline twice. */
  private String styled(Style style, String text) {
    return colored ? style.on() + text + Style.reset.on() : text;
  }

  private static String shortened(String line) {
    return line.codePointCount(0, line.length()) <= SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
