package broadsheet.site;

/**
 * How browsers and other programs may search the site.
 *
 * @param path inside the site
 * @param contents what the archive holds
 * @param search path of the page that searches
 */
public record OpenSearchPage(String path, Contents contents, String search) implements Page {
  /** Where it stands in the site. */
  public static final String PATH = "opensearch.xml";
}
