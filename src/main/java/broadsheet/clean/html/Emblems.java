package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ticks, arrows, dividing lines and the like: one picture that a story shows again and again. */
final class Emblems {

  /** A story shows one picture less often. */
  private static final int OFTEN = 3;

  private final Verdicts verdicts;
  private final List<Piece> pieces;

  Emblems(Measured measured, Verdicts verdicts) {
    this.verdicts = verdicts;
    this.pieces = measured.page().pieces();
  }

  /** Removes those without a caption. */
  void remove() {
    Map<String, Integer> shown = new HashMap<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (verdicts.kept(i) && isBare(i)) {
        shown.merge(address(i), 1, Integer::sum);
      }
    }
    for (int i = 0; i < pieces.size(); i++) {
      if (verdicts.kept(i) && isBare(i) && shown.getOrDefault(address(i), 0) >= OFTEN) {
        verdicts.remove(i, Reason.FURNITURE, "one picture again and again");
      }
    }
  }

  private boolean isBare(int i) {
    return pieces.get(i).chars() == 0 && !address(i).isEmpty();
  }

  private String address(int i) {
    return pieces.get(i).block() instanceof Block.Figure figure ? figure.address() : "";
  }
}
