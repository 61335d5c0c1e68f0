package broadsheet.clean.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The text of a page, found in the plainest way: what cleaning must give back, block by block. */
final class PageText {

  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "template",
          "title",
          "desc",
          "metadata",
          "annotation",
          "annotation-xml",
          "defs",
          "head",
          "noembed",
          "noframes",
          "datalist",
          "rp",
          "iframe");

  private PageText() {}

  /** The letters and digits of all text inside an element that a browser could show. */
  static String letters(Element root) {
    StringBuilder out = new StringBuilder();
    root.filter(
        (NodeFilter)
            (node, depth) -> {
              if (node instanceof TextNode text) {
                out.append(letters(text.getWholeText()));
              }
              return node instanceof Element e && UNSEEN.contains(e.normalName())
                  ? NodeFilter.FilterResult.SKIP_ENTIRELY
                  : NodeFilter.FilterResult.CONTINUE;
            });
    return out.toString();
  }

  /** The letters and digits of a text. */
  static String letters(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
    return out.toString();
  }
}
