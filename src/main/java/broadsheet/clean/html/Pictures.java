package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import java.util.ArrayList;
import java.util.List;

/** Pictures that were seen and wait for the end of the block that they stand in. */
final class Pictures {
  private final List<Block.Figure> waiting = new ArrayList<>();

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Adds a picture; a hidden one only where none is known, for it is a copy of one that is. */
  void add(Block.Figure figure, boolean hidden) {
    if (!hidden || waiting.stream().allMatch(f -> f.address().isEmpty())) {
      waiting.add(figure);
    }
  }

  /** Gives the last picture its caption; a caption without a picture is a figure too. */
  void caption(List<Inline> caption) {
    if (caption.isEmpty()) {
      return;
    }
    Block.Figure last =
        waiting.isEmpty()
            ? new Block.Figure("", "", List.of())
            : waiting.remove(waiting.size() - 1);
    waiting.add(new Block.Figure(last.address(), last.alt(), caption));
  }

  /** All of them that show or say something; none waits then. */
  List<Block.Figure> take() {
    List<Block.Figure> all =
        waiting.stream().filter(f -> !f.address().isEmpty() || !f.caption().isEmpty()).toList();
    waiting.clear();
    return all;
  }
}
