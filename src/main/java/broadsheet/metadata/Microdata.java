package broadsheet.metadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * The properties that elements of a page state of its story: by {@code itemprop}, and by {@code
 * property} as RDFa has it. For one walk over one page.
 */
final class Microdata {
  private static final Set<String> PROPERTIES =
      Set.of(
          "author",
          "creator",
          "datepublished",
          "datemodified",
          "datecreated",
          "headline",
          "alternativeheadline",
          "articlesection",
          "keywords",
          "publisher");

  private static final List<String> STORY_TYPES =
      List.of("article", "posting", "report", "review", "recipe", "howto", "work", "page", "blog");

  private final Map<String, List<Mark>> properties = new LinkedHashMap<>();

  /** The elements around a place that are a thing of their own, the innermost first. */
  private final Deque<Element> scopes = new ArrayDeque<>();

  /** The marks of each property, by its name in small letters. */
  Map<String, List<Mark>> properties() {
    return properties;
  }

  /**
   * Takes an element that begins.
   *
   * @param place where it stands
   * @param aside the furniture of the page around it, or null
   */
  void head(Element element, int place, @Nullable Element aside) {
    String value = PageWalk.stated(element, "itemprop", "property");
    if (value != null) {
      String name = value.toLowerCase(Locale.ROOT).replace("schema:", "");
      if (PROPERTIES.contains(name) && isOfStory()) {
        List<Mark> marks = properties.computeIfAbsent(name, k -> new ArrayList<>());
        if (marks.size() < PageWalk.MOST) {
          boolean dated = name.startsWith("date") && aside != null && isInStory(aside);
          marks.add(new Mark(element, place, aside != null && !dated));
        }
      }
    }
    if (element.hasAttr("itemscope") || element.hasAttr("typeof")) {
      scopes.push(element);
    }
  }

  /** Takes a node that ends. */
  void tail(Node node) {
    if (node.equals(scopes.peek())) {
      scopes.pop();
    }
  }

  /** Whether a property here is the story's own, not that of a comment, person or picture in it. */
  private boolean isOfStory() {
    Element scope = scopes.peek();
    if (scope == null) {
      return true;
    }
    if (!scope.hasAttr("itemscope")) {
      return !scope.attr("typeof").toLowerCase(Locale.ROOT).contains("comment");
    }
    String type = scope.attr("itemtype").strip().toLowerCase(Locale.ROOT);
    return type.isEmpty() || STORY_TYPES.stream().anyMatch(type::endsWith);
  }

  /** Whether furniture is a part of what calls itself the story: its own footer, with its day. */
  private boolean isInStory(Element furniture) {
    Element scope = scopes.peek();
    return scope != null
        && scope.hasAttr("itemscope")
        && !scope.attr("itemtype").isBlank()
        && furniture.parents().contains(scope);
  }
}
