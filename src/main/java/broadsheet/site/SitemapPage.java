package broadsheet.site;

import java.util.List;

/**
 * Addresses for search engines.
 *
 * @param path inside the site
 * @param contents what the archive holds
 * @param paths of pages inside the site, at most 50,000
 */
public record SitemapPage(String path, Contents contents, List<String> paths) implements Page {
  /** Copies the paths. */
  public SitemapPage {
    paths = List.copyOf(paths);
  }
}
