package broadsheet.clean.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * One walk over a page that measures every element of it, and remembers the steps: each text, and
 * each element twice, where it begins and where it ends. Not thread-safe.
 */
@SuppressWarnings("ReferenceEquality") // Elements are the nodes of one tree.
final class Outline implements NodeFilter {

  /** What goes the way of the walk, once all is measured. */
  interface Visitor {

    /** Comes to an element; whether it goes into it. */
    boolean open(Region region);

    /** Comes to a text. */
    void text(String text);

    /** Leaves an element that it went into. */
    void close(Region region);
  }

  /** Texts and regions, these twice. */
  private final List<Object> steps = new ArrayList<>();

  private final List<String> data = new ArrayList<>();
  private final Map<String, Integer> names = new HashMap<>();
  private @Nullable Region current;
  private int linkDepth;
  private boolean inRun;

  /** Measures all that is inside an element that a browser shows text of. */
  static Outline of(Element root) {
    Outline outline = new Outline();
    root.filter(outline);
    return outline;
  }

  /** The region of the element that was measured. */
  Region root() {
    return (Region) steps.get(0);
  }

  /** The JSON-LD that was passed by, in its order. */
  List<String> data() {
    return data;
  }

  /** Walks the same way again. */
  void walk(Visitor visitor) {
    for (int i = 0; i < steps.size(); i++) {
      if (!(steps.get(i) instanceof Region region)) {
        visitor.text((String) steps.get(i));
      } else if (region.end == i) {
        visitor.close(region);
      } else if (!visitor.open(region)) {
        i = region.end;
      }
    }
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      measure(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    String name = element.normalName();
    Tag tag = Tag.of(name);
    if (tag.unseen()) {
      if (StatedStory.isData(element)) {
        data.add(element.data());
      }
      return FilterResult.SKIP_ENTIRELY;
    }
    Region parent = current;
    boolean hides = (parent != null && parent.hides) || hides(element, name);
    String classes = attribute(element, "class");
    int kind = name.hashCode() * 31 + classes.hashCode();
    Region region = new Region(element, tag, parent, Cue.of(element, classes, names), hides, kind);
    current = region;
    steps.add(region);
    if (isLink(element, name)) {
      linkDepth++;
      region.links++;
    }
    if (tag.picture()) {
      region.pictures++;
    }
    if (tag.block() || name.equals("br")) {
      inRun = false;
    }
    return name.equals("iframe") ? FilterResult.SKIP_CHILDREN : FilterResult.CONTINUE;
  }

  private static boolean isLink(Element element, String name) {
    return name.equals("a") && element.hasAttr("href");
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    Region mine = current;
    if (mine == null || mine.element != node) {
      return FilterResult.CONTINUE;
    }
    String name = mine.element.normalName();
    linkDepth -= isLink(mine.element, name) ? 1 : 0;
    inRun &= !mine.tag.block();
    mine.end = steps.size();
    steps.add(mine);
    current = mine.parent;
    if (current != null) {
      add(mine, current, name);
    }
    return FilterResult.CONTINUE;
  }

  private void measure(String text) {
    steps.add(text);
    int count = WhiteSpace.count(text);
    Region here = current;
    if (count > 0 && here != null) {
      here.chars += count;
      here.linkChars += linkDepth > 0 ? count : 0;
      here.runs += inRun ? 0 : 1;
      inRun = true;
    }
  }

  private static void add(Region child, Region parent, String name) {
    parent.chars += child.chars;
    parent.linkChars += child.linkChars;
    parent.links += child.links;
    parent.runs += child.runs;
    parent.pictures += child.pictures;
    parent.captionChars += child.isCaption() ? child.chars : child.captionChars;
    parent.holdsParts |= child.holdsParts || child.tag.part();
    parent.holdsHidden |= child.holdsHidden || (child.hides && child.chars > 0);
    parent.holdsBlocks |= child.holdsBlocks || child.tag.block();
    switch (name) {
      case "li" -> {
        parent.fullest = Math.max(parent.fullest, child.runs - child.rows);
        parent.rows += child.runs;
      }
      case "ul", "ol", "menu", "dir" -> {
        parent.fullest = Math.max(parent.fullest, child.fullest);
        parent.rows += child.runs;
      }
      case "td", "th" -> {
        parent.cellsInRow++;
        parent.longestCell = Math.max(parent.longestCell, child.chars);
        parent.fullest = Math.max(parent.fullest, child.runs);
        parent.hasHeads |= name.equals("th");
      }
      case "tr" -> {
        parent.rows++;
        parent.columns = Math.max(parent.columns, child.cellsInRow);
        inherit(child, parent);
      }
      case "tbody", "thead", "tfoot" -> {
        parent.rows += child.rows;
        parent.columns = Math.max(parent.columns, child.columns);
        parent.hasHeads |= name.equals("thead");
        inherit(child, parent);
      }
      case "caption" -> parent.hasHeads = true;
      case "table" -> {}
      default -> {
        parent.rows += child.rows;
        parent.fullest = Math.max(parent.fullest, child.fullest);
      }
    }
  }

  private static void inherit(Region child, Region parent) {
    parent.longestCell = Math.max(parent.longestCell, child.longestCell);
    parent.fullest = Math.max(parent.fullest, child.fullest);
    parent.hasHeads |= child.hasHeads;
  }

  /**
   * What an attribute says. The parser has names in lower case; to fold them again takes longer.
   */
  static String attribute(Element element, String name) {
    return element.attributesSize() == 0 ? "" : element.attributes().get(name);
  }

  private static boolean hides(Element element, String name) {
    if (name.equals("noscript")
        || name.equals("audio")
        || name.equals("video")
        || name.equals("canvas")
        || name.equals("object")) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.attributes().hasKey("hidden")
        || (name.equals("dialog") && !element.hasAttr("open"))) {
      return true;
    }
    String style = attribute(element, "style");
    if (style.isEmpty()) {
      return false;
    }
    String folded = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return folded.contains("display:none") || folded.contains("visibility:hidden");
  }
}
