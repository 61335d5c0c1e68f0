package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Judged;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Lists that a page writes as a list for each item, one right behind the other: programs for notes
 * do, and notes whose numbers stand apart become so. Immutable.
 */
@SuppressWarnings("ReferenceEquality") // Elements are the nodes of one tree.
final class SplitLists {

  private final List<Piece> pieces;

  SplitLists(Measured measured) {
    this.pieces = measured.page().pieces();
  }

  /**
   * All blocks, each such list as one.
   *
   * @param judged the verdicts, one for each piece
   * @param all the same blocks, and others
   */
  List<Judged> joined(List<Judged> judged, List<Judged> all) {
    Set<Block> further = further(judged);
    if (further.isEmpty()) {
      return all;
    }
    List<Judged> whole = new ArrayList<>();
    int last = -1;
    for (Judged one : all) {
      if (one.kept() && further.contains(one.block()) && last >= 0) {
        whole.set(last, joined(whole.get(last), one));
        continue;
      }
      last = !one.kept() ? last : one.block() instanceof Block.ListBlock ? whole.size() : -1;
      whole.add(one);
    }
    return whole;
  }

  /** The lists that go on with the one above them. */
  private Set<Block> further(List<Judged> judged) {
    Set<Block> further = Collections.newSetFromMap(new IdentityHashMap<>());
    int last = -1;
    for (int i = 0; i < judged.size(); i++) {
      Judged one = judged.get(i);
      if (!one.kept()) {
        continue;
      }
      boolean item = one.block() instanceof Block.ListBlock list && list.items().size() == 1;
      if (item && last >= 0 && goesOn(judged, last, i)) {
        further.add(one.block());
      }
      last = item ? i : -1;
    }
    return further;
  }

  private boolean goesOn(List<Judged> judged, int before, int i) {
    Integer last = ((Block.ListBlock) judged.get(before).block()).start();
    Integer start = ((Block.ListBlock) judged.get(i).block()).start();
    Region above = pieces.get(before).region();
    Region region = pieces.get(i).region();
    if (above.signature != region.signature) {
      return false;
    }
    if (last == null || start == null) {
      boolean bullets = last == null && start == null;
      return bullets && region.element.previousElementSibling() == above.element;
    }
    return start == last + 1;
  }

  private static Judged joined(Judged above, Judged below) {
    Block.ListBlock one = (Block.ListBlock) above.block();
    List<List<Block>> items = new ArrayList<>(one.items());
    items.addAll(((Block.ListBlock) below.block()).items());
    return above.as(new Block.ListBlock(one.start(), items));
  }
}
