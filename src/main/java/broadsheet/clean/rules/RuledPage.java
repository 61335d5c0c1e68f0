package broadsheet.clean.rules;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A saved page with what a rule says of it. What the rule removes is cut out of the document, so
 * that it takes no part in judging the rest; it is here to be put among the removals, at the place
 * where it stood. For one page; not thread-safe.
 */
public final class RuledPage {
  private final Document document;
  private final PageRule rule;
  private final PageNavigator places;
  private final IdentityHashMap<Element, Mark> marks;
  private final IdentityHashMap<Element, Boolean> body;
  private final List<Cut> cuts;
  private final Stated stated;
  private final @Nullable String held;
  private final String bodyPlace;

  /**
   * A part of the page that was cut out.
   *
   * @param element by itself
   * @param place among the elements of the page
   */
  public record Cut(Element element, int place, Mark mark) {}

  RuledPage(
      Document document,
      PageRule rule,
      PageNavigator places,
      IdentityHashMap<Element, Mark> marks,
      IdentityHashMap<Element, Boolean> body,
      String bodyPlace,
      List<Cut> cuts,
      Stated stated,
      @Nullable String held) {
    this.document = document;
    this.rule = rule;
    this.places = places;
    this.marks = marks;
    this.body = body;
    this.bodyPlace = bodyPlace;
    this.cuts = cuts;
    this.stated = stated;
    this.held = held;
  }

  /** The page without what was cut out. */
  public Document document() {
    return document;
  }

  /** What the rule finds stated about the story. */
  public Stated stated() {
    return stated;
  }

  /** What the rule sees instead of a story, or null. */
  public @Nullable String held() {
    return held;
  }

  /** What was cut out, in the order of the page. */
  public List<Cut> cuts() {
    return cuts;
  }

  /** The place of an element among those of the page. */
  public int place(Element element) {
    return places.order(element);
  }

  /** What the rule says of a block: by its text, or else by the nearest element that it names. */
  public Optional<Mark> mark(Element around, String text) {
    Optional<Mark> byText = rule.mark(text);
    if (byText.isPresent()) {
      return byText;
    }
    Mark found = null;
    for (Element e = around; e != null && found == null && !marks.isEmpty(); e = e.parent()) {
      found = marks.get(e);
    }
    return Optional.ofNullable(found);
  }

  /** Whether the rule says where the story is, and that is on this page. */
  public boolean hasBody() {
    return !body.isEmpty();
  }

  /** Whether an element is inside of what the rule says the story is in. */
  public boolean inBody(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (body.containsKey(e)) {
        return true;
      }
    }
    return false;
  }

  /** Which line of the rule says where the story is: {@code rules/example.org.txt line 3}. */
  public String bodyPlace() {
    return bodyPlace;
  }

  /** Whether all that is in there is story, even what cleaning would take out. */
  public boolean whole() {
    return rule.rule().whole();
  }
}
