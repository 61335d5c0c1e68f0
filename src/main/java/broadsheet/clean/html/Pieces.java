package broadsheet.clean.html;

import broadsheet.article.Block;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of a page as they end, each with the characters that were counted since the one
 * before, and the element that its text began in. Not thread-safe.
 */
final class Pieces {
  private final List<Piece> list = new ArrayList<>();
  private int chars;
  private int linkChars;
  private @Nullable Region place;

  /** Those that have ended. */
  List<Piece> list() {
    return list;
  }

  /** Counts characters of the next piece. */
  void count(int count, boolean linked) {
    chars += count;
    linkChars += linked ? count : 0;
  }

  /** Whether it is known where the text of the next piece is. */
  boolean placed() {
    return place != null;
  }

  void place(Region region) {
    place = region;
  }

  /** Ends a piece with all that was counted. */
  void add(Block block, Region region) {
    boolean wordless =
        block instanceof Block.Rule || (block instanceof Block.Figure f && f.caption().isEmpty());
    if (wordless) {
      list.add(new Piece(block, region, region.hides, "", 0, 0));
      return;
    }
    Region where = place == null || chars == 0 ? region : place;
    list.add(new Piece(block, where, where.hides, block.text(), chars, linkChars));
    chars = 0;
    linkChars = 0;
    place = null;
  }

  /** A piece whose words were counted for the one that holds it. */
  void addPart(Block block, Region region) {
    int count = WhiteSpace.count(block.text());
    list.add(new Piece(block, region, region.hides, block.text(), count, 0));
    chars -= count;
  }

  /** A piece whose words are not on the page. */
  void addUnseen(Block block, Region region) {
    list.add(new Piece(block, region, false, block.text(), 0, 0));
  }
}
