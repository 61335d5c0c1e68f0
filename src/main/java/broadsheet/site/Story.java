package broadsheet.site;

import broadsheet.archive.Entry;

/**
 * An article as listings show it.
 *
 * @param entry what is known about it
 * @param path of its page inside the site
 */
public record Story(Entry entry, String path) {}
