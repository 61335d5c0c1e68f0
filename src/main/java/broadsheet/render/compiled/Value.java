package broadsheet.render.compiled;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.util.EvaluationUtils;

/** An expression of a template, which has a value once the variables have theirs. */
interface Value {

  /**
   * Its value, as Thymeleaf would find it.
   *
   * @param variables by their places
   * @throws NotCompiledException if only Thymeleaf can tell
   */
  @Nullable Object in(@Nullable Object[] variables);

  /** Whether its value counts as true. */
  default boolean holds(@Nullable Object[] variables) {
    return isTrue(in(variables));
  }

  private static boolean isTrue(@Nullable Object value) {
    if (value == null) {
      return false;
    } else if (value instanceof Boolean truth) {
      return truth;
    }
    return value instanceof Record
        || (value instanceof String text && isLong(text))
        || EvaluationUtils.evaluateAsBoolean(value);
  }

  /** Too long to be one of the few words that count as false, whatever the white space. */
  private static boolean isLong(String text) {
    int length = text.length();
    return length > 8 && text.charAt(0) > ' ' && text.charAt(length - 1) > ' ';
  }

  /**
   * What is the same on every page.
   *
   * @param value of it
   */
  record Constant(@Nullable Object value) implements Value {
    @Override
    public @Nullable Object in(@Nullable Object[] variables) {
      return value;
    }
  }

  /**
   * A variable.
   *
   * @param place among all
   */
  record Variable(int place) implements Value {
    @Override
    public @Nullable Object in(@Nullable Object[] variables) {
      return variables[place];
    }
  }

  /** One of two, by a condition. */
  record Either(Value condition, Value then, Value otherwise) implements Value {
    @Override
    public @Nullable Object in(@Nullable Object[] variables) {
      return (condition.holds(variables) ? then : otherwise).in(variables);
    }
  }

  /** Whether both hold; of one alone with itself, whether it holds. */
  record Both(Value left, Value right) implements Value {
    @Override
    public Object in(@Nullable Object[] variables) {
      return left.holds(variables) && right.holds(variables);
    }
  }

  /** Whether one of two holds. */
  record Any(Value left, Value right) implements Value {
    @Override
    public Object in(@Nullable Object[] variables) {
      return left.holds(variables) || right.holds(variables);
    }
  }

  /** Whether something does not hold. */
  record Not(Value value) implements Value {
    @Override
    public Object in(@Nullable Object[] variables) {
      return !value.holds(variables);
    }
  }

  /** Whether two texts are the same. */
  record Same(Value left, Value right) implements Value {
    @Override
    public Object in(@Nullable Object[] variables) {
      Object one = left.in(variables);
      Object other = right.in(variables);
      if (one == null || other == null) {
        return one == other;
      } else if (one instanceof String && other instanceof String && !numbers(one, other)) {
        return one.equals(other);
      }
      throw new NotCompiledException("a comparison of what is not text");
    }
  }

  /** Two texts, one behind the other. */
  record Joined(Value left, Value right) implements Value {
    @Override
    public Object in(@Nullable Object[] variables) {
      Object one = left.in(variables);
      Object other = right.in(variables);
      if (one != null && other != null && numbers(one, other)) {
        throw new NotCompiledException("a sum of numbers");
      }
      return String.valueOf(one) + other;
    }
  }

  /** Words of the theme with something filled in. */
  record Message(
      BiFunction<String, @Nullable Object[], String> words, String key, List<Value> given)
      implements Value {
    @Override
    public Object in(@Nullable Object[] variables) {
      @Nullable Object[] values = new Object[given.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = given.get(i).in(variables);
      }
      return words.apply(key, values);
    }
  }

  /** Whether Thymeleaf would take both for numbers, though they may be text. */
  private static boolean numbers(Object one, Object other) {
    BigDecimal number = EvaluationUtils.evaluateAsNumber(one);
    return number != null && EvaluationUtils.evaluateAsNumber(other) != null;
  }
}
