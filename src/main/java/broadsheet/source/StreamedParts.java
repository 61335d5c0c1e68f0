package broadsheet.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Parts of a page that React's servers send last, when they are ready, and a script puts in place:
 * {@code <div hidden id="S:1f">} at the end of the page goes to where {@code <template id="B:1f">}
 * or {@code <template id="P:1f">} stands. What stood there in the meantime, up to the comment that
 * ends it, goes to the end, hidden, in its stead.
 *
 * <p>A part without a place, one that would stand in itself, and one that would be nested too deep
 * stay where they are. Belongs to one page.
 */
@SuppressWarnings("ReferenceEquality") // Elements are those of one page.
final class StreamedParts {

  private static final String PART = "S:";

  private static final Needle NEEDLE = new Needle("id=\"" + PART, 4);

  /** A place with something in it until then, and one without. */
  private static final String UNTIL_THEN = "B:";

  private static final String PLACE = "P:";

  /** Nodes moved past each other, in all; far more than any page of use to readers needs. */
  private static final long MOST_WORK = 20_000_000;

  private final Element body;
  private final Map<String, Element> parts = new LinkedHashMap<>();
  private final Map<String, Element> places = new HashMap<>();

  /** How many levels each part has that is a child of the body. */
  private final IdentityHashMap<Element, Integer> heights = new IdentityHashMap<>();

  private long work;

  private StreamedParts(Document document) {
    this.body = document.body();
    document.forEach(this::note);
  }

  /** Whether a page may have such parts; few have. */
  static boolean mayBeIn(String text) {
    return NEEDLE.isIn(text);
  }

  /** Puts each where it belongs. */
  static void place(Document document) {
    StreamedParts streamed = new StreamedParts(document);
    streamed.parts.forEach(streamed::place);
  }

  private void note(Element element) {
    String id = element.id();
    if (id.startsWith(PART) && element.hasAttr("hidden") && element.parent() == body) {
      if (parts.putIfAbsent(id.substring(PART.length()), element) == null) {
        heights.put(element, height(element));
      }
    } else if ((id.startsWith(UNTIL_THEN) || id.startsWith(PLACE))
        && element.normalName().equals("template")) {
      places.putIfAbsent(id.substring(PART.length()), element);
    }
  }

  private static int height(Element part) {
    int[] height = new int[1];
    part.traverse((node, depth) -> height[0] = Math.max(height[0], depth));
    return height[0];
  }

  private void place(String number, Element part) {
    Element place = places.get(number);
    Element around = place == null ? null : place.parent();
    if (place == null || around == null || work > MOST_WORK) {
      return;
    }
    int depth = 1;
    Element root = place;
    for (Element up = around; up != null && up != body; up = up.parent()) {
      root = up;
      depth++;
    }
    int height = depth + heights.getOrDefault(part, 0);
    if (root == part || height > PageParser.DEEPEST) {
      return;
    }
    heights.computeIfPresent(root, (element, known) -> Math.max(known, height));
    List<Node> meanwhile = meanwhile(place);
    work += (long) around.childNodeSize() * (1 + meanwhile.size());
    around.insertChildren(place.siblingIndex(), part.childNodes());
    part.insertChildren(0, meanwhile);
    place.remove();
  }

  /** What stands behind a place until its part is there; nothing where no comment ends it. */
  private List<Node> meanwhile(Element place) {
    List<Node> found = new ArrayList<>();
    Node next = place.id().startsWith(UNTIL_THEN) ? place.nextSibling() : null;
    for (int open = 1; next != null; next = next.nextSibling()) {
      if (next instanceof Comment comment) {
        String mark = comment.getData();
        open += mark.startsWith("$") ? 1 : mark.equals("/$") ? -1 : 0;
      }
      if (open == 0) {
        return found;
      }
      found.add(next);
      work++;
    }
    return List.of();
  }
}
