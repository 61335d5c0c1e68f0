package broadsheet.cli;

import picocli.CommandLine.Help.Ansi.Style;

/**
 * How results look on a terminal.
 *
 * @param shown whether it shows colours; nothing is styled where it does not
 */
record Colours(boolean shown) {

  /** Ends in a reset: what picocli ends bold with has many terminals underline twice. */
  String styled(Style style, String text) {
    return shown ? style.on() + text + Style.reset.on() : text;
  }
}
