package broadsheet.clean.html;

import broadsheet.article.Block;

/**
 * A block of a page with where it stands.
 *
 * @param block what it says
 * @param region the nearest element around all of it
 * @param hidden whether a browser does not show it
 * @param text its plain text
 * @param chars of the text that are not white space
 * @param linkChars how many of them lead somewhere
 */
record Piece(Block block, Region region, boolean hidden, String text, int chars, int linkChars) {

  /**
   * Whether it is chosen from or pressed, which says nothing of the story, however much it says.
   */
  boolean isControl() {
    return region.tag.control();
  }

  /** The piece as it is where a browser shows it. */
  Piece asShown() {
    return new Piece(block, region, false, text, chars, linkChars);
  }

  double linkDensity() {
    return chars == 0 ? 0 : (double) linkChars / chars;
  }
}
