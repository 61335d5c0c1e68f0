package broadsheet.render;

import broadsheet.article.Block;
import broadsheet.render.view.View;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The headings of a text, fitted to its page: the first is of the second level, and none skips one.
 * One object serves one text.
 */
final class Headings {

  /** So much of a heading stands in the contents. */
  private static final int HEADING = 200;

  private static final int DEEPEST = 6;

  private final Deque<Integer> open = new ArrayDeque<>();
  private final List<View.Link> contents = new ArrayList<>();

  /** The level on the page of the next heading. */
  int level(int stated) {
    while (!open.isEmpty() && open.peek() >= stated) {
      open.pop();
    }
    open.push(stated);
    return Math.min(DEEPEST, open.size() + 1);
  }

  /** The name of the place of a heading right below the title, which stands in the contents. */
  String place(Block.Heading heading) {
    String place = "part-" + (contents.size() + 1);
    contents.add(new View.Link(OneLine.of(heading.content(), HEADING), "#" + place, "", false));
    return place;
  }

  /** The headings right below the title, each with the way to it. */
  List<View.Link> contents() {
    return List.copyOf(contents);
  }
}
