package broadsheet.clean.text;

/**
 * A line of a dump that says something.
 *
 * @param text what it says: spaces folded to one, none at the ends, nothing invisible; a tab
 *     between cells of a row is left; never empty
 * @param gap blank lines right before it
 * @param indent columns of white space that it began with
 */
record Line(String text, int gap, int indent) {

  /** The text with tabs as spaces. */
  String words() {
    return text.indexOf('\t') < 0 ? text : text.replaceAll(" *\t *", " ");
  }
}
