package broadsheet.archive;

import java.util.List;

/**
 * The articles that share a section, an author or a topic.
 *
 * @param name as most of them write it
 * @param slug unique among the groups of its kind
 * @param entries newest first, undated ones last; never empty
 */
public record Group(String name, String slug, List<Entry> entries) {}
