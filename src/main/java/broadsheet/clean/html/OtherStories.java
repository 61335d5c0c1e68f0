package broadsheet.clean.html;

import broadsheet.article.Reason;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The stories that a page without an end loads below the one it was saved for: elements built like
 * the one that holds the title, which follow it and have titles of their own.
 */
@SuppressWarnings("ReferenceEquality") // Elements are the nodes of one tree.
final class OtherStories {

  /** Steps up from the title. */
  private static final int STEPS = 8;

  private final Measured measured;
  private final Verdicts verdicts;

  OtherStories(Measured measured, Verdicts verdicts) {
    this.measured = measured;
    this.verdicts = verdicts;
  }

  /** Removes them. */
  void remove() {
    int title = verdicts.first(Reason.TITLE);
    if (title < 0) {
      return;
    }
    Region heading = measured.page().pieces().get(title).region();
    if (!heading.element.normalName().equals("h1")) {
      return;
    }
    Region own = heading;
    for (int i = 0; i < STEPS && own.parent != null; i++) {
      Set<Element> others = others(own.element);
      if (!others.isEmpty() && holdsText(title, own)) {
        remove(title, own.depth, others);
        return;
      }
      own = own.parent;
    }
  }

  private void remove(int title, int depth, Set<Element> others) {
    for (int i = title + 1; i < measured.page().pieces().size(); i++) {
      Region region = measured.page().pieces().get(i).region().upTo(depth);
      if (others.contains(region.element)) {
        verdicts.remove(i, Reason.RELATED_LINKS, "in another story below this one");
      }
    }
  }

  private boolean holdsText(int title, Region own) {
    for (int i = title + 1; i < measured.page().pieces().size(); i++) {
      if (measured.page().pieces().get(i).region().upTo(own.depth) != own) {
        return false;
      } else if (verdicts.kept(i)) {
        return true;
      }
    }
    return false;
  }

  private static Set<Element> others(Element own) {
    Set<Element> others = new HashSet<>();
    for (Element next = own.nextElementSibling(); next != null; next = next.nextElementSibling()) {
      boolean alike = next.normalName().equals(own.normalName()) && sameNames(own, next);
      Element title = alike ? next.selectFirst("h1") : null;
      if (title != null && title != next && isTitle(title, next)) {
        others.add(next);
      }
    }
    return others;
  }

  /** Old pages make every heading as large, so that more than size has to say that it is one. */
  private static boolean isTitle(Element title, Element story) {
    return story.normalName().equals("article")
        || title.selectFirst("a[href]") != null
        || title.closest("a[href]") != null
        || address(story) != null;
  }

  /** Where a script would put the address of the story that its reader has come to, or null. */
  private static @Nullable String address(Element story) {
    for (Attribute attribute : story.attributes()) {
      String value = attribute.getValue();
      if (attribute.getKey().startsWith("data-")
          && (value.startsWith("/") || value.startsWith("http"))) {
        return value;
      }
    }
    return null;
  }

  /** Elements of one kind share a class at least. */
  private static boolean sameNames(Element one, Element other) {
    if (one.className().equals(other.className())) {
      return true;
    }
    Set<String> names = one.classNames();
    return other.classNames().stream().anyMatch(names::contains);
  }
}
