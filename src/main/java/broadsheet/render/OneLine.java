package broadsheet.render;

import broadsheet.article.Inline;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** How running text begins, without its markup. Nothing here recurses: styles nest as they like. */
final class OneLine {

  private OneLine() {}

  /** The first characters of a text, on one line; not many more than asked for. */
  static String of(List<Inline> content, int most) {
    StringBuilder line = new StringBuilder();
    Deque<Inline> open = new ArrayDeque<>();
    push(content, open);
    while (!open.isEmpty() && line.length() < most) {
      Inline next = open.pop();
      if (next instanceof Inline.Text t) {
        line.append(t.text(), 0, Math.min(t.text().length(), most));
      } else if (next instanceof Inline.Styled s) {
        push(s.content(), open);
      } else if (next instanceof Inline.Link l) {
        push(l.content(), open);
      } else {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }

  private static void push(List<Inline> content, Deque<Inline> open) {
    for (int i = content.size() - 1; i >= 0; i--) {
      open.push(content.get(i));
    }
  }
}
