package broadsheet.metadata;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** The lines that a page shows below its title. */
final class NearTitle {
  private static final int MOST_LINES = 14;
  private static final int MOST_NODES = 300;
  private static final int MOST_BEFORE = 6;

  private NearTitle() {}

  /** The first lines behind a heading, in order, none of them blank; empty without a heading. */
  static List<String> linesAfter(@Nullable Mark heading) {
    List<String> lines = new ArrayList<>();
    Node node = heading == null ? null : heading.element();
    for (int n = 0; n < MOST_NODES && node != null && lines.size() < MOST_LINES; n++) {
      Node next = node.nextSibling();
      if (next == null) {
        node = node.parent();
        continue;
      }
      node = next;
      String text = text(node);
      for (String line : text.split("\n", 200)) {
        String shown = Prose.line(line);
        if (!shown.isEmpty() && lines.size() < MOST_LINES) {
          lines.add(shown);
        }
      }
    }
    return lines;
  }

  /** The last lines before a heading, the nearest first, none of them blank. */
  static List<String> linesBefore(@Nullable Mark heading) {
    List<String> lines = new ArrayList<>();
    Node node = heading == null ? null : heading.element();
    for (int n = 0; n < MOST_NODES && node != null && lines.size() < MOST_BEFORE; n++) {
      Node before = node.previousSibling();
      if (before == null) {
        node = node.parent();
        continue;
      }
      node = before;
      String[] parts = text(node).split("\n", 200);
      for (int i = parts.length - 1; i >= 0 && lines.size() < MOST_BEFORE; i--) {
        String shown = Prose.line(parts[i]);
        if (!shown.isEmpty()) {
          lines.add(shown);
        }
      }
    }
    return lines;
  }

  private static String text(Node node) {
    if (node instanceof Element element) {
      return ShownText.storyLines(element, 2_000);
    }
    return node.nodeName().equals("#text") ? cut(node.nodeValue()) : "";
  }

  private static String cut(String text) {
    return text.length() > 2_000 ? text.substring(0, 2_000) : text;
  }
}
