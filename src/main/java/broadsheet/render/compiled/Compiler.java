package broadsheet.render.compiled;

import broadsheet.render.compiled.TemplateNode.Element;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.AttributeValueQuotes;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.standard.expression.Assignation;
import org.thymeleaf.standard.expression.Each;
import org.thymeleaf.standard.processor.StandardConditionalFixedValueTagProcessor;
import org.thymeleaf.standard.processor.StandardRemovableAttributeTagProcessor;

/**
 * Markup to pieces: the attributes of Thymeleaf that templates of pages need, in the order in which
 * Thymeleaf takes them. Not thread-safe.
 */
final class Compiler {

  /** Attributes that are filled in and stay where they are empty. */
  private static final Set<String> ALWAYS = Set.of("href", "src");

  /**
   * Attributes that are filled in and go where they are empty, as those that HTML does not know.
   */
  private static final Set<String> FILLED =
      Set.of(StandardRemovableAttributeTagProcessor.ATTR_NAMES);

  /** Elements of which Thymeleaf repeats the white space before them with each turn of a loop. */
  private static final Set<String> SPACED =
      Set.of(
          ("address article aside audio blockquote canvas dd div dl dt fieldset figcaption figure"
                  + " footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav noscript ol option"
                  + " output p pre section table tbody td tfoot th tr ul video")
              .split(" "));

  /** Attributes that have no value of their own. */
  private static final Set<String> FLAGS =
      Set.of(StandardConditionalFixedValueTagProcessor.ATTR_NAMES);

  private final Fragments fragments;
  private final TemplateReader reader;
  private final Expressions expressions;

  Compiler(TemplateReader reader, Expressions expressions) {
    this.reader = reader;
    this.fragments = new Fragments(reader, expressions, this);
    this.expressions = expressions;
  }

  /**
   * A whole template.
   *
   * @throws NotCompiledException if it needs what is left to Thymeleaf
   */
  Piece template(String template, Scope scope) {
    return row(reader.read(template, ""), template, scope);
  }

  /** What stands in a template, one behind the other. */
  Piece row(List<TemplateNode> markup, String template, Scope scope) {
    PieceRow row = new PieceRow();
    String before = "";
    for (TemplateNode one : markup) {
      if (one instanceof TemplateNode.Text text) {
        row.add(new Piece.Fixed(text.text()));
        before = text.text().isBlank() ? text.text() : "";
      } else if (one instanceof Element element) {
        row.add(element(element, before, template, scope));
        before = "";
      }
    }
    return row.piece();
  }

  private Piece element(Element element, String before, String template, Scope scope) {
    Map<String, String> orders = new TreeMap<>();
    for (IAttribute attribute : element.tag().getAllAttributes()) {
      if (isOrder(attribute)) {
        AttributeName name = attribute.getAttributeDefinition().getAttributeName();
        orders.put(name.getPrefix() + ":" + name.getAttributeName(), value(attribute));
      }
    }
    String replace = orders.get("th:replace");
    if (replace != null) {
      if (orders.size() > 1) {
        throw new NotCompiledException("an element that is replaced, with " + orders.keySet());
      }
      return fragments.replaced(replace, template, scope);
    }
    String each = orders.remove("th:each");
    return each == null
        ? shown(element, orders, template, scope)
        : loop(each, element, before, orders, template, scope);
  }

  /** Whether an attribute is an order for Thymeleaf. */
  private static boolean isOrder(IAttribute attribute) {
    return attribute.getAttributeDefinition().hasAssociatedProcessors()
        && !attribute.getAttributeCompleteName().startsWith("xmlns:");
  }

  private static String value(IAttribute attribute) {
    String value = attribute.getValue();
    if (value == null || attribute.getValueQuotes() != AttributeValueQuotes.DOUBLE) {
      throw new NotCompiledException("`" + attribute + "`");
    }
    return value;
  }

  private Piece loop(
      String order,
      Element element,
      String before,
      Map<String, String> orders,
      String template,
      Scope scope) {
    Each each = expressions.each(order);
    String name = name(expressions.value(each.getIterVar(), scope));
    String turn =
        each.hasStatusVar() ? name(expressions.value(each.getStatusVar(), scope)) : name + "Stat";
    String between = SPACED.contains(element.tag().getElementCompleteName()) ? before : "";
    return new Piece.Each(
        expressions.value(each.getIterable(), scope),
        scope.places(),
        new Piece.Fixed(between),
        shown(element, orders, template, scope.with(name).with(turn)));
  }

  private static String name(Value value) {
    if (value instanceof Value.Constant constant && constant.value() instanceof String name) {
      return name;
    }
    throw new NotCompiledException("a variable that is named by another");
  }

  /** An element once it is known how often it is there: where it is, and what it holds. */
  private Piece shown(Element element, Map<String, String> orders, String template, Scope scope) {
    Value where = where(orders, scope);
    if (where instanceof Value.Constant && !where.holds(new Object[0])) {
      return new Piece.Fixed("");
    }
    orders.remove("th:fragment");
    String text = orders.remove("th:text");
    String html = orders.remove("th:utext");
    Piece body;
    if (text != null && html == null) {
      body = new Piece.Text(expressions.value(expressions.parsed(text), scope));
    } else if (html != null && text == null) {
      body = new Piece.Html(expressions.value(expressions.parsed(html), scope));
    } else if (text == null) {
      body = row(element.body(), template, scope);
    } else {
      throw new NotCompiledException("text and HTML in one element");
    }
    Piece all = tagged(element, orders, body, scope);
    return where == null || where instanceof Value.Constant ? all : new Piece.Where(where, all);
  }

  private @Nullable Value where(Map<String, String> orders, Scope scope) {
    String where = orders.remove("th:if");
    String unless = orders.remove("th:unless");
    if (where != null && unless != null) {
      throw new NotCompiledException("two conditions of one element");
    } else if (where != null) {
      return expressions.value(expressions.parsed(where), scope);
    }
    return unless == null
        ? null
        : new Value.Not(expressions.value(expressions.parsed(unless), scope));
  }

  private Piece tagged(Element element, Map<String, String> orders, Piece body, Scope scope) {
    String name = element.tag().getElementCompleteName();
    if (name.equals("th:block")) {
      if (!orders.isEmpty()) {
        throw new NotCompiledException("attributes of th:block");
      }
      return body;
    } else if (element.tag().getElementDefinition().hasAssociatedProcessors()) {
      throw new NotCompiledException("<" + name + ">");
    }
    PieceRow row = new PieceRow();
    row.add(new Piece.Fixed("<" + name));
    StringBuilder plain = new StringBuilder("<" + name);
    for (IAttribute attribute : element.tag().getAllAttributes()) {
      plain.append(' ').append(attribute);
      if (!isOrder(attribute)) {
        boolean names = attribute.getAttributeCompleteName().startsWith("xmlns:");
        row.add(new Piece.Fixed(names ? "" : " " + attribute));
      } else if (orders.containsKey(order(attribute)) && !order(attribute).equals("th:attr")) {
        row.add(filled(element, attribute, scope));
      }
    }
    String start = element.tag().toString();
    String end = start.startsWith(plain.toString()) ? start.substring(plain.length()) : "";
    if (!end.equals(">") && !end.equals("/>")) {
      throw new NotCompiledException("the spaces of `" + start + "`");
    }
    String attributes = orders.get("th:attr");
    if (attributes != null) {
      addAll(attributes, element, row, scope);
    }
    row.add(new Piece.Fixed(end));
    row.add(body);
    row.add(new Piece.Fixed(element.end()));
    return row.piece();
  }

  private static String order(IAttribute attribute) {
    AttributeName name = attribute.getAttributeDefinition().getAttributeName();
    return name.getPrefix() + ":" + name.getAttributeName();
  }

  /** An attribute that takes the place of the order for it. */
  private Piece filled(Element element, IAttribute attribute, Scope scope) {
    AttributeName name = attribute.getAttributeDefinition().getAttributeName();
    String filled = name.getAttributeName();
    boolean unknown =
        attribute.getAttributeDefinition().getAssociatedProcessors().size() == 1; // the default's
    boolean always = ALWAYS.contains(filled);
    if (!"th".equals(name.getPrefix()) || !(always || FILLED.contains(filled) || unknown)) {
      throw new NotCompiledException("`" + attribute + "`");
    }
    Value value = expressions.value(expressions.parsed(value(attribute)), scope);
    return attribute(element, filled, value, always);
  }

  /** The attributes of {@code th:attr="d=${bars}"}, which stand behind all others. */
  private void addAll(String order, Element element, PieceRow row, Scope scope) {
    for (Assignation one : expressions.assignations(order)) {
      String name = name(expressions.value(one.getLeft(), scope));
      if (!name.matches("[a-z]+") || FLAGS.contains(name)) {
        throw new NotCompiledException("`th:attr=\"" + order + "\"`");
      }
      row.add(attribute(element, name, expressions.value(one.getRight(), scope), false));
    }
  }

  private static Piece attribute(Element element, String name, Value value, boolean always) {
    if (element.tag().hasAttribute(name)) {
      throw new NotCompiledException("an attribute `" + name + "` that is there already");
    }
    return new Piece.Attribute(new Piece.Fixed(" " + name + "=\""), value, always);
  }
}
