package broadsheet.render.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.ExpressionContext;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.standard.expression.AdditionExpression;
import org.thymeleaf.standard.expression.AndExpression;
import org.thymeleaf.standard.expression.Assignation;
import org.thymeleaf.standard.expression.AssignationUtils;
import org.thymeleaf.standard.expression.ConditionalExpression;
import org.thymeleaf.standard.expression.Each;
import org.thymeleaf.standard.expression.EachUtils;
import org.thymeleaf.standard.expression.EqualsExpression;
import org.thymeleaf.standard.expression.GenericTokenExpression;
import org.thymeleaf.standard.expression.IStandardExpression;
import org.thymeleaf.standard.expression.MessageExpression;
import org.thymeleaf.standard.expression.NegationExpression;
import org.thymeleaf.standard.expression.NotEqualsExpression;
import org.thymeleaf.standard.expression.OrExpression;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.standard.expression.TextLiteralExpression;
import org.thymeleaf.standard.expression.VariableExpression;

/**
 * Thymeleaf's parsed expressions to values: paths through records, words of the theme, texts,
 * conditions. Not thread-safe.
 */
final class Expressions {

  private static final Pattern PATH =
      Pattern.compile("[A-Za-z]\\w*(\\.\\w+|\\['[^']+'])*(\\.isEmpty\\(\\))?");

  /** Between the steps of a path; a period inside brackets is part of a key. */
  private static final Pattern STEP = Pattern.compile("\\.(?![^\\[]*'])|(?=\\[')");

  private final IExpressionContext context;
  private final BiFunction<String, @Nullable Object[], String> words;

  /**
   * A reader of expressions.
   *
   * @param words of the theme by key, with what is to be filled in
   */
  Expressions(
      IEngineConfiguration configuration, BiFunction<String, @Nullable Object[], String> words) {
    this.context = new ExpressionContext(configuration);
    this.words = words;
  }

  /** What Thymeleaf's own readers of expressions need. */
  IExpressionContext context() {
    return context;
  }

  /** An expression as Thymeleaf reads it. */
  IStandardExpression parsed(String text) {
    return StandardExpressions.getExpressionParser(context.getConfiguration())
        .parseExpression(context, plain(text));
  }

  /** A loop: {@code author : ${page.authors}}. */
  Each each(String text) {
    return EachUtils.parseEach(context, plain(text));
  }

  /** What is given to names: {@code d=${plot.bars}}. */
  List<Assignation> assignations(String text) {
    return AssignationUtils.parseAssignationSequence(context, plain(text), false).getAssignations();
  }

  /** Text without references and without what Thymeleaf works out before anything else. */
  private static String plain(String text) {
    if (text.contains("__") || text.indexOf('&') >= 0) {
      throw new NotCompiledException("`" + text + "`");
    }
    return text;
  }

  /**
   * The value of an expression.
   *
   * @param scope the variables that it sees
   * @throws NotCompiledException if it is of a kind that is left to Thymeleaf
   */
  Value value(IStandardExpression expression, Scope scope) {
    Value value = compiled(expression, scope);
    return fixed(value) ? new Value.Constant(value.in(new Object[0])) : value;
  }

  private Value compiled(IStandardExpression expression, Scope scope) {
    if (expression instanceof VariableExpression variable) {
      return path(variable, scope);
    } else if (expression instanceof MessageExpression message) {
      return message(message, scope);
    } else if (expression instanceof TextLiteralExpression literal) {
      return new Value.Constant(literal.getValue().getValue());
    } else if (expression instanceof GenericTokenExpression token) {
      return new Value.Constant(token.getValue());
    } else if (expression instanceof ConditionalExpression either) {
      return new Value.Either(
          value(either.getConditionExpression(), scope),
          value(either.getThenExpression(), scope),
          value(either.getElseExpression(), scope));
    } else if (expression instanceof AndExpression and) {
      return new Value.Both(value(and.getLeft(), scope), value(and.getRight(), scope));
    } else if (expression instanceof OrExpression or) {
      return new Value.Any(value(or.getLeft(), scope), value(or.getRight(), scope));
    } else if (expression instanceof NegationExpression not) {
      return new Value.Not(value(not.getOperand(), scope));
    } else if (expression instanceof EqualsExpression same) {
      return new Value.Same(value(same.getLeft(), scope), value(same.getRight(), scope));
    } else if (expression instanceof NotEqualsExpression other) {
      return new Value.Not(
          new Value.Same(value(other.getLeft(), scope), value(other.getRight(), scope)));
    } else if (expression instanceof AdditionExpression sum) {
      return new Value.Joined(value(sum.getLeft(), scope), value(sum.getRight(), scope));
    }
    throw new NotCompiledException("`" + expression.getStringRepresentation() + "`");
  }

  /** Whether a value is made of constants alone. */
  private static boolean fixed(Value value) {
    if (value instanceof Value.Either either) {
      return constant(either.condition())
          && constant(either.then())
          && constant(either.otherwise());
    } else if (value instanceof Value.Both both) {
      return constant(both.left()) && constant(both.right());
    } else if (value instanceof Value.Any any) {
      return constant(any.left()) && constant(any.right());
    } else if (value instanceof Value.Not not) {
      return constant(not.value());
    } else if (value instanceof Value.Same same) {
      return constant(same.left()) && constant(same.right());
    } else if (value instanceof Value.Joined joined) {
      return constant(joined.left()) && constant(joined.right());
    } else if (value instanceof Value.Message message) {
      return message.given().stream().allMatch(Expressions::constant);
    }
    return value instanceof Path path && constant(path.from());
  }

  private static boolean constant(Value value) {
    return value instanceof Value.Constant;
  }

  private Value path(VariableExpression variable, Scope scope) {
    String text = variable.getExpression();
    if (text.equals("null")) {
      return new Value.Constant(null);
    } else if (variable.getConvertToString() || !PATH.matcher(text).matches()) {
      throw new NotCompiledException("`${" + text + "}`");
    }
    String[] steps = STEP.split(text, -1);
    Value value = scope.value(steps[0]);
    for (int i = 1; i < steps.length; i++) {
      value = new Path(value, steps[i]);
      value = fixed(value) ? new Value.Constant(value.in(new Object[0])) : value;
    }
    return value;
  }

  private Value message(MessageExpression message, Scope scope) {
    if (!(value(message.getBase(), scope) instanceof Value.Constant key) || key.value() == null) {
      throw new NotCompiledException("`" + message.getStringRepresentation() + "`");
    }
    List<Value> given = new ArrayList<>();
    if (message.hasParameters()) {
      message.getParameters().getExpressions().forEach(e -> given.add(value(e, scope)));
    }
    return new Value.Message(words, key.value().toString(), List.copyOf(given));
  }
}
