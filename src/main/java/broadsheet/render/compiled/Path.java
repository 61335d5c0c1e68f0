package broadsheet.render.compiled;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
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

  /**
   * How to read the component of a record: by its field, for a method handle would take Java longer
   * to make, and so would the class that it makes for each method called this often.
   */
  private record Access(Class<?> type, Field field) {}

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
      access = new Access(value.getClass(), field(value.getClass()));
      last = access;
    }
    try {
      return access.field.get(value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a record of the model can be read: " + step, e);
    }
  }

  private Field field(Class<?> type) {
    try {
      Field field = type.getDeclaredField(step);
      if (!Modifier.isStatic(field.getModifiers())) { // else it is no component
        field.setAccessible(true); // else Java asks for each reading who reads
        return field;
      }
    } catch (NoSuchFieldException e) {
      // Said below, as for one that belongs to all.
    }
    throw new NotCompiledException("`" + step + "` of " + type.getSimpleName());
  }
}
