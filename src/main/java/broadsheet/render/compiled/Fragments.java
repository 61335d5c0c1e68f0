package broadsheet.render.compiled;

import broadsheet.render.compiled.TemplateNode.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.standard.expression.Assignation;
import org.thymeleaf.standard.expression.FragmentExpression;
import org.thymeleaf.standard.expression.FragmentSignature;
import org.thymeleaf.standard.expression.FragmentSignatureUtils;
import org.thymeleaf.standard.expression.IStandardExpression;
import org.thymeleaf.standard.expression.VariableExpression;

/** Fragments, compiled where they are put in ({@code th:replace}). Not thread-safe. */
final class Fragments {

  /** A fragment that holds itself is left to Thymeleaf, which says so. */
  private static final int DEEPEST = 30;

  private final TemplateReader reader;
  private final Expressions expressions;
  private final Compiler compiler;
  private int depth;

  Fragments(TemplateReader reader, Expressions expressions, Compiler compiler) {
    this.reader = reader;
    this.expressions = expressions;
    this.compiler = compiler;
  }

  /** What is to be put in for {@code th:replace}. */
  Piece replaced(String order, String template, Scope scope) {
    IStandardExpression wanted = expressions.parsed(order);
    if (wanted instanceof FragmentExpression fragment) {
      Scope.Fragment found = fragment(fragment, template, scope);
      List<TemplateNode> markup = reader.read(found.template(), found.name());
      List<String> names = signature(markup);
      return put(fragment, names, markup, found.template(), template, scope);
    }
    Scope.Fragment known =
        wanted instanceof VariableExpression v ? scope.fragment(v.getExpression()) : null;
    if (known == null) {
      throw new NotCompiledException("`" + order + "`");
    }
    List<TemplateNode> markup = reader.read(known.template(), known.name());
    if (!signature(markup).isEmpty()) {
      throw new NotCompiledException("a fragment without its parameters");
    }
    return compiled(markup, known.template(), scope);
  }

  /** Which fragment an expression names. */
  private Scope.Fragment fragment(FragmentExpression expression, String template, Scope scope) {
    String of = constant(expression.getTemplateName(), scope);
    String name = constant(expression.getFragmentSelector(), scope);
    boolean here = of.isEmpty() || of.equals("this");
    if (here && name.isEmpty()) {
      throw new NotCompiledException("a template inside itself");
    }
    return new Scope.Fragment(here ? template : of, name);
  }

  private String constant(@Nullable IStandardExpression expression, Scope scope) {
    if (expression == null) {
      return "";
    } else if (expressions.value(expression, scope) instanceof Value.Constant constant
        && constant.value() instanceof String text) {
      return text;
    }
    throw new NotCompiledException("a fragment that is named by a variable");
  }

  /** The names of what a fragment is to be given, in order. */
  private List<String> signature(List<TemplateNode> markup) {
    IProcessableElementTag tag = markup.get(0) instanceof Element first ? first.tag() : null;
    String text = tag == null ? null : tag.getAttributeValue("th", "fragment");
    if (text == null || text.isBlank()) {
      return List.of();
    }
    FragmentSignature signature =
        FragmentSignatureUtils.parseFragmentSignature(
            expressions.context().getConfiguration(), text);
    return signature.hasParameters() ? signature.getParameterNames() : List.of();
  }

  /**
   * A fragment with what it is given.
   *
   * @param names of that, where it is given in order
   * @param from the template that the values come from
   * @param scope what they, and the fragment besides them, see
   */
  private Piece put(
      FragmentExpression fragment,
      List<String> names,
      List<TemplateNode> markup,
      String template,
      String from,
      Scope scope) {
    List<Assignation> given =
        fragment.hasParameters() ? fragment.getParameters().getAssignations() : List.of();
    boolean inOrder = fragment.hasSyntheticParameters();
    if (inOrder ? given.size() != names.size() : given.isEmpty() && !names.isEmpty()) {
      throw new NotCompiledException("a fragment with other parameters");
    }
    List<String> named = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    Scope seen = scope;
    for (int i = 0; i < given.size(); i++) {
      Assignation one = given.get(i);
      String name = inOrder ? names.get(i) : constant(one.getLeft(), scope);
      named.add(name);
      if (one.getRight() instanceof FragmentExpression part && !part.hasParameters()) {
        Scope.Fragment known = fragment(part, from, scope);
        reader.read(known.template(), known.name());
        seen = seen.with(name, known);
      } else {
        Value value = expressions.value(one.getRight(), scope);
        if (value instanceof Value.Constant constant) {
          seen = seen.with(name, constant);
        } else {
          values.add(value);
          seen = seen.with(name);
        }
      }
    }
    if (!named.containsAll(names)) {
      throw new NotCompiledException("a fragment without some of its parameters");
    }
    Piece piece = compiled(markup, template, seen);
    return values.isEmpty() ? piece : new Piece.With(List.copyOf(values), scope.places(), piece);
  }

  /** Thymeleaf looks at the spaces before the place where a loop is put in: that is left to it. */
  private Piece compiled(List<TemplateNode> markup, String template, Scope scope) {
    for (TemplateNode one : markup) {
      if (one instanceof Element element && element.tag().hasAttribute("th", "each")) {
        throw new NotCompiledException("a fragment that is a loop");
      }
    }
    if (++depth > DEEPEST) {
      throw new NotCompiledException("fragments in one another without end");
    }
    try {
      return compiler.row(markup, template, scope);
    } finally {
      depth--;
    }
  }
}
