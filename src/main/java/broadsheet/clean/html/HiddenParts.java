package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Reason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a browser does not show. It is no part of the story, unless it reads like it, as texts do
 * that open at a click; of such a text all is part of it. A hidden copy of what is seen is none.
 */
final class HiddenParts {

  /** Words of the longest line that is hidden by itself and no part of the story. */
  private static final int LONE = 10;

  /** The score of a line that may be one of a text most of which reads like the story. */
  private static final double LIKELY = 0.2;

  private final Measured measured;
  private final Verdicts verdicts;
  private final List<Piece> pieces;

  HiddenParts(Measured measured, Verdicts verdicts) {
    this.measured = measured;
    this.verdicts = verdicts;
    this.pieces = measured.page().pieces();
  }

  /** Keeps what belongs to a hidden text that is kept, and removes all else that is hidden. */
  void settle() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (verdicts.kept(i) && !pieces.get(i).hidden()) {
        seen.add(pieces.get(i).text());
      }
    }
    Map<Region, Integer> kept = new HashMap<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).hidden() && !verdicts.explained(i)) {
        if (!verdicts.kept(i) || seen.contains(pieces.get(i).text()) || isLoneLine(i)) {
          verdicts.remove(i, Reason.HIDDEN, "not shown by a browser");
        } else {
          kept.merge(veil(pieces.get(i).region()), pieces.get(i).chars(), Integer::sum);
        }
      }
    }
    for (int i = 0; i < pieces.size() && !kept.isEmpty(); i++) {
      Region veil = verdicts.reason(i) == Reason.HIDDEN ? veil(pieces.get(i).region()) : null;
      boolean most = veil != null && kept.getOrDefault(veil, 0) * 2 > veil.chars;
      if (most && belongs(i) && !seen.contains(pieces.get(i).text())) {
        verdicts.keep(i, "in a text that opens and is part of the story");
      }
    }
  }

  /** A few words that are no sentence, hidden among what is shown: nothing opens there. */
  private boolean isLoneLine(int i) {
    TextShape shape = measured.shapes().get(i);
    return pieces.get(i).block() instanceof Block.Paragraph
        && shape.words() <= LONE
        && shape.ends() == 0
        && (i == 0 || !pieces.get(i - 1).hidden())
        && (i + 1 == pieces.size() || !pieces.get(i + 1).hidden());
  }

  private boolean belongs(int i) {
    return pieces.get(i).chars() > 0
        && pieces.get(i).linkChars() == 0
        && !pieces.get(i).isControl()
        && ((measured.shapes().get(i).ends() > 0 && pieces.get(i).text().indexOf(' ') > 0)
            || pieces.get(i).block() instanceof Block.Heading)
        && verdicts.score(i) >= LIKELY
        && measured.hints().label(i) == null;
  }

  /** The outermost element that hides what is in it. */
  private static Region veil(Region inner) {
    Region veil = inner;
    for (@Nullable Region r = inner; r != null && r.hides; r = r.parent) {
      veil = r;
    }
    return veil;
  }
}
