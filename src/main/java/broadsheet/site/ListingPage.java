package broadsheet.site;

import org.jspecify.annotations.Nullable;

/**
 * A sheet of all stories, of the undated ones, or of those of one section, author, topic or paper.
 *
 * @param path inside the site
 * @param contents what the archive holds
 * @param kind what the stories share
 * @param name of the section, author, topic or paper; null for the other kinds
 * @param sheet the stories
 * @param feed path of a feed of them, or null
 * @param book path of an e-book of them, or null
 */
public record ListingPage(
    String path,
    Contents contents,
    Kind kind,
    @Nullable String name,
    Sheet sheet,
    @Nullable String feed,
    @Nullable String book)
    implements Page {}
