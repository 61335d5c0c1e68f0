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
  private final boolean apart;
  private int seen;

  private ShownText(int limit, String separator, @Nullable ElementNames names, boolean apart) {
    this.limit = limit;
    this.separator = separator;
    this.names = names;
    this.apart = apart;
  }

  /** The text on one line, blocks parted by a space. */
  static String line(Element element, int limit) {
    return Prose.line(read(element, new ShownText(limit, " ", null, false)));
  }

  /**
   * The same of an element that names somebody: white space that is not shown does not count, what
   * styles alone set apart is parted by a bar, and links that are buttons are left out, such as
   * "Follow" right behind a name.
   */
  static String name(Element element, int limit) {
    return Prose.line(read(element, new ShownText(limit, " ", null, true)));
  }

  /** The same with a line end between blocks, and where the source has one; some are empty. */
  static String nameLines(Element element, int limit) {
    return read(element, new ShownText(limit, "\n", null, true));
  }

  /** The text with a line end between blocks; lines may be empty. */
  static String lines(Element element, int limit) {
    return read(element, new ShownText(limit, "\n", null, false));
  }

  /** The same without what is furniture by its tag or class, and without others' words. */
  static String storyLines(Element element, int limit, ElementNames names) {
    return read(element, new ShownText(limit, "\n", names, false));
  }

  private static String read(Element element, ShownText reader) {
    element.filter(reader);
    return reader.text.toString();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (++seen > Math.max(FEWEST_NODES, 4 * limit)) {
      return FilterResult.STOP; // an element without words, however many others are in it
    }
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return text.length() >= limit ? FilterResult.STOP : FilterResult.CONTINUE;
    }
    if (node instanceof Element element) {
      if (depth > 0 && (SILENT.contains(element.normalName()) || (apart && isButton(element)))) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (names != null && isBesideStory(element, names)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (apart && depth > 0 && element.previousSibling() instanceof Element && !isParted()) {
        text.append(" | ");
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

  private void append(String whole) {
    for (int i = 0; i < whole.length() && text.length() < limit; i++) {
      char c = whole.charAt(i);
      boolean ends = c == '\n' && separator.equals("\n");
      if (!apart || c > ' ' || ends) {
        text.append(c);
      } else if (!isParted()) {
        text.append(' ');
      }
    }
  }

  private void part(Element element) {
    boolean parts = element.isBlock() || element.normalName().equals("br");
    if (parts && text.length() < limit && !(apart && text.isEmpty())) {
      text.append(separator);
    }
  }

  private boolean isParted() {
    return text.isEmpty() || text.charAt(text.length() - 1) <= ' ';
  }

  private static boolean isBesideStory(Element element, ElementNames names) {
    return element.normalName().equals("blockquote") || names.isFurniture(element);
  }

  private static boolean isButton(Element element) {
    String classes = element.className();
    return element.attr("role").equals("button")
        || classes.contains("button")
        || classes.contains("btn");
  }
}
