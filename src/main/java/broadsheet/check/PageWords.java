package broadsheet.check;

import java.util.function.Predicate;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Which words a page says, and in what part of it. */
final class PageWords {

  private PageWords() {}

  /** The element that holds the text of the story, or null where the page has none. */
  static @Nullable Element story(Document page) {
    for (String query : new String[] {"[itemprop=articleBody]", ".e-content", "article", "main"}) {
      Element found = page.selectFirst(query);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The words of an element as a reader sees them. */
  static Words of(Element element) {
    return collect(element, e -> false);
  }

  /**
   * The words of one of two versions that an element tells apart.
   *
   * @param tag of the words of the other: {@code del} or {@code ins}
   */
  static Words without(String tag, Element element) {
    return collect(element, e -> e.normalName().equals(tag) || e.hasClass("said"));
  }

  /**
   * All words of a page but its story's: also descriptions, alternative texts and data. Not those
   * of citations, which set side by side what stands apart everywhere else on the page: "May 3)
   * Title".
   */
  static Words around(Document page, @Nullable Element story) {
    Words words = collect(page, e -> e.equals(story) || e.hasClass("cite"));
    for (Element element : page.getAllElements()) {
      for (String name : new String[] {"content", "alt", "title", "aria-label"}) {
        if (element.hasAttr(name)) {
          words.add(element.attr(name)).edge();
        }
      }
    }
    return words;
  }

  private static Words collect(Element root, Predicate<Element> left) {
    Words words = new Words();
    NodeTraversor.traverse(
        new NodeVisitor() {
          private int skipped;

          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element) {
              skipped += left.test(element) ? 1 : 0;
              separate(element);
            } else if (skipped == 0 && node instanceof TextNode text) {
              words.add(text.getWholeText());
            } else if (skipped == 0 && node instanceof DataNode data) {
              words.add(unescape(data.getWholeData())).edge();
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element) {
              separate(element);
              skipped -= left.test(element) ? 1 : 0;
            }
          }

          private void separate(Element element) {
            if (element.normalName().equals("br")) {
              words.endWord();
            } else if (element.isBlock()) {
              words.edge();
            }
          }
        },
        root);
    return words.edge();
  }

  /** Undoes JSON's escapes of letters, which would hide words. */
  static String unescape(String data) {
    int at = data.indexOf("\\u");
    if (at < 0) {
      return data;
    }
    StringBuilder out = new StringBuilder(data.length());
    int from = 0;
    for (; at >= 0 && at + 6 <= data.length(); at = data.indexOf("\\u", at + 2)) {
      try {
        int c = Integer.parseUnsignedInt(data.substring(at + 2, at + 6), 16);
        out.append(data, from, at).append((char) c);
        from = at + 6;
      } catch (NumberFormatException notAnEscape) {
        // Left as it stands.
      }
    }
    return out.append(data, from, data.length()).toString();
  }
}
