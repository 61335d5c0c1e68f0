package broadsheet.digest;

import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Records to digests. It walks through all of their components, so that a component added to a
 * record counts without anybody remembering it here; what it does not know is refused, for the same
 * reason. What many others hold is {@link Digested}, so that it is walked through once.
 *
 * <p>Thread-safe.
 */
public final class Digester {
  /** The fields of records, for Java makes a class of its own for each method called this often. */
  private final ClassValue<Field[]> components =
      new ClassValue<>() {
        @Override
        protected Field[] computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .map(component -> field(type, component))
              .toArray(Field[]::new);
        }
      };

  /** Of the names of classes, which are longer than most of what is in them. */
  private final ClassValue<Digest> names =
      new ClassValue<>() {
        @Override
        protected Digest computeValue(Class<?> type) {
          return of(type.getName());
        }
      };

  /** With the room that earlier digests took. */
  private final Queue<Digesting> idle = new ConcurrentLinkedQueue<>();

  /**
   * The digest of some values in this order.
   *
   * @throws IllegalArgumentException if one is not made of records, enums, texts, numbers, paths,
   *     dates, collections, maps and what is {@link Digested}
   */
  public Digest of(@Nullable Object... values) {
    Digesting free = idle.poll();
    Digesting digesting = free == null ? new Digesting() : free;
    for (Object value : values) {
      add(value, digesting);
    }
    Digest digest = digesting.take();
    idle.add(digesting);
    return digest;
  }

  private void add(@Nullable Object value, Digesting to) {
    if (value == null) {
      to.tag('0');
    } else if (value instanceof String text) {
      to.tag('t').text(text);
    } else if (value instanceof Digested digested) {
      to.tag('d').digest(digested.digest());
    } else if (value instanceof Record record) {
      addRecord(record, to);
    } else if (value instanceof Map<?, ?> map) {
      addMap(map, to);
    } else if (value instanceof Collection<?> collection) {
      addCollection(collection, to);
    } else if (value instanceof Optional<?> optional) {
      add(optional.orElse(null), to.tag('o'));
    } else if (value instanceof Double number) {
      to.tag('f').number(Double.doubleToLongBits(number));
    } else if (value instanceof Integer || value instanceof Long) {
      to.tag('n').number(((Number) value).longValue());
    } else if (isWhatItSays(value)) {
      to.tag('v').digest(names.get(value.getClass()));
      to.text(value.toString());
    } else if (value instanceof byte[] bytes) {
      to.tag('b').bytes(bytes);
    } else {
      throw new IllegalArgumentException("no digest for " + value.getClass());
    }
  }

  private static boolean isWhatItSays(Object value) {
    return value instanceof Boolean
        || value instanceof Character
        || value instanceof Enum<?>
        || value instanceof TemporalAccessor
        || value instanceof ZoneId
        || value instanceof Path;
  }

  private void addRecord(Record value, Digesting to) {
    if (value instanceof Digest digest) {
      to.tag('d').digest(digest);
    } else {
      walk(value, to);
    }
  }

  private void walk(Record value, Digesting to) {
    Field[] fields = components.get(value.getClass());
    to.tag('r').digest(names.get(value.getClass()));
    to.number(fields.length);
    for (Field field : fields) {
      try {
        add(field.get(value), to);
      } catch (IllegalAccessException e) {
        throw new IllegalArgumentException("no digest for " + value.getClass(), e);
      }
    }
  }

  private static Field field(Class<?> type, RecordComponent component) {
    try {
      Field field = type.getDeclaredField(component.getName());
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException e) {
      throw new IllegalArgumentException("no digest for " + type, e);
    }
  }

  private void addCollection(Collection<?> values, Digesting to) {
    boolean ordered = values instanceof List<?> || values instanceof SortedSet<?>;
    if (!ordered && !(values instanceof Set<?>)) {
      throw new IllegalArgumentException("no digest for " + values.getClass());
    }
    to.tag(ordered ? 'l' : 's').number(values.size());
    if (ordered) {
      values.forEach(v -> add(v, to));
    } else {
      sorted(values.stream().map(this::of).toList()).forEach(to::digest);
    }
  }

  /** Maps that keep no order are taken in that of their entries' digests. */
  private void addMap(Map<?, ?> map, Digesting to) {
    to.tag(map instanceof SortedMap<?, ?> ? 'm' : 'h').number(map.size());
    if (map.isEmpty()) {
      return; // as most of a page are
    }
    List<Digest> entries = new ArrayList<>(map.size());
    map.forEach((key, value) -> entries.add(of(key, value)));
    (map instanceof SortedMap<?, ?> ? entries : sorted(entries)).forEach(to::digest);
  }

  private static List<Digest> sorted(List<Digest> digests) {
    return digests.stream()
        .sorted(Comparator.comparingLong(Digest::high).thenComparingLong(Digest::low))
        .toList();
  }
}
