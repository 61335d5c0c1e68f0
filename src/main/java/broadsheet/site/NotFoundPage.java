package broadsheet.site;

/**
 * What a host shows for an address that is not in the site. As it is shown at any depth, its links
 * cannot be relative: they start at the root of the site's address.
 *
 * @param path inside the site
 * @param contents what the archive holds
 */
public record NotFoundPage(String path, Contents contents) implements Page {}
