package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.article.Reason;
import java.util.ArrayList;
import java.util.List;

/** From scores to what is kept: the cut, and what a scorer of single pieces cannot see. */
final class Verdicts {

  private static final double CUT = 0.5;

  private final Page page;
  private final double[] scores;
  private final boolean[] kept;

  Verdicts(Page page, double[] scores) {
    this.page = page;
    this.scores = scores;
    this.kept = new boolean[scores.length];
  }

  List<Judged> judge(Metadata metadata) {
    List<Piece> pieces = page.pieces();
    for (int i = 0; i < kept.length; i++) {
      Piece piece = pieces.get(i);
      kept[i] = piece.chars() > 0 && scores[i] >= CUT;
    }
    List<Judged> out = new ArrayList<>(kept.length);
    for (int i = 0; i < kept.length; i++) {
      Block block = pieces.get(i).block();
      out.add(new Judged(block, kept[i] ? null : Reason.FURNITURE, scores[i], ""));
    }
    return out;
  }
}
