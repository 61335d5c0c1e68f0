package broadsheet.clean.text;

import java.util.List;

/**
 * A line of a dump that says something.
 *
 * @param text what it says: spaces folded to one, none at the ends, nothing invisible; a tab
 *     between cells of a row is left; never empty
 * @param gap blank lines right before it
 * @param indent columns of white space that it began with
 * @param asides what stood inside or right below it and is no part of the text, in order
 */
record Line(String text, int gap, int indent, List<Aside> asides) {

  /** A line with nothing to be taken out. */
  Line(String text, int gap, int indent) {
    this(text, gap, indent, List.of());
  }

  /** The text with tabs as spaces. */
  String words() {
    return text.indexOf('\t') < 0 ? text : text.replaceAll(" *\t *", " ");
  }
}
