package broadsheet.source;

/**
 * A text to be looked for in whole pages, by the rarest of its signs: Java finds one sign twice as
 * fast as a text, and as fast as memory is read. Immutable.
 *
 * @param text what is looked for
 * @param rare the place in it of a sign that pages have few of
 */
record Needle(String text, int rare) {

  /** Whether a page has it. */
  boolean isIn(String page) {
    char sign = text.charAt(rare);
    for (int at = page.indexOf(sign); at >= 0; at = page.indexOf(sign, at + 1)) {
      if (page.startsWith(text, at - rare)) {
        return true;
      }
    }
    return false;
  }
}
