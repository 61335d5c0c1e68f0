package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Reason;
import broadsheet.clean.WordUse;
import java.util.List;

/**
 * What a page says right below its story and is kept for standing so near: who owns it, calls for
 * letters, what it says of the author, rows of links, and what announces them. Only what nothing
 * kept follows is looked at.
 */
final class Tail {

  /** Words of the longest line that says who owns a page. */
  private static final int LONGEST = 40;

  /** Words of the longest row of links. */
  private static final int LONGEST_ROW = 16;

  /** Words of the longest call for letters. */
  private static final int LONGEST_CALL = 80;

  /** A box about the author is no more pieces: a picture, a name, a job, what there is to say. */
  private static final int BOX = 5;

  private static final int MOST_SIGNS = 5;

  /** The share of what is announced that leads elsewhere. */
  private static final double LINKS = 0.8;

  private final Measured measured;
  private final Verdicts verdicts;
  private final List<String> authors;

  Tail(Measured measured, Verdicts verdicts, List<String> authors) {
    this.authors = authors;
    this.measured = measured;
    this.verdicts = verdicts;
  }

  /** Removes it, from the last line up. */
  void remove() {
    int end = verdicts.lastKept();
    while (end > verdicts.firstKept() && removes(end)) {
      end = verdicts.lastKept();
    }
  }

  private boolean removes(int i) {
    Piece piece = measured.page().pieces().get(i);
    int words = measured.shapes().get(i).words();
    if (words <= LONGEST && piece.text().indexOf('©') >= 0) {
      verdicts.remove(i, Reason.FURNITURE, "a copyright line");
      return true;
    }
    if (words <= LONGEST_ROW && isRow(piece)) {
      verdicts.remove(i, Reason.NAVIGATION, "a row of links");
      return true;
    }
    if (words <= LONGEST_CALL && isCall(i)) {
      verdicts.remove(i, Reason.FURNITURE, "asks readers for letters");
      return true;
    }
    if (words <= LONGEST_CALL && isAboutAuthor(i)) {
      verdicts.remove(i, Reason.FURNITURE, "about the author, below the name");
      return true;
    }
    if (words <= LONGEST && pointsToLinks(i)) {
      verdicts.remove(i, Reason.RELATED_LINKS, "points to links below the story");
      return true;
    }
    return false;
  }

  /**
   * Whether a text says something of the author: it begins with the name, or a part of it, that
   * stands above it in one small box and is not kept.
   */
  private boolean isAboutAuthor(int i) {
    List<Piece> pieces = measured.page().pieces();
    Region box = pieces.get(i).region();
    String text = pieces.get(i).text();
    for (int j = i - 1; j >= 0 && j >= i - BOX; j--) {
      Region both = box.common(pieces.get(j).region());
      String name = pieces.get(j).text();
      boolean boxed = both.pieces <= BOX && !measured.page().isAroundCore(both);
      if (boxed && authors.contains(name) && !verdicts.kept(j)) {
        return text.startsWith(name)
            || text.startsWith(name.substring(0, Math.max(2, name.indexOf(' '))) + " ");
      }
    }
    return false;
  }

  /** Whether a paper asks its readers for letters, and says where to. */
  private boolean isCall(int i) {
    Piece piece = measured.page().pieces().get(i);
    return WordUse.LETTERS.in(measured.hints().uses(i))
        && piece.block() instanceof Block.Paragraph
        && (piece.linkChars() > 0 || piece.text().indexOf('@') > 0);
  }

  /** Whether a line ends in a colon, and what it announces are links; an address is the story's. */
  private boolean pointsToLinks(int i) {
    List<Piece> pieces = measured.page().pieces();
    int next = measured.page().worded(i + 1);
    return pieces.get(i).block() instanceof Block.Paragraph
        && Attachments.isColon(pieces.get(i).text())
        && next < pieces.size()
        && next <= i + 3
        && !pieces.get(next).hidden()
        && pieces.get(next).linkDensity() > LINKS
        && !Attachments.isAddress(pieces.get(next).text());
  }

  /** Links with a sign between them and no words beside them. */
  private static boolean isRow(Piece piece) {
    int signs = piece.chars() - piece.linkChars();
    return piece.block() instanceof Block.Paragraph
        && signs >= 1
        && signs <= MOST_SIGNS
        && piece.text().codePoints().anyMatch(c -> "|·•/".indexOf(c) >= 0);
  }
}
