package broadsheet.clean.rules;

import broadsheet.config.rules.Field;
import broadsheet.config.rules.RuleLine;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a rule finds stated about one story, as the page writes it.
 *
 * @param values texts by field, none of them blank; only fields that were found
 * @param lines of the rule that found them
 * @param paper the name of the site, or null
 * @param language a BCP 47 tag, or null
 */
public record Stated(
    SortedMap<Field, List<String>> values,
    SortedMap<Field, RuleLine> lines,
    @Nullable String paper,
    @Nullable String language) {

  /** Nothing. */
  public static final Stated NOTHING = new Stated(new TreeMap<>(), new TreeMap<>(), null, null);

  /** Copies the maps. */
  public Stated {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
  }

  /** The first text of a field. */
  public Optional<String> first(Field field) {
    return all(field).stream().findFirst();
  }

  /** The texts of a field; empty where the rule found none. */
  public List<String> all(Field field) {
    return Optional.ofNullable(values.get(field)).orElse(List.of());
  }
}
