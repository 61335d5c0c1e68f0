package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Reason;
import java.util.List;

/**
 * What says what a picture shows, and stands right below it in one box with it, outside of any
 * caption that the page marks as one.
 */
final class Captions {

  /** A picture with its caption and its credit is no more pieces than this. */
  private static final int BOX = 3;

  /** The score of a line that may well be one; less may be a box about something else. */
  private static final double LIKELY = 0.2;

  /** Words of the shortest that no name of an element declares; less is a label or a day. */
  private static final int LEAST = 4;

  private final Measured measured;
  private final Verdicts verdicts;
  private final List<Piece> pieces;

  Captions(Measured measured, Verdicts verdicts) {
    this.measured = measured;
    this.verdicts = verdicts;
    this.pieces = measured.page().pieces();
  }

  /** Whether a piece is the caption of a picture that is kept right above it. */
  boolean isBelow(int i) {
    return i > 0 && verdicts.kept(i - 1) && mayBe(i);
  }

  /**
   * Whether the picture right above a piece is one of the story by what the piece is.
   *
   * @param i the piece; there may be none behind the last one
   */
  boolean speaksFor(int i) {
    if (!mayBe(i)) {
      return false;
    }
    Piece piece = pieces.get(i);
    Region box = piece.region().common(pieces.get(i - 1).region());
    boolean named = false;
    for (Region r = piece.region(); r != null && r.depth >= box.depth; r = r.parent) {
      named |= (r.cues & Cue.CAPTION.bit()) != 0;
    }
    return named || (verdicts.score(i) >= LIKELY && !(piece.block() instanceof Block.Heading));
  }

  /** Whether a piece would be the caption of the picture right above it, were that kept. */
  private boolean mayBe(int i) {
    if (i == 0 || i == pieces.size()) {
      return false;
    }
    Piece piece = pieces.get(i);
    return isBare(pieces.get(i - 1).block())
        && isCaption(piece, measured.shapes().get(i).words())
        && isOpen(i)
        && isBoxed(piece, pieces.get(i - 1));
  }

  /** A picture without a caption of its own. */
  private static boolean isBare(Block block) {
    return block instanceof Block.Figure figure
        && !figure.address().isEmpty()
        && figure.caption().isEmpty();
  }

  /** A line without links; also a caption whose own picture is lost. */
  private static boolean isCaption(Piece piece, int words) {
    if (piece.chars() == 0 || piece.linkChars() > 0 || piece.hidden() || piece.isControl()) {
      return false;
    }
    return piece.block() instanceof Block.Figure figure
        ? figure.address().isEmpty()
        : (piece.block() instanceof Block.Paragraph || piece.block() instanceof Block.Heading)
            && (words >= LEAST || piece.region().isCaption());
  }

  /** Whether it is not known to be anything else: what is kept for its words is no caption. */
  private boolean isOpen(int i) {
    Reason label = measured.hints().label(i);
    boolean story =
        verdicts.score(i) >= 0.5 || (verdicts.kept(i) && !pieces.get(i).region().isCaption());
    return !story && !verdicts.explained(i) && (label == null || label == Reason.FURNITURE);
  }

  private boolean isBoxed(Piece piece, Piece picture) {
    Region box = piece.region().common(picture.region());
    return box.pieces <= BOX && !measured.page().isAroundCore(box);
  }
}
