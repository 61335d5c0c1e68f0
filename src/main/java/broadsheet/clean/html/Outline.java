package broadsheet.clean.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;
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

  /** Of an element that has none; never changed. */
  private static final Attributes NONE = new Attributes();

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
    Region region = region(element, name, tag);
    current = region;
    steps.add(region);
    if (region.link) {
      linkDepth++;
      region.links++;
    }
    if (tag.picture()) {
      region.pictures++;
    }
    region.asksMail = name.equals("input") && region.attributes.get("type").equals("email");
    if (tag.block() || name.equals("br")) {
      inRun = false;
    }
    return name.equals("iframe") ? FilterResult.SKIP_CHILDREN : FilterResult.CONTINUE;
  }

  private Region region(Element element, String name, Tag tag) {
    Region parent = current;
    int size = element.attributesSize();
    Attributes attributes = size == 0 ? NONE : element.attributes();
    String classes = attributes.get("class");
    int cues = tag.cues() | (classes.isEmpty() ? 0 : names.computeIfAbsent(classes, Cue::read));
    cues |= size > (classes.isEmpty() ? 0 : 1) ? Cue.of(attributes, names) : 0;
    boolean hides =
        tag.hides() || (parent != null && parent.hides) || (size > 0 && hides(attributes, name));
    int kind = name.hashCode() * 31 + classes.hashCode();
    return new Region(element, attributes, tag, parent, cues, hides, kind);
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    Region mine = current;
    if (mine == null || mine.element != node) {
      return FilterResult.CONTINUE;
    }
    String name = mine.element.normalName();
    linkDepth -= mine.link ? 1 : 0;
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
    parent.holdsHidden |=
        child.holdsHidden || (child.hides && child.chars > 0 && !Phrase.isSign(child));
    parent.asksMail |= child.asksMail;
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

  private static boolean hides(Attributes attributes, String name) {
    if (attributes.hasKey("hidden") || (name.equals("dialog") && !attributes.hasKey("open"))) {
      return true;
    }
    String style = attributes.get("style");
    if (style.isEmpty()) {
      return false;
    }
    String folded = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return folded.contains("display:none") || folded.contains("visibility:hidden");
  }
}
