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

/** One walk over a page that measures every element of it. Not thread-safe. */
@SuppressWarnings("ReferenceEquality") // Elements are the nodes of one tree.
final class Outline implements NodeFilter {

  /** In the order of the page; a map of elements took a tenth of the time to clean. */
  private final List<Region> regions = new ArrayList<>();

  private final Map<String, Integer> names = new HashMap<>();
  private int asked;
  private @Nullable Region current;
  private int linkDepth;
  private boolean inRun;

  /** Measures all that is inside an element. */
  static Outline of(Element root) {
    Outline outline = new Outline();
    root.filter(outline);
    return outline;
  }

  /** The region of the element that was measured. */
  Region root() {
    return regions.get(0);
  }

  /**
   * The region of an element. They are asked for in the order of the page; some may be left out.
   */
  Region region(Element element) {
    while (asked < regions.size()) {
      Region region = regions.get(asked);
      if (region.element == element) {
        return region;
      }
      asked++;
    }
    throw new IllegalArgumentException("an element of another page, or one before those asked for");
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      measure(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element) || Tags.UNSEEN.contains(element.normalName())) {
      return FilterResult.SKIP_ENTIRELY;
    }
    String tag = element.normalName();
    Region parent = current;
    boolean hides = (parent != null && parent.hides) || hides(element, tag);
    current = new Region(element, parent, Cue.of(element, names), hides, shallow(element));
    regions.add(current);
    if (tag.equals("a") && element.hasAttr("href")) {
      linkDepth++;
      current.links++;
    }
    if (Tags.PICTURES.contains(tag)) {
      current.pictures++;
    }
    if (Tags.BLOCKS.contains(tag) || tag.equals("br")) {
      inRun = false;
    }
    return tag.equals("iframe") ? FilterResult.SKIP_CHILDREN : FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    Region mine = current;
    if (!(node instanceof Element element) || mine == null || mine.element != element) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    if (tag.equals("a") && element.hasAttr("href")) {
      linkDepth--;
    }
    if (Tags.BLOCKS.contains(tag)) {
      inRun = false;
    }
    current = mine.parent;
    if (current != null) {
      add(mine, current, tag);
    }
    return FilterResult.CONTINUE;
  }

  private void measure(String text) {
    int count = InlineRun.count(text);
    Region here = current;
    if (count > 0 && here != null) {
      here.chars += count;
      here.linkChars += linkDepth > 0 ? count : 0;
      here.runs += inRun ? 0 : 1;
      inRun = true;
    }
  }

  private static void add(Region child, Region parent, String tag) {
    parent.chars += child.chars;
    parent.linkChars += child.linkChars;
    parent.links += child.links;
    parent.runs += child.runs;
    parent.pictures += child.pictures;
    parent.captionChars += child.isCaption() ? child.chars : child.captionChars;
    parent.holdsParts |= child.holdsParts || Tags.PARTS.contains(tag);
    parent.holdsHidden |= child.holdsHidden || (child.hides && child.chars > 0);
    parent.holdsBlocks |= child.holdsBlocks || Tags.BLOCKS.contains(tag);
    if (tag.equals("li")) {
      parent.fullest = Math.max(parent.fullest, child.runs - child.rows);
      parent.rows += child.runs;
    } else if (Tags.LISTS.contains(tag)) {
      parent.fullest = Math.max(parent.fullest, child.fullest);
      parent.rows += child.runs;
    } else if (tag.equals("td") || tag.equals("th")) {
      parent.cellsInRow++;
      parent.longestCell = Math.max(parent.longestCell, child.chars);
      parent.fullest = Math.max(parent.fullest, child.runs);
      parent.hasHeads |= tag.equals("th");
    } else if (tag.equals("tr")) {
      parent.rows++;
      parent.columns = Math.max(parent.columns, child.cellsInRow);
      inherit(child, parent);
    } else if (tag.equals("tbody") || tag.equals("thead") || tag.equals("tfoot")) {
      parent.rows += child.rows;
      parent.columns = Math.max(parent.columns, child.columns);
      parent.hasHeads |= tag.equals("thead");
      inherit(child, parent);
    } else if (tag.equals("caption")) {
      parent.hasHeads = true;
    } else if (!tag.equals("table")) {
      parent.rows += child.rows;
      parent.fullest = Math.max(parent.fullest, child.fullest);
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

  private static int shallow(Element element) {
    return element.normalName().hashCode() * 31 + attribute(element, "class").hashCode();
  }

  private static boolean hides(Element element, String tag) {
    if (tag.equals("noscript")
        || tag.equals("audio")
        || tag.equals("video")
        || tag.equals("canvas")
        || tag.equals("object")) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.attributes().hasKey("hidden")
        || (tag.equals("dialog") && !element.hasAttr("open"))) {
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
