package broadsheet.clean.html;

import broadsheet.article.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A story that a page holds back from a browser until a script, a click or a payment shows it: the
 * hidden elements of one markup that hold more running text than all that is shown. Everything else
 * that is hidden stays so.
 */
final class Withheld {

  /** Characters of running text from which on it may be a story. */
  private static final int STORY = 600;

  /** What keeps much text hidden on pages whose story is shown. */
  private static final int ASIDE =
      Cue.COOKIE.bit() | Cue.NAV.bit() | Cue.COMMENT.bit() | Cue.FOOTER.bit() | Cue.OVERLAY.bit();

  private final List<Piece> pieces;
  private final Set<String> shown = new HashSet<>();
  private final Map<Integer, Integer> held = new HashMap<>();
  private int chars = STORY;

  private Withheld(List<Piece> pieces) {
    this.pieces = pieces;
    for (Piece piece : pieces) {
      if (!piece.hidden() && runs(piece)) {
        shown.add(piece.text());
        chars += piece.chars();
      }
    }
  }

  /** The pieces of a page, those of a story that it holds back as if they were shown. */
  static List<Piece> show(List<Piece> pieces) {
    return pieces.stream().anyMatch(Piece::hidden) ? new Withheld(pieces).show() : pieces;
  }

  private List<Piece> show() {
    Integer story = null;
    for (Piece piece : pieces) {
      Region veil = piece.hidden() && runs(piece) ? veil(piece.region()) : null;
      if (veil != null && !shown.contains(piece.text())) {
        int sum = held.merge(veil.signature, piece.chars(), Integer::sum);
        if (sum > chars) {
          chars = sum;
          story = veil.signature;
        }
      }
    }
    if (story == null) {
      return pieces;
    }
    List<Piece> all = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      Region veil = piece.hidden() ? veil(piece.region()) : null;
      all.add(veil != null && veil.signature == story ? piece.asShown() : piece);
    }
    return all;
  }

  private static boolean runs(Piece piece) {
    return Page.isText(piece)
        && !(piece.block() instanceof Block.Figure)
        && !(piece.block() instanceof Block.Code)
        && TextShape.hasEnd(piece.text());
  }

  /** The outermost element that hides a piece, or null if it is named for what is no story. */
  private static @Nullable Region veil(Region inner) {
    Region veil = inner;
    int cues = inner.cues;
    while (veil.parent != null && veil.parent.hides) {
      veil = veil.parent;
      cues |= veil.cues;
    }
    return (cues & ASIDE) == 0 ? veil : null;
  }
}
