package broadsheet.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page is filed under by its links with {@code rel=tag}, where no head says it: categories
 * and tags, as programs for blogs have them below or above a story. Immutable.
 *
 * @param categories in the order of the page
 * @param tags in the order of the page
 */
record Filed(List<String> categories, List<String> tags) {

  private static final int LONGEST = 60;

  /** A cloud of a whole site's tags has more. */
  private static final int MOST = 15;

  private static final Filed NOTHING = new Filed(List.of(), List.of());

  /** Whether a link says so of itself. */
  static boolean isFiled(Element link) {
    String rel = link.attr("rel");
    return rel.length() >= 3 && rels(rel).contains("tag");
  }

  private static List<String> rels(String rel) {
    return List.of(rel.toLowerCase(Locale.ROOT).split("\\s+", -1));
  }

  /**
   * What the story is filed under; nothing where a page of several articles does not say which of
   * them the links are about.
   *
   * @param title the heading of the story, or null
   */
  static Filed of(PageFacts facts, @Nullable Mark title) {
    List<Mark> links = facts.filed().stream().filter(m -> !m.aside() || isFoot(m)).toList();
    if (links.isEmpty()) {
      return NOTHING;
    }
    Element story = title == null ? null : article(title.element());
    List<Mark> own =
        links.stream().filter(m -> Objects.equals(article(m.element()), story)).toList();
    if (own.isEmpty()) {
      Element first = article(links.get(0).element());
      own = links.stream().allMatch(m -> Objects.equals(article(m.element()), first)) ? links : own;
    }
    List<String> categories = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (Mark mark : own) {
      String text = ShownText.line(mark.element(), LONGEST + 1);
      if (!text.isEmpty() && text.length() <= LONGEST) {
        (isCategory(mark.element()) ? categories : tags).add(text.replaceFirst("^#", "").strip());
      }
    }
    boolean cloud = tags.size() > MOST;
    return new Filed(List.copyOf(categories), cloud ? List.of() : List.copyOf(tags));
  }

  /** Whether a link stands in the foot of an article, which is none of the page. */
  private static boolean isFoot(Mark link) {
    Element foot = around(link.element(), "footer");
    return foot != null && article(foot) != null;
  }

  private static @Nullable Element article(Element element) {
    return around(element, "article");
  }

  private static @Nullable Element around(Element element, String name) {
    Element found = element;
    while (found != null && !found.normalName().equals(name)) {
      found = found.parent();
    }
    return found;
  }

  private static boolean isCategory(Element link) {
    return rels(link.attr("rel")).contains("category") || link.attr("href").contains("/category/");
  }
}
