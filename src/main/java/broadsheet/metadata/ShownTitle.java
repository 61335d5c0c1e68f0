package broadsheet.metadata;

import broadsheet.metadata.Titles.Headline;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The title in a heading that shows more than it: a kicker above, a host or a count behind. The
 * page's head knows which part of it is the title, and what stands between two parts. Immutable.
 */
final class ShownTitle {
  private static final int LONGEST = 400;
  private static final int DEEPEST = 4;

  /** What may stand between a kicker and a title. */
  private static final String SIGNS = ":|–—-·•";

  private final List<StatedTitle> stated;
  private final List<String> keys;

  ShownTitle(List<StatedTitle> stated) {
    this.stated = stated;
    this.keys = stated.stream().map(StatedTitle::key).toList();
  }

  /**
   * What a heading begins or ends with, where that is all that the head says, and what stands
   * behind or before it in an element of its own is not: the host of a link, a count of comments, a
   * kicker.
   */
  String part(Headline heading) {
    String whole = heading.text();
    if (heading.mark() == null) {
      return whole;
    }
    boolean said = keys.contains(Prose.key(whole));
    Node node = firstShown(heading.mark().element());
    for (int depth = 0; depth < DEEPEST && node != null; depth++) {
      String first = text(node);
      if (keys.contains(Prose.key(first))) {
        return first;
      }
      String rest = whole.startsWith(first) ? whole.substring(first.length()).strip() : "";
      boolean parts =
          !said && node instanceof Element && !rest.isEmpty() && SIGNS.indexOf(rest.charAt(0)) < 0;
      if (parts && keys.contains(Prose.key(rest))) {
        return rest;
      }
      node = node instanceof Element element ? firstShown(element) : null;
    }
    return heading.text();
  }

  /** A heading with its parts apart, as the head has them. */
  String whole(String heading) {
    return isGlued(heading) ? stated.get(0).text() : parted(heading);
  }

  /** A kicker and a title with the sign between them that the head has, where nothing is. */
  private String parted(String heading) {
    String key = Prose.key(heading);
    for (StatedTitle title : stated) {
      if (title.key().equals(key)
          && TitleEnds.SEPARATOR.matcher(title.text()).find()
          && signs(heading) < signs(title.text())) {
        return title.text();
      }
    }
    return heading;
  }

  private static long signs(String text) {
    return text.chars().filter(c -> SIGNS.indexOf(c) >= 0).count();
  }

  /**
   * Whether a heading shows two lines that its markup does not part, so that words run together as
   * no title in the page's head has them: "for the BeginnerAll you need".
   */
  private boolean isGlued(String heading) {
    for (int i = 1; i + 1 < heading.length(); i++) {
      char c = heading.charAt(i - 1);
      if (Character.isUpperCase(heading.charAt(i)) && (Character.isLowerCase(c) || c == ')')) {
        String joint = heading.substring(i - 1, i + 2);
        if (stated.stream().noneMatch(s -> s.text().contains(joint))) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable Node firstShown(Element element) {
    for (Node child : element.childNodes()) {
      if (!text(child).isEmpty()) {
        return child;
      }
    }
    return null;
  }

  private static String text(Node node) {
    if (node instanceof Element element) {
      return ShownText.line(element, LONGEST + 1);
    }
    return node instanceof TextNode text && text.getWholeText().length() <= 2 * LONGEST
        ? Prose.line(text.getWholeText())
        : "";
  }
}
