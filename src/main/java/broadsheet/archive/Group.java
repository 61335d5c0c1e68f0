package broadsheet.archive;

import java.util.List;
import java.util.Set;

/**
 * The articles that share a section, an author or a topic.
 *
 * @param name as most of them write it
 * @param slug unique among the groups of its kind
 * @param entries newest first, undated ones last; never empty
 * @param spellings the name as each of them writes it
 */
public record Group(String name, String slug, List<Entry> entries, Set<String> spellings) {
  /** Copies the entries and the spellings. */
  public Group {
    entries = List.copyOf(entries);
    spellings = Set.copyOf(spellings);
  }
}
