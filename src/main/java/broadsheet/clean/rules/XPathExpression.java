package broadsheet.clean.rules;

import java.util.List;
import org.jaxen.Context;
import org.jaxen.ContextSupport;
import org.jaxen.JaxenException;
import org.jaxen.JaxenHandler;
import org.jaxen.SimpleNamespaceContext;
import org.jaxen.SimpleVariableContext;
import org.jaxen.XPathFunctionContext;
import org.jaxen.expr.Expr;
import org.jaxen.saxpath.SAXPathException;
import org.jaxen.saxpath.XPathSyntaxException;
import org.jaxen.saxpath.base.XPathReader;

/** An expression in XPath 1.0, ready to be asked of pages. Immutable and thread-safe. */
final class XPathExpression {
  /** Brackets in each other; the parser goes down as deep. */
  private static final int DEEPEST = 50;

  private final Expr expression;

  private XPathExpression(Expr expression) {
    this.expression = expression;
  }

  /**
   * Reads an expression.
   *
   * @throws BadExpression if it is none, with what is wrong
   */
  static XPathExpression parse(String text) throws BadExpression {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (depth > DEEPEST) {
        throw new BadExpression("brackets more than " + DEEPEST + " deep", i);
      }
    }
    try {
      JaxenHandler handler = new JaxenHandler();
      handler.setXPathFactory(new PathFactory());
      XPathReader reader = new XPathReader();
      reader.setXPathHandler(handler);
      reader.parse(text);
      return new XPathExpression(handler.getXPathExpr().getRootExpr());
    } catch (XPathSyntaxException e) {
      throw new BadExpression(String.valueOf(e.getMessage()), e.getPosition());
    } catch (SAXPathException e) {
      throw new BadExpression(String.valueOf(e.getMessage()), 0);
    }
  }

  /**
   * What the expression gives for a page: a {@code List} of nodes in the page's order ({@code
   * Node}s and {@link Attributed}), a {@code String}, a {@code Double} or a {@code Boolean}.
   *
   * @throws TooMuchWork if it takes too many steps
   * @throws BadExpression if it cannot be asked of a page
   */
  Object of(PageNavigator page) throws BadExpression {
    page.refresh();
    ContextSupport support =
        new ContextSupport(
            new SimpleNamespaceContext(),
            new XPathFunctionContext(false),
            new SimpleVariableContext(),
            page);
    Context context = new Context(support);
    context.setNodeSet(List.of(page.getDocumentNode(page)));
    try {
      return expression.evaluate(context);
    } catch (JaxenException e) {
      throw new BadExpression(String.valueOf(e.getMessage()), 0);
    }
  }

  /** What is wrong with an expression. */
  static final class BadExpression extends Exception {
    private static final long serialVersionUID = 1;

    private final int position;

    BadExpression(String message, int position) {
      super(message);
      this.position = position;
    }

    /** The character that it was seen at, from 0; or 0. */
    int position() {
      return position;
    }
  }
}
