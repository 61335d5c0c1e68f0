package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Judged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What was cut off blocks that are kept, each to stand behind its block. Belongs to one page. */
final class Cuts {
  private final Map<Integer, Judged> cut = new HashMap<>();

  /** Remembers what was cut off a piece, with its reason. */
  void put(int piece, Judged removed) {
    cut.put(piece, removed);
  }

  /**
   * All blocks, with what was cut off behind each block that is among them.
   *
   * @param judged the verdicts, one for each piece
   * @param all the same blocks, and others
   */
  List<Judged> with(List<Judged> judged, List<Judged> all) {
    if (cut.isEmpty()) {
      return all;
    }
    IdentityHashMap<Block, Judged> behind = new IdentityHashMap<>();
    cut.forEach((i, removed) -> behind.put(judged.get(i).block(), removed));
    List<Judged> whole = new ArrayList<>();
    for (Judged one : all) {
      whole.add(one);
      Judged removed = behind.get(one.block());
      if (removed != null) {
        whole.add(removed);
      }
    }
    return whole;
  }
}
