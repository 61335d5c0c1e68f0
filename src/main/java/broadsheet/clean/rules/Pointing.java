package broadsheet.clean.rules;

import broadsheet.clean.rules.XPathExpression.BadExpression;
import broadsheet.config.rules.RuleLine;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** What the lines of a rule point at on one page. Not thread-safe. */
final class Pointing {
  private final PageRule rule;
  private final Document document;
  private final PageNavigator page;
  private @Nullable List<Element> named;

  Pointing(PageRule rule, Document document, PageNavigator page) {
    this.rule = rule;
    this.document = document;
    this.page = page;
  }

  /** The elements that a line points at, in the order of the page. */
  List<Element> elements(RuleLine line) {
    List<Element> elements = new ArrayList<>();
    for (Object node : nodes(line)) {
      if (node instanceof Element element && !(node instanceof Document)) {
        elements.add(element);
      }
    }
    return elements;
  }

  /** The nodes that a line points at, in the order of the page; that it did is noted. */
  List<?> nodes(RuleLine line) {
    Object found = ask(line);
    List<?> nodes = found instanceof List<?> some ? some : List.of();
    if (found != null && !(found instanceof List<?>)) {
      problem(line, "names no part of a page, but is a text, number or truth");
    }
    if (!nodes.isEmpty()) {
      rule.use().matched(line);
    }
    return nodes;
  }

  /** What a line gives: nodes, or a text, number or truth; null where it cannot be asked. */
  @Nullable Object ask(RuleLine line) {
    return switch (line.kind()) {
      case CSS -> {
        Evaluator selector = rule.selector(line);
        yield selector == null ? null : List.copyOf(document.select(selector));
      }
      case XPATH -> evaluate(line);
      case TEXT -> null;
      case ID_OR_CLASS ->
          named().stream()
              .filter(e -> e.className().contains(line.value()) || e.id().contains(line.value()))
              .toList();
      case IMAGE_SOURCE ->
          document.getElementsByTag("img").stream()
              .filter(e -> e.attr("src").indexOf(line.value()) > 0)
              .toList();
    };
  }

  /** The elements with a class or an id, as they were when first asked for. */
  private List<Element> named() {
    if (named == null) {
      named =
          document.stream()
              .filter(e -> e.attributesSize() > 0)
              .filter(e -> !e.className().isEmpty() || !e.id().isEmpty())
              .toList();
    }
    return named;
  }

  private @Nullable Object evaluate(RuleLine line) {
    XPathExpression expression = rule.expression(line);
    if (expression == null) {
      return null;
    }
    try {
      return expression.of(page);
    } catch (BadExpression e) {
      problem(line, "cannot be asked of a page: " + e.getMessage());
    } catch (TooMuchWork e) {
      problem(line, "is left out on a page where it takes too long; make it simpler");
    }
    return null;
  }

  private void problem(RuleLine line, String message) {
    rule.use()
        .problem(
            new Diagnostic(
                Severity.WARNING,
                line.file(),
                line.line(),
                line.column(),
                "`" + line.value() + "` " + TextPattern.fold(message)));
  }
}
