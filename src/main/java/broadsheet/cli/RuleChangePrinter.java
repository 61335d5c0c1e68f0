package broadsheet.cli;

import broadsheet.check.RuleCheck;
import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi.Style;

/** What a source gave before and gives now, as {@code diff} shows it. */
final class RuleChangePrinter {

  /** Enough of a paragraph to know it by. */
  private static final int SHOWN = 160;

  private final String before;
  private final Colours colours;
  private final PrintWriter out;

  /**
   * A printer.
   *
   * @param before what the rules were before, for people
   */
  RuleChangePrinter(String before, boolean colored, PrintWriter out) {
    this.before = before;
    this.colours = new Colours(colored);
    this.out = out;
  }

  /** Prints one change. */
  void print(RuleCheck.Change change) {
    out.println(colours.styled(Style.bold, "--- " + change.source() + "  " + before));
    out.println(colours.styled(Style.bold, "+++ " + change.source() + "  now"));
    for (String line : change.lines()) {
      Style style = line.startsWith("-") ? Style.fg_red : Style.fg_green;
      out.println(colours.styled(style, shortened(line)));
    }
  }

  private static String shortened(String line) {
    return line.codePointCount(0, line.length()) <= SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
