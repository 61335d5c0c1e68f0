package broadsheet.site;

import org.jspecify.annotations.Nullable;

/**
 * A way into the archive: the name of a section, author, topic, paper or year, and where it leads.
 *
 * @param name as readers see it
 * @param path of its page inside the site, or null where it has none
 * @param stories how many articles wait there, or 0 where that is not said
 */
public record Way(String name, @Nullable String path, int stories) {}
