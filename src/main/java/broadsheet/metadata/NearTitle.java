package broadsheet.metadata;

import broadsheet.metadata.ElementNames.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * The lines that a page shows around its title, none of them blank; no lines without a heading.
 * They are read when first asked for: most pages state what would be looked for in them. For one
 * page and one thread.
 */
final class NearTitle {
  private static final int MOST_AFTER = 14;
  private static final int MOST_BEFORE = 6;
  private static final int MOST_NODES = 300;
  private static final int LONGEST = 2_000;

  private final @Nullable Mark heading;
  private final ElementNames names = new ElementNames();
  private @Nullable List<String> after;
  private @Nullable List<String> before;

  NearTitle(@Nullable Mark heading) {
    this.heading = heading;
  }

  /** The story's title on the page, or null. */
  @Nullable Mark heading() {
    return heading;
  }

  /** The first lines behind the title, in order. */
  List<String> after() {
    if (after == null) {
      after = read(true, MOST_AFTER);
    }
    return after;
  }

  /** The last lines before the title, the nearest first. */
  List<String> before() {
    if (before == null) {
      before = read(false, MOST_BEFORE);
    }
    return before;
  }

  /** The lines behind the title, then the ones before it. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(after());
    lines.addAll(before());
    return lines;
  }

  private List<String> read(boolean forward, int most) {
    List<String> lines = new ArrayList<>();
    Node node = heading == null ? null : heading.element();
    for (int n = 0; n < MOST_NODES && node != null && lines.size() < most; n++) {
      Node next = forward ? node.nextSibling() : node.previousSibling();
      if (next == null) {
        node = node.parent();
        continue;
      }
      node = next;
      String[] parts = text(node, forward && lines.isEmpty()).split("\n", 200);
      for (int i = 0; i < parts.length && lines.size() < most; i++) {
        String shown = Prose.line(parts[forward ? i : parts.length - 1 - i]);
        if (!shown.isEmpty()) {
          lines.add(shown);
        }
      }
    }
    return lines;
  }

  /**
   * A footer right behind the title is that of the title: it says who wrote the story, and when.
   */
  private String text(Node node, boolean next) {
    if (node instanceof Element element) {
      boolean foot = next && element.normalName().equals("footer");
      if (foot && !names.kinds(element).contains(Kind.ASIDE)) {
        return ShownText.lines(element, LONGEST);
      }
      return ShownText.storyLines(element, LONGEST, names);
    }
    String text = node.nodeName().equals("#text") ? node.nodeValue() : "";
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
