package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Reason;
import java.util.List;
import java.util.Set;

/**
 * The picture that the page's head shows the story with, where readers see it too, or that stands
 * with its caption between the title and the story: it is no less part of the story for standing
 * among dates and buttons, or above the title.
 */
final class LeadPicture {

  /** Pieces above the title, and below the first of the story, in which it is looked for. */
  private static final int NEAR = 12;

  /** Pieces above the title in which it may stand in an element that is named for other things. */
  private static final int BESIDE = 3;

  /** Words of the shortest caption; less names who wrote the story, beside a face. */
  private static final int LEAST = 4;

  private final Measured measured;
  private final Verdicts verdicts;
  private final List<Piece> pieces;
  private final Chrome chrome;

  LeadPicture(Measured measured, Verdicts verdicts) {
    this.measured = measured;
    this.verdicts = verdicts;
    this.pieces = measured.page().pieces();
    this.chrome = new Chrome(measured.page());
  }

  /** Keeps it, and where the page states none, the one that stands where a lead picture does. */
  void keep() {
    stated();
    headed();
  }

  /**
   * The first picture with a caption below the title, where the story shows none before it begins.
   */
  private void headed() {
    int title = verdicts.first(Reason.TITLE);
    int first = second();
    Captions captions = new Captions(measured, verdicts);
    for (int i = title + 1; title >= 0 && i < first; i++) {
      if (verdicts.kept(i) && pieces.get(i).block() instanceof Block.Figure) {
        return;
      }
      if (mayHead(i) && (pieces.get(i).chars() > 0 || captions.speaksFor(i + 1))) {
        verdicts.keep(i, "a picture with its caption below the title");
        return;
      }
    }
  }

  /** The second piece that is kept: the first may be the line below the title. */
  private int second() {
    int i = verdicts.firstKept() + 1;
    while (i > 0 && i < pieces.size() && (!verdicts.kept(i) || pieces.get(i).chars() == 0)) {
      i++;
    }
    return i;
  }

  private boolean mayHead(int i) {
    Piece piece = pieces.get(i);
    return piece.block() instanceof Block.Figure figure
        && !figure.address().isEmpty()
        && !verdicts.explained(i)
        && !piece.hidden()
        && piece.linkChars() * 2 <= piece.chars()
        && measured.hints().notice(i) == null
        && (piece.chars() == 0 || measured.shapes().get(i).words() >= LEAST)
        && !chrome.isNear(piece);
  }

  /** The one that the head states, unless the story shows it anyway. */
  private void stated() {
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
    if (chrome.isNear(pieces.get(i))) {
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
