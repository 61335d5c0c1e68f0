package broadsheet.clean.rules;

import broadsheet.article.Reason;
import broadsheet.config.rules.Field;
import broadsheet.config.rules.RuleLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * One rule asked of one page. Fields are read first, from the whole page; then what the rule
 * removes is cut out, line by line; then the body is looked for in what is left. Of parts inside
 * each other that are kept and removed, the inner one counts. One use; not thread-safe.
 */
final class Selection {
  private static final Set<String> MEDIA =
      Set.of("img", "picture", "iframe", "embed", "object", "video", "audio", "svg");

  private final PageRule rule;
  private final Document document;
  private final PageNavigator page;
  private final Pointing pointing;
  private final Set<String> unseen;
  private final IdentityHashMap<Element, Mark> marks = new IdentityHashMap<>();
  private final IdentityHashMap<Element, Boolean> body = new IdentityHashMap<>();
  private final List<RuledPage.Cut> cuts = new ArrayList<>();
  private @Nullable List<String> shortTexts;

  Selection(PageRule rule, Document document, Set<String> unseen) {
    this.rule = rule;
    this.document = document;
    this.page = new PageNavigator(document);
    this.pointing = new Pointing(rule, document, page);
    this.unseen = unseen;
  }

  RuledPage page() {
    lazyPictures();
    Stated stated = stated();
    String held =
        rule.rule().advertisement().stream()
            .filter(l -> !pointing.nodes(l).isEmpty())
            .findFirst()
            .map(l -> "an advertisement in the form of a story, as " + l.place() + " tells")
            .orElse(null);
    for (RuleLine line : rule.rule().keep()) {
      Mark kept = new Mark(null, PageRule.because(line));
      pointing.elements(line).forEach(e -> marks.put(e, kept));
    }
    cut();
    String place = body();
    if (held == null && body.isEmpty() && rule.rule().alone() && !rule.rule().body().isEmpty()) {
      held = "no text where " + rule.rule().file() + " says it is";
    }
    settle(marks);
    settle(body);
    cuts.sort(Comparator.comparingInt(RuledPage.Cut::place));
    return new RuledPage(document, rule, page, marks, body, place, cuts, stated, held);
  }

  private void lazyPictures() {
    for (String attribute : rule.rule().lazy()) {
      for (Element image : document.getElementsByTag("img")) {
        if (!image.attr(attribute).isBlank()) {
          image.attr("src", image.attr(attribute));
        }
      }
    }
  }

  // Fields.

  private Stated stated() {
    SortedMap<Field, List<String>> values = new TreeMap<>();
    SortedMap<Field, RuleLine> lines = new TreeMap<>();
    for (Field field : Field.values()) {
      for (RuleLine line : rule.rule().lines(field)) {
        List<String> found =
            values.containsKey(field)
                ? List.of()
                : texts(line, field).stream()
                    .map(TextPattern::fold)
                    .filter(t -> !t.isEmpty())
                    .distinct()
                    .toList();
        if (!found.isEmpty()) {
          values.put(field, found);
          lines.put(field, line);
          rule.use().matched(line);
        }
      }
    }
    return new Stated(values, lines, rule.rule().paper(), rule.rule().language());
  }

  private List<String> texts(RuleLine line, Field field) {
    TextPattern pattern = rule.pattern(line);
    if (pattern != null) {
      return shortTexts().stream()
          .map(pattern::captured)
          .flatMap(Optional::stream)
          .limit(1)
          .toList();
    }
    Object found = pointing.ask(line);
    if (found instanceof String text) {
      return List.of(text);
    }
    return found instanceof List<?> nodes
        ? nodes.stream().map(n -> text(n, line, field)).toList()
        : List.of();
  }

  private String text(Object node, RuleLine line, Field field) {
    if (node instanceof Attributed attribute) {
      return attribute.value();
    }
    if (!(node instanceof Element element)) {
      return node instanceof TextNode text ? text.getWholeText() : "";
    }
    if (line.attribute() != null) {
      return element.attr(line.attribute());
    }
    if (element.normalName().equals("meta")) {
      return element.attr("content");
    }
    boolean stamped = field == Field.DATE && element.hasAttr("datetime");
    return stamped ? element.attr("datetime") : element.text();
  }

  private List<String> shortTexts() {
    if (shortTexts == null) {
      shortTexts = ShortTexts.of(document);
    }
    return shortTexts;
  }

  // What is removed.

  private void cut() {
    IdentityHashMap<Element, Boolean> aroundKept = new IdentityHashMap<>();
    for (Element kept : marks.keySet()) {
      for (Element e = kept.parent(); e != null && !aroundKept.containsKey(e); e = e.parent()) {
        aroundKept.put(e, true);
      }
    }
    for (RuleLine line : rule.rule().remove()) {
      Mark mark = new Mark(Reason.RULE, PageRule.because(line));
      for (Object node : pointing.nodes(line)) {
        if (node instanceof Element element && aroundKept.containsKey(element)) {
          marks.putIfAbsent(element, mark);
        } else if (node instanceof Node part && mayCut(part)) {
          cut(part, mark);
        }
      }
    }
  }

  private boolean mayCut(Node node) {
    boolean page =
        node instanceof Document
            || node.nodeName().equals("html")
            || node.nodeName().equals("body")
            || node.nodeName().equals("head");
    return !page
        && (node instanceof Element || node instanceof TextNode)
        && !(node instanceof Element element && marks.containsKey(element))
        && node.ownerDocument() != null
        && !isUnseen(node);
  }

  /** Whether a node is inside of what no browser shows: its text is none of the page's. */
  private boolean isUnseen(Node node) {
    for (Node around = node.parent(); around != null; around = around.parent()) {
      if (unseen.contains(around.nodeName()) || around.nodeName().equals("iframe")) {
        return true;
      }
    }
    return false;
  }

  private void cut(Node node, Mark mark) {
    int place = page.order(node);
    node.remove();
    Element element = node instanceof Element e ? e : new Element("div").appendChild(node);
    cuts.add(new RuledPage.Cut(element, place, mark));
  }

  // Where the story is.

  private String body() {
    for (RuleLine line : rule.rule().body()) {
      List<Element> found = pointing.elements(line);
      if (!found.isEmpty()) {
        found.forEach(e -> body.put(e, true));
        return line.place();
      }
    }
    return "";
  }

  /** Moves what was said of parts of blocks to elements that hold whole blocks. */
  private <T> void settle(IdentityHashMap<Element, T> said) {
    List<Element> parts = said.keySet().stream().filter(e -> !holdsBlocks(e)).toList();
    parts.stream()
        .sorted(Comparator.comparingInt(page::order))
        .forEach(
            part -> {
              T what = said.remove(part);
              said.putIfAbsent(part.tag().isKnownTag() ? blockAround(part) : wrapped(part), what);
            });
  }

  private static boolean holdsBlocks(Element element) {
    return element.isBlock()
        || MEDIA.contains(element.normalName())
        || element.stream().anyMatch(Element::isBlock);
  }

  private static Element blockAround(Element part) {
    Element block = part;
    while (!block.isBlock() && block.parent() != null) {
      block = block.parent();
    }
    return block;
  }

  private Element wrapped(Element part) {
    Element around = new Element("div");
    page.around(around, part);
    part.replaceWith(around);
    around.appendChild(part);
    return around;
  }
}
