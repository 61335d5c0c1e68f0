package broadsheet.render.compiled;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step of {@code ${page.head.title}}, {@code ${assets['style.css']}} or {@code
 * ${page.authors.isEmpty()}}: from a record to its component, from a map to a value, from a list to
 * whether it is empty. Immutable, but that it remembers how it was last taken.
 */
final class Path implements Value {

  private final Value from;
  private final String step;
  private volatile @Nullable Access last;

  /** How to read the component of a record; a method handle would take Java longer to make. */
  private record Access(Class<?> type, Method accessor) {}

  /**
   * A step.
   *
   * @param step the name of a component, {@code ['key']} or {@code isEmpty()}
   */
  Path(Value from, String step) {
    this.from = from;
    this.step = step;
  }

  /** What the step begins at. */
  Value from() {
    return from;
  }

  @Override
  public @Nullable Object in(@Nullable Object[] variables) {
    Object value = from.in(variables);
    if (value instanceof Record) {
      return read(value);
    } else if (value instanceof Collection<?> all && step.equals("isEmpty()")) {
      return all.isEmpty();
    } else if (value instanceof Map<?, ?> map && step.startsWith("['")) {
      return map.get(step.substring(2, step.length() - 2));
    }
    throw new NotCompiledException("`" + step + "`");
  }

  private @Nullable Object read(Object value) {
    Access access = last;
    if (access == null || access.type != value.getClass()) {
      access = new Access(value.getClass(), accessor(value.getClass()));
      last = access;
    }
    try {
      return access.accessor.invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record of the model can be read: " + step, e);
    }
  }

  private Method accessor(Class<?> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getName().equals(step)) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true); // else Java asks for each reading who reads
        return accessor;
      }
    }
    throw new NotCompiledException("`" + step + "` of " + type.getSimpleName());
  }
}
