package broadsheet.clean.html;

import broadsheet.article.Block;
import java.util.List;
import java.util.Objects;

/**
 * Lines below a story that say what a paper has corrected in it: they are part of it, though many
 * pages set them among the notes on its author and its rights.
 */
final class Amendments {

  /** Pieces below the story that are looked at. */
  private static final int NEAR = 12;

  /** Words of the shortest; less is the name of a page of corrections. */
  private static final int LEAST = 8;

  private final Measured measured;
  private final Verdicts verdicts;
  private final List<Piece> pieces;

  Amendments(Measured measured, Verdicts verdicts) {
    this.measured = measured;
    this.verdicts = verdicts;
    this.pieces = measured.page().pieces();
  }

  /** Keeps them, where they stand in one article with the story's end. */
  void keep() {
    int last = verdicts.lastKept();
    int end = last < 0 ? 0 : Math.min(pieces.size(), last + 1 + NEAR);
    for (int i = last + 1; i < end; i++) {
      Piece piece = pieces.get(i);
      if (measured.hints().isAmendment(i)
          && piece.block() instanceof Block.Paragraph
          && !piece.hidden()
          && piece.linkChars() * 2 < piece.chars()
          && measured.shapes().get(i).words() >= LEAST
          && Objects.equals(piece.region().article, pieces.get(last).region().article)
          && !verdicts.explained(i)) {
        verdicts.keep(i, "says what was corrected in the story");
      }
    }
  }
}
