package broadsheet.metadata;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** The beginning of an element's text: at most so many characters, however long it is. */
final class ShownText implements NodeFilter {
  private static final Set<String> SILENT =
      Set.of("script", "style", "noscript", "template", "svg", "button", "select", "textarea");

  private static final int FEWEST_NODES = 1_000;

  private final StringBuilder text = new StringBuilder();
  private final int limit;
  private final String separator;
  private final @Nullable ElementNames names;
  private int seen;

  private ShownText(int limit, String separator, @Nullable ElementNames names) {
    this.limit = limit;
    this.separator = separator;
    this.names = names;
  }

  /** The text on one line, blocks parted by a space. */
  static String line(Element element, int limit) {
    return Prose.line(read(element, limit, " ", null));
  }

  /** The text with a line end between blocks; lines may be empty. */
  static String lines(Element element, int limit) {
    return read(element, limit, "\n", null);
  }

  /** The same without what is furniture by its tag or class, and without others' words. */
  static String storyLines(Element element, int limit, ElementNames names) {
    return read(element, limit, "\n", names);
  }

  private static String read(
      Element element, int limit, String separator, @Nullable ElementNames names) {
    ShownText reader = new ShownText(limit, separator, names);
    element.filter(reader);
    return reader.text.toString();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (++seen > Math.max(FEWEST_NODES, 4 * limit)) {
      return FilterResult.STOP; // an element without words, however many others are in it
    }
    if (node instanceof TextNode words) {
      String whole = words.getWholeText();
      text.append(whole, 0, Math.min(whole.length(), limit - text.length()));
      if (text.length() >= limit) {
        return FilterResult.STOP;
      }
    } else if (node instanceof Element element) {
      if (SILENT.contains(element.normalName()) && depth > 0) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (names != null && isBesideStory(element, names)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      part(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      part(element);
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isBesideStory(Element element, ElementNames names) {
    return element.normalName().equals("blockquote") || names.isFurniture(element);
  }

  private void part(Element element) {
    if ((element.isBlock() || element.normalName().equals("br")) && text.length() < limit) {
      text.append(separator);
    }
  }
}
