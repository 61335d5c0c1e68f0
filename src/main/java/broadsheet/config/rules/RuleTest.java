package broadsheet.config.rules;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What must come of one page that a rule is for.
 *
 * @param url of the page, as written; null where {@code source} names it
 * @param source path of the page inside the content folder, or null
 * @param contains texts that the story must have
 * @param lacks texts that it must not have
 * @param fields what must be known about it: authors with {@code ", "} between, dates as in ISO
 *     8601
 * @param line of the rule's file, from 1
 */
public record RuleTest(
    @Nullable String url,
    @Nullable String source,
    List<String> contains,
    List<String> lacks,
    SortedMap<Field, String> fields,
    int line) {

  /** Copies the lists. */
  public RuleTest {
    contains = List.copyOf(contains);
    lacks = List.copyOf(lacks);
  }
}
