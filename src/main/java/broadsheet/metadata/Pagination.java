package broadsheet.metadata;

import broadsheet.article.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a story a saved page is, by its own links to the others: those that it calls next
 * and previous, and those that say a number. A link counts only where it leads to the page's own
 * address but for the number, so that the next story is not taken for the next page.
 */
final class Pagination {

  /** Links that are looked at; no pager has more. */
  private static final int MOST = 300;

  private static final int LONGEST_NUMBER = 4;

  private enum Way {
    NEXT,
    PREVIOUS,
    NUMBERED
  }

  /** A link to another page of the story. */
  private record Step(Way way, String address, int number) {}

  private final String own;
  private final @Nullable String base;
  private final List<Step> steps = new ArrayList<>();
  private int current;

  private Pagination(String own, @Nullable String base) {
    this.own = own;
    this.base = base;
  }

  /**
   * The part that a page is, or empty for the whole of a story.
   *
   * @param own the page's address
   */
  static Optional<Part> of(Document page, String own) {
    Pagination pagination = new Pagination(own, page.baseUri().isEmpty() ? null : page.baseUri());
    page.traverse(
        (node, depth) -> {
          if (node instanceof Element element && pagination.steps.size() < MOST) {
            pagination.look(element);
          }
        });
    return pagination.part();
  }

  private void look(Element element) {
    String name = element.normalName();
    if (!name.equals("a") && !name.equals("link")) {
      return;
    }
    String rel = element.attr("rel").toLowerCase(Locale.ROOT);
    List<String> rels = rel.isEmpty() ? List.of() : List.of(rel.split(" ", -1));
    if (rels.contains("next")) {
      step(Way.NEXT, element, 0);
    } else if (rels.contains("prev") || rels.contains("previous")) {
      step(Way.PREVIOUS, element, 0);
    } else if (name.equals("a") && element.childNodeSize() <= 2) {
      int number = number(element.text());
      if (number > 0) {
        step(Way.NUMBERED, element, number);
      }
    }
  }

  /** The number that a short text is, or 0. */
  private static int number(String text) {
    String digits = text.strip();
    boolean is =
        !digits.isEmpty()
            && digits.length() <= LONGEST_NUMBER
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return is ? Integer.parseInt(digits) : 0;
  }

  private void step(Way way, Element link, int number) {
    String href = link.attr("href").strip();
    String from = base == null ? own : base;
    int query = from.indexOf('?');
    String whole =
        href.startsWith("?") ? (query < 0 ? from : from.substring(0, query)) + href : href;
    StoryAddress.of(whole, from)
        .ifPresent(
            address -> {
              steps.add(new Step(way, address, number));
              if (way == Way.NUMBERED && current == 0) {
                current = current(link);
              }
            });
  }

  /** The number that stands among the numbered links without being one: that of this page. */
  private static int current(Element link) {
    Element around = link.parent();
    for (int up = 0; up < 2 && around != null; up++, around = around.parent()) {
      List<Integer> plain =
          Stream.concat(
                  around.childNodes().stream(),
                  around.children().stream()
                      .filter(c -> !isLink(c))
                      .flatMap(c -> c.childNodes().stream()))
              .filter(n -> !isLink(n))
              .map(n -> number(text(n)))
              .filter(n -> n > 0)
              .distinct()
              .toList();
      if (plain.size() == 1) {
        return plain.get(0);
      }
    }
    return 0;
  }

  private static boolean isLink(Node node) {
    return node instanceof Element element
        && (element.normalName().equals("a") || element.selectFirst("a") != null);
  }

  private static String text(Node node) {
    return node instanceof Element element ? element.text() : node.nodeValue();
  }

  private Optional<Part> part() {
    Set<PageLink> mine =
        Stream.concat(Stream.of(PageLink.first(own)), PageLink.readings(own).stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (PageLink self : mine) {
      int number = number(self);
      int last =
          steps.stream()
              .flatMap(s -> links(s, self.story()))
              .mapToInt(PageLink::number)
              .max()
              .orElse(0);
      if (number > 0 && Math.max(number, last) > 1) {
        return Optional.of(new Part(self.story(), number, Math.max(number, last)));
      }
    }
    return Optional.empty();
  }

  /** The number of this page if its story has this address, or 0 where no link says that it has. */
  private int number(PageLink self) {
    List<Integer> before = numbers(Way.PREVIOUS, self.story());
    if (!before.isEmpty()) {
      return before.get(0) + 1;
    }
    List<Integer> after = numbers(Way.NEXT, self.story());
    if (!after.isEmpty() && after.get(0) > 1) {
      return after.get(0) - 1;
    }
    List<Integer> others = numbers(Way.NUMBERED, self.story());
    if (others.isEmpty()) {
      return 0;
    }
    boolean numbered = !self.equals(PageLink.first(own));
    return numbered ? self.number() : Math.max(1, current);
  }

  private List<Integer> numbers(Way way, String story) {
    return steps.stream()
        .filter(s -> s.way() == way)
        .flatMap(s -> links(s, story))
        .map(PageLink::number)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /**
   * What a link is to a story: a page of it, whose number is the one that the link says, if any.
   */
  private static Stream<PageLink> links(Step step, String story) {
    return Stream.concat(
            PageLink.readings(step.address()).stream(), Stream.of(PageLink.first(step.address())))
        .filter(l -> l.story().equals(story))
        .filter(l -> step.number() == 0 || l.number() == step.number());
  }
}
