package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which headings stay: those that head something kept. */
@SuppressWarnings("ReferenceEquality") // Regions are those of one page.
final class Headings {

  /** A heading with this score stays where another of its level follows, with nothing between. */
  static final double SURE = 0.7;

  /** Below this a heading is none of the story, however many others are built like it. */
  private static final double LIKELY = 0.3;

  /** Below this it is none, though it stands in a box with something of the story. */
  private static final double DOUBTED = 0.15;

  /** Pieces of the largest box. */
  private static final int BOX = 8;

  /** How many headings that are kept make a row with another that is built like them. */
  private static final int ROW = 2;

  /** Characters that may stand, removed, between a heading and what it heads. */
  private static final int GAP = 400;

  /** Characters of the longest link in brackets beside a heading. */
  private static final int LONGEST_LINK = 40;

  private final Verdicts verdicts;
  private final Hints hints;
  private final Page page;
  private final List<Piece> pieces;
  private final int size;

  Headings(Measured measured, Verdicts verdicts) {
    this.verdicts = verdicts;
    this.hints = measured.hints();
    this.page = measured.page();
    this.pieces = measured.page().pieces();
    this.size = pieces.size();
  }

  /** Keeps those that others speak for, and removes those that head nothing. */
  void settle() {
    alike();
    idle();
  }

  /** One that is built like others that are kept, and heads something kept too. */
  private void alike() {
    Map<Integer, Integer> kept = new HashMap<>();
    for (int i = 0; i < size; i++) {
      if (verdicts.kept(i) && level(i) > 0) {
        kept.merge(pieces.get(i).region().signature, 1, Integer::sum);
      }
    }
    for (int i = 0; i < size; i++) {
      boolean open = !verdicts.kept(i) && !verdicts.explained(i) && level(i) > 0;
      if (open
          && hints.label(i) == null
          && (isWorkedOn(i)
              || isBoxed(i)
              || (verdicts.score(i) >= LIKELY
                  && kept.getOrDefault(pieces.get(i).region().signature, 0) >= ROW))
          && heads(i)) {
        verdicts.keep(i);
      }
    }
  }

  /** Whether a heading stands in a box with a link in brackets, as wikis have it: "[edit]". */
  private boolean isWorkedOn(int i) {
    Region box = pieces.get(i).region().parent;
    if (box == null || box.pieces != 2 || i + 1 >= size) {
      return false;
    }
    Piece link = pieces.get(i + 1);
    return link.text().startsWith("[")
        && link.text().endsWith("]")
        && link.linkChars() > 0
        && link.chars() <= LONGEST_LINK
        && link.region().upTo(box.depth).equals(box);
  }

  /**
   * Whether a heading stands in one box with what is kept below it, and nothing above it; one of
   * the highest level is the title.
   */
  private boolean isBoxed(int i) {
    Region box = pieces.get(i).region().parent;
    int next = page.worded(i + 1);
    return box != null
        && box.pieces <= BOX
        && !pieces.get(i).region().element.normalName().equals("h1")
        && !page.isAroundCore(box)
        && verdicts.score(i) >= DOUBTED
        && next < size
        && verdicts.kept(next)
        && pieces.get(next).region().upTo(box.depth) == box
        && (i == 0 || pieces.get(i - 1).region().upTo(box.depth) != box);
  }

  /** The level of a piece, or 0 where it is no heading. */
  private int level(int i) {
    return pieces.get(i).block() instanceof Block.Heading heading ? heading.level() : 0;
  }

  /** Whether something kept stands below a heading, before the next that is as high. */
  private boolean heads(int i) {
    int gap = 0;
    for (int j = i + 1; j < size && gap <= GAP; j++) {
      if (level(j) > 0 && level(j) <= level(i)) {
        return false;
      } else if (verdicts.kept(j) && pieces.get(j).chars() > 0) {
        return true;
      }
      gap += pieces.get(j).chars();
    }
    return false;
  }

  /** A heading that heads nothing kept is not kept. */
  private void idle() {
    int gap = 0;
    boolean follows = false;
    int below = 7;
    int between = 7;
    for (int i = size - 1; i >= 0; i--) {
      int level = level(i);
      if (verdicts.kept(i) && level == 0) {
        follows = true;
        gap = 0;
        below = 7;
        between = 7;
      } else if (verdicts.kept(i)) {
        boolean sure = verdicts.score(i) >= SURE;
        boolean near = gap <= GAP || (sure && level < between);
        boolean above = level < below || (sure && (gap == 0 || isInRow(i)));
        if (follows && near && above) {
          below = level + 1;
          between = Math.min(between, level);
        } else {
          verdicts.remove(i, Reason.FURNITURE, "a heading with nothing below it");
        }
      } else if (level == 0) {
        gap += pieces.get(i).chars();
      } else {
        between = Math.min(between, level);
      }
    }
  }

  /** Whether headings of one level stand one below the other, as the facts of a product do. */
  private boolean isInRow(int i) {
    int above = i - 1;
    while (above >= 0 && pieces.get(above).chars() == 0) {
      above--;
    }
    return above >= 0 && verdicts.kept(above) && level(above) == level(i);
  }
}
