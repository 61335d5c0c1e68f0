package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Reason;
import java.util.List;
import java.util.Set;

/**
 * The picture that the page's head shows the story with, where readers see it too: it is no less
 * part of the story for standing among dates and buttons, or above the title.
 */
final class LeadPicture {

  /** Pieces above the title, and below the first of the story, in which it is looked for. */
  private static final int NEAR = 12;

  /** Pieces above the title in which it may stand in an element that is named for other things. */
  private static final int BESIDE = 3;

  private final Measured measured;
  private final Verdicts verdicts;
  private final List<Piece> pieces;

  LeadPicture(Measured measured, Verdicts verdicts) {
    this.measured = measured;
    this.verdicts = verdicts;
    this.pieces = measured.page().pieces();
  }

  /** Keeps it, unless the story shows it anyway. */
  void keep() {
    Set<String> stated = measured.head().pictures();
    int first = verdicts.firstKept();
    if (stated.isEmpty() || first < 0) {
      return;
    }
    int title = verdicts.first(Reason.TITLE);
    int top = title < 0 ? first : Math.min(title, first);
    int last = verdicts.lastKept();
    int best = -1;
    int bestRank = 0;
    for (int i = 0; i < pieces.size(); i++) {
      if (stated.contains(name(pieces.get(i)))) {
        if (verdicts.kept(i)) {
          return;
        }
        int rank = i < top - NEAR || i > last ? 0 : rank(i, top, first);
        best = rank > bestRank ? i : best;
        bestRank = Math.max(rank, bestRank);
      }
    }
    if (best >= 0) {
      verdicts.keep(best, "the picture that the page's head states");
    }
  }

  /** How likely this one is the story's own, and not that of a link to it; 0 for not at all. */
  private int rank(int i, int top, int first) {
    if (verdicts.explained(i) || pieces.get(i).hidden()) {
      return 0;
    }
    boolean head = i > top && i < first;
    if (new Chrome(measured.page()).isNear(pieces.get(i))) {
      return i < top - BESIDE || i > first + NEAR ? 0 : head ? 2 : 1;
    }
    return head ? 4 : 3;
  }

  private static String name(Piece piece) {
    return piece.block() instanceof Block.Figure figure && !figure.address().isEmpty()
        ? PictureName.of(figure.address())
        : "";
  }
}
