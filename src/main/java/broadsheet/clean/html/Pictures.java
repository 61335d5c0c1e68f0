package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import java.util.ArrayList;
import java.util.List;

/** Pictures that were seen and wait for the end of the block that they stand in. */
final class Pictures {

  /** Characters of the longest sign between two credits. */
  private static final int SIGN = 2;

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
    waiting.add(new Block.Figure(last.address(), last.alt(), joined(caption)));
  }

  /** A caption in which a sign that stands on a line of its own is between those beside it. */
  private static List<Inline> joined(List<Inline> caption) {
    List<Inline> lines = new ArrayList<>(caption);
    for (int i = 1; i + 1 < lines.size(); i++) {
      if (lines.get(i) instanceof Inline.Text sign
          && sign.text().length() <= SIGN
          && sign.text().chars().noneMatch(Character::isLetterOrDigit)
          && lines.get(i - 1) instanceof Inline.Break
          && lines.get(i + 1) instanceof Inline.Break) {
        lines.set(i, new Inline.Text(" " + sign.text().strip() + " "));
        lines.remove(i + 1);
        lines.remove(i - 1);
      }
    }
    return lines;
  }

  /** All of them that show or say something; none waits then. */
  List<Block.Figure> take() {
    List<Block.Figure> all =
        waiting.stream().filter(f -> !f.address().isEmpty() || !f.caption().isEmpty()).toList();
    waiting.clear();
    return all;
  }
}
