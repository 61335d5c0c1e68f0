package broadsheet.clean.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jaxen.Context;
import org.jaxen.ContextSupport;
import org.jaxen.JaxenException;
import org.jaxen.expr.DefaultAllNodeStep;
import org.jaxen.expr.DefaultNameStep;
import org.jaxen.expr.DefaultXPathFactory;
import org.jaxen.expr.EqualityExpr;
import org.jaxen.expr.Expr;
import org.jaxen.expr.FunctionCallExpr;
import org.jaxen.expr.LocationPath;
import org.jaxen.expr.LogicalExpr;
import org.jaxen.expr.Predicate;
import org.jaxen.expr.PredicateSet;
import org.jaxen.expr.RelationalExpr;
import org.jaxen.expr.Step;
import org.jaxen.expr.UnionExpr;
import org.jaxen.expr.VariableReferenceExpr;
import org.jaxen.expr.iter.IterableDescendantAxis;
import org.jaxen.saxpath.Axis;

/**
 * Expressions that Jaxen has parsed, with paths and unions of our own: those of the library put
 * nodes in order by walking the page for each pair of them, and count positions wrongly where the
 * nodes of one step share what follows them. What a page cannot have (variables, functions of other
 * programs) is refused here, before any page is looked at.
 */
final class PathFactory extends DefaultXPathFactory {
  private static final Set<String> FUNCTIONS =
      Set.of(
          "boolean",
          "ceiling",
          "concat",
          "contains",
          "count",
          "false",
          "floor",
          "id",
          "lang",
          "last",
          "local-name",
          "name",
          "namespace-uri",
          "normalize-space",
          "not",
          "number",
          "position",
          "round",
          "starts-with",
          "string",
          "string-length",
          "substring",
          "substring-after",
          "substring-before",
          "sum",
          "translate",
          "true");

  /** Functions that give no number. */
  private static final Set<String> TRUTHS = Set.of("boolean", "contains", "not", "starts-with");

  @Override
  public LocationPath createRelativeLocationPath() {
    return new Path(false);
  }

  @Override
  public LocationPath createAbsoluteLocationPath() {
    return new Path(true);
  }

  @Override
  public UnionExpr createUnionExpr(Expr lhs, Expr rhs) {
    return new Union(lhs, rhs);
  }

  /** An HTML page has no namespaces: {@code fb:like} is the whole name of an element. */
  @Override
  public Step createNameStep(int axis, String prefix, String localName) throws JaxenException {
    boolean prefixed = prefix != null && !prefix.isEmpty();
    return super.createNameStep(axis, "", prefixed ? prefix + ":" + localName : localName);
  }

  @Override
  public FunctionCallExpr createFunctionCallExpr(String prefix, String name) throws JaxenException {
    if ((prefix != null && !prefix.isEmpty()) || !FUNCTIONS.contains(name)) {
      throw new JaxenException("there is no function `" + name + "` in XPath 1.0");
    }
    return super.createFunctionCallExpr(prefix, name);
  }

  @Override
  public VariableReferenceExpr createVariableReferenceExpr(String prefix, String name)
      throws JaxenException {
    throw new JaxenException("there is no variable `$" + name + "` here");
  }

  private static List<Object> sorted(Set<Object> nodes, ContextSupport support) {
    PageNavigator page = (PageNavigator) support.getNavigator();
    List<Object> list = new ArrayList<>(nodes);
    list.sort(Comparator.comparingInt(page::order));
    return list;
  }

  /** A path from the page's root or from the nodes at hand. */
  @SuppressWarnings("serial") // Nobody writes expressions to a stream.
  private static final class Path implements LocationPath {
    private static final long serialVersionUID = 1;

    private final boolean absolute;
    private final List<Step> steps = new ArrayList<>();

    Path(boolean absolute) {
      this.absolute = absolute;
    }

    @Override
    public void addStep(Step step) {
      steps.add(step);
    }

    @Override
    public List<?> getSteps() {
      return steps;
    }

    @Override
    public boolean isAbsolute() {
      return absolute;
    }

    @Override
    public String getText() {
      return (absolute ? "/" : "") + String.join("/", steps.stream().map(Step::getText).toList());
    }

    @Override
    public Expr simplify() {
      steps.forEach(Step::simplify);
      for (int i = 0; i + 1 < steps.size(); i++) {
        Optional<Step> both = joined(steps.get(i), steps.get(i + 1));
        if (both.isPresent()) {
          steps.remove(i);
          steps.set(i, both.get());
        }
      }
      return this;
    }

    /**
     * The two steps that {@code //p} stands for, any node and then its children, as one to all that
     * is inside: which is the same as long as nobody counts.
     */
    private static Optional<Step> joined(Step any, Step named) {
      boolean all =
          any instanceof DefaultAllNodeStep
              && any.getAxis() == Axis.DESCENDANT_OR_SELF
              && any.getPredicates().isEmpty();
      boolean child =
          named instanceof DefaultNameStep
              && named.getAxis() == Axis.CHILD
              && ((List<?>) named.getPredicates()).stream().noneMatch(Path::counts);
      if (!all || !child) {
        return Optional.empty();
      }
      Step joined =
          new DefaultNameStep(
              new IterableDescendantAxis(Axis.DESCENDANT),
              "",
              ((DefaultNameStep) named).getLocalName(),
              new PredicateSet());
      for (Object predicate : named.getPredicates()) {
        joined.addPredicate((Predicate) predicate);
      }
      return Optional.of(joined);
    }

    /** Whether a predicate may ask for a place among the nodes. */
    private static boolean counts(Object predicate) {
      Expr asked = ((Predicate) predicate).getExpr();
      boolean truth =
          asked instanceof EqualityExpr
              || asked instanceof RelationalExpr
              || asked instanceof LogicalExpr
              || asked instanceof LocationPath
              || (asked instanceof FunctionCallExpr call
                  && TRUTHS.contains(call.getFunctionName()));
      String text = asked.getText();
      return !truth || text.contains("position()") || text.contains("last()");
    }

    @Override
    public Object evaluate(Context context) throws JaxenException {
      ContextSupport support = context.getContextSupport();
      List<?> nodes = context.getNodeSet();
      if (absolute && !nodes.isEmpty()) {
        nodes = List.of(support.getNavigator().getDocumentNode(nodes.get(0)));
      }
      for (Step step : steps) {
        if (nodes.size() == 1 && Axis.DESCENDANT == step.getAxis()) {
          nodes = from(nodes.get(0), step, support); // in order, and each once
          continue;
        }
        Set<Object> found = new LinkedHashSet<>();
        for (Object node : nodes) {
          found.addAll(from(node, step, support));
        }
        nodes = sorted(found, support);
      }
      return nodes;
    }

    /** What a step finds from one node, where positions count along the axis. */
    private static List<?> from(Object node, Step step, ContextSupport support)
        throws JaxenException {
      List<?> found = matching(node, step, support);
      PredicateSet predicates = new PredicateSet();
      for (Object predicate : step.getPredicates()) {
        found = predicates.applyPredicate((Predicate) predicate, found, support);
      }
      return found;
    }

    private static List<?> matching(Object node, Step step, ContextSupport support)
        throws JaxenException {
      List<Object> found = new ArrayList<>();
      Iterator<?> axis = step.axisIterator(node, support);
      while (axis.hasNext()) {
        Object next = axis.next();
        if (step.matches(next, support)) {
          found.add(next);
        }
      }
      return found;
    }
  }

  /** The nodes of two expressions, each once. */
  @SuppressWarnings("serial") // Nobody writes expressions to a stream.
  private static final class Union implements UnionExpr {
    private static final long serialVersionUID = 1;

    private Expr lhs;
    private Expr rhs;

    Union(Expr lhs, Expr rhs) {
      this.lhs = lhs;
      this.rhs = rhs;
    }

    @Override
    public Expr getLHS() {
      return lhs;
    }

    @Override
    public Expr getRHS() {
      return rhs;
    }

    @Override
    public String getOperator() {
      return "|";
    }

    @Override
    public String getText() {
      return lhs.getText() + " | " + rhs.getText();
    }

    @Override
    public Expr simplify() {
      lhs = lhs.simplify();
      rhs = rhs.simplify();
      return this;
    }

    @Override
    public Object evaluate(Context context) throws JaxenException {
      Set<Object> nodes = new LinkedHashSet<>();
      for (Expr side : List.of(lhs, rhs)) {
        if (!(side.evaluate(context) instanceof List<?> some)) {
          throw new JaxenException("`|` joins nodes, and `" + side.getText() + "` gives none");
        }
        nodes.addAll(some);
      }
      return sorted(nodes, context.getContextSupport());
    }
  }
}
