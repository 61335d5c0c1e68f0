package broadsheet.site;

/**
 * The page that searches the archive by a script. Without scripts it leads to the listings.
 *
 * @param path inside the site; the files of the index are in its folder
 * @param contents what the archive holds
 */
public record SearchPage(String path, Contents contents) implements Page {}
