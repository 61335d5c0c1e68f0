package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Reason;
import broadsheet.clean.WordUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Boxes between the paragraphs of a story that ask readers to sign up or to give: all of a box with
 * a button to do so is one, also the heading and the sentence that do not say what for.
 */
@SuppressWarnings("ReferenceEquality") // Regions are those of one page.
final class Invitations {

  /** Pieces of the largest box. */
  private static final int LARGEST = 6;

  /** Words of the longest text in one, and of what is pressed. */
  private static final int LONGEST = 40;

  private static final int CALL = 5;

  /** From here on a text is the story's, whatever is pressed beside it. */
  private static final double SURE = 0.9;

  private final Measured measured;
  private final Verdicts verdicts;
  private final List<Piece> pieces;

  Invitations(Measured measured, Verdicts verdicts) {
    this.measured = measured;
    this.verdicts = verdicts;
    this.pieces = measured.page().pieces();
  }

  /** Removes what is kept of them. */
  void remove() {
    for (int i = 0; i < pieces.size(); i++) {
      Reason reason = reason(i);
      Region box = reason == null ? null : box(pieces.get(i).region());
      if (reason != null && box != null) {
        int end = Math.min(pieces.size(), i + LARGEST);
        for (int j = Math.max(0, i - LARGEST); j < end; j++) {
          if (pieces.get(j).region().upTo(box.depth) == box && mayGo(j)) {
            verdicts.remove(j, reason, "in a box with \"" + pieces.get(i).text() + "\"");
          }
        }
      }
    }
  }

  /** What a button or a link asks for, or null. */
  private @Nullable Reason reason(int i) {
    Piece piece = pieces.get(i);
    boolean pressed = piece.isControl() || piece.linkChars() == piece.chars();
    if (!pressed || piece.chars() == 0 || measured.shapes().get(i).words() > CALL) {
      return null;
    }
    boolean asks =
        WordUse.PLEA.in(measured.hints().uses(i)) || (piece.isControl() && isNamed(piece.region()));
    return asks
        ? Reason.DONATION_APPEAL
        : measured.hints().label(i) == Reason.NEWSLETTER ? Reason.NEWSLETTER : null;
  }

  /** Whether the box around a button is named for what readers give. */
  private boolean isNamed(Region button) {
    Region box = box(button);
    for (Region r = button; r != null && box != null && r.depth >= box.depth; r = r.parent) {
      if ((r.cues & Cue.DONATE.bit()) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The largest element around a button that is a box, or null. */
  private @Nullable Region box(Region button) {
    Region box = null;
    for (Region r = button; r != null && r.pieces <= LARGEST; r = r.parent) {
      if (measured.page().isAroundCore(r)) {
        return box;
      }
      box = r;
    }
    return box;
  }

  private boolean mayGo(int i) {
    Block block = pieces.get(i).block();
    return verdicts.kept(i)
        && (block instanceof Block.Heading || block instanceof Block.Paragraph)
        && verdicts.score(i) < SURE
        && measured.shapes().get(i).words() <= LONGEST;
  }
}
