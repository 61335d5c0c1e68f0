package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.clean.Script;
import java.util.ArrayList;
import java.util.List;

/**
 * Headings that are none: the lead of a story set as one, a long text set large, and a row of signs
 * between two parts. Their words stay where they are.
 */
final class FalseHeadings {

  /** Words of the shortest lead. */
  private static final int SHORTEST = 8;

  /** Words of the shortest sentence that is no heading, wherever it stands. */
  private static final int LONG = 25;

  /** Words of the shortest text that is no heading though it ends in no full stop. */
  private static final int LONGER = 40;

  private final Measured measured;
  private final Verdicts verdicts;
  private final List<Piece> pieces;

  FalseHeadings(Measured measured, Verdicts verdicts) {
    this.measured = measured;
    this.verdicts = verdicts;
    this.pieces = measured.page().pieces();
  }

  /** Every block of the page, with those headings as the paragraph or the rule that they are. */
  List<Block> settled() {
    List<Block> blocks = new ArrayList<>(pieces.size());
    boolean begun = false;
    for (int i = 0; i < pieces.size(); i++) {
      Block block = pieces.get(i).block();
      boolean kept = verdicts.kept(i) && pieces.get(i).chars() > 0;
      if (kept && block instanceof Block.Heading heading) {
        boolean text = (!begun && isLead(i)) || isLong(i);
        block =
            isSigns(i) ? new Block.Rule() : text ? new Block.Paragraph(heading.content()) : block;
      }
      begun |= kept && !(block instanceof Block.Figure);
      blocks.add(block);
    }
    return blocks;
  }

  private boolean isLead(int i) {
    return isStatement(pieces.get(i).text(), measured.shapes().get(i));
  }

  /** One that asks, or is numbered as others are, heads something however long it is. */
  private boolean isLong(int i) {
    String text = pieces.get(i).text();
    int words = measured.shapes().get(i).words();
    return ((isLead(i) && words >= LONG) || words >= LONGER)
        && text.chars().noneMatch(Script::asks)
        && !Character.isDigit(text.codePointAt(0));
  }

  /** Whether a text is a whole sentence or more, which announces and asks nothing. */
  static boolean isStatement(String text, TextShape shape) {
    return shape.closed()
        && shape.words() >= SHORTEST
        && text.substring(text.length() - Math.min(3, text.length()))
            .chars()
            .noneMatch(c -> c == ':' || Script.asks(c));
  }

  private boolean isSigns(int i) {
    return pieces.get(i).text().codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
