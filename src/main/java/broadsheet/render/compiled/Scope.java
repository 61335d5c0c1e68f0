package broadsheet.render.compiled;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The variables that a piece of a template can see, while it is compiled. Thymeleaf's variables are
 * seen by all fragments put in below; as these are compiled where they are put in, each time anew,
 * every name has its place then. Immutable, but that all count the places of the largest.
 */
final class Scope {

  private final Map<String, Object> seen;
  private final int places;
  private final AtomicInteger most;

  private Scope(Map<String, Object> seen, int places, AtomicInteger most) {
    this.seen = seen;
    this.places = places;
    this.most = most;
    most.accumulateAndGet(places, Math::max);
  }

  /** A part of a template, which a variable may stand for. */
  record Fragment(String template, String name) {}

  /** A scope with these constants alone. */
  static Scope of(Map<String, Object> constants) {
    Map<String, Object> seen = new HashMap<>();
    constants.forEach((name, value) -> seen.put(name, new Value.Constant(value)));
    return new Scope(seen, 0, new AtomicInteger());
  }

  /** The scope with another variable, whose value will be at {@link #places}. */
  Scope with(String name) {
    return with(name, new Value.Variable(places), places + 1);
  }

  /** The scope with a variable that is known already. */
  Scope with(String name, Value.Constant value) {
    return with(name, value, places);
  }

  /** The scope with a variable that stands for a fragment. */
  Scope with(String name, Fragment fragment) {
    return with(name, fragment, places);
  }

  private Scope with(String name, Object meaning, int next) {
    Map<String, Object> more = new HashMap<>(seen);
    more.put(name, meaning);
    return new Scope(more, next, most);
  }

  /** How many places there are; the next variable's is this one. */
  int places() {
    return places;
  }

  /** How many places any scope made of this one's first has, up to now. */
  int most() {
    return most.get();
  }

  /** The value of a variable. */
  Value value(String name) {
    if (seen.get(name) instanceof Value value) {
      return value;
    }
    throw new NotCompiledException("the variable `" + name + "`");
  }

  /** The fragment that a variable stands for, or null where it has a value. */
  @Nullable Fragment fragment(String name) {
    return seen.get(name) instanceof Fragment fragment ? fragment : null;
  }
}
