package broadsheet.clean.html;

import broadsheet.article.Reason;
import broadsheet.clean.WordUse;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Comments below a story, which are written as stories are, and of which the scorer takes some for
 * it where no part of the page is named. They all stand in the element that has every button to
 * answer one.
 */
final class Discussion {

  /** Buttons of the least discussion below a label, and of one without. */
  private static final int LABELLED = 2;

  private static final int FEW = 3;

  /** Words of the longest row of buttons, and of a label of comments. */
  private static final int ROW = 3;

  private static final int LABEL = 8;

  /** Pieces from a label down to what it heads. */
  private static final int NEAR = 6;

  /** Words of the shortest story that comments stand below; else they are what a page is for. */
  private static final int STORY = 60;

  private final Measured measured;
  private final Verdicts verdicts;
  private final List<Piece> pieces;

  Discussion(Measured measured, Verdicts verdicts) {
    this.measured = measured;
    this.verdicts = verdicts;
    this.pieces = measured.page().pieces();
  }

  /** Removes it. */
  void remove() {
    int[] buttons = IntStream.range(0, pieces.size()).filter(this::isButton).toArray();
    if (buttons.length < LABELLED) {
      return;
    }
    Region first = pieces.get(buttons[0]).region();
    Region all = first.common(pieces.get(buttons[buttons.length - 1]).region());
    int from = IntStream.range(0, pieces.size()).filter(i -> isIn(i, all)).findFirst().orElse(0);
    if (isBelowStory(from) && (buttons.length >= FEW || isLabelled(from, buttons[0]))) {
      for (int i = from; i < pieces.size() && isIn(i, all); i++) {
        if (verdicts.kept(i)) {
          verdicts.remove(i, Reason.COMMENTS, "among the comments");
        }
      }
    }
  }

  private boolean isButton(int i) {
    int words = measured.shapes().get(i).words();
    return words > 0
        && words <= ROW
        && !pieces.get(i).hidden()
        && WordUse.REPLY.in(measured.hints().uses(i));
  }

  private boolean isIn(int i, Region region) {
    return pieces.get(i).region().upTo(region.depth) == region;
  }

  private boolean isBelowStory(int from) {
    int words =
        IntStream.range(0, from)
            .filter(verdicts::kept)
            .map(i -> measured.shapes().get(i).words())
            .sum();
    return words >= STORY;
  }

  private boolean isLabelled(int from, int button) {
    return IntStream.range(Math.max(0, from - NEAR), button)
        .anyMatch(
            i ->
                measured.hints().label(i) == Reason.COMMENTS
                    && measured.shapes().get(i).words() <= LABEL);
  }
}
