package broadsheet.site;

import java.util.List;

/**
 * The sitemaps of a site that needs several.
 *
 * @param path inside the site
 * @param contents what the archive holds
 * @param paths of the sitemaps inside the site
 */
public record SitemapIndexPage(String path, Contents contents, List<String> paths) implements Page {
  /** Copies the paths. */
  public SitemapIndexPage {
    paths = List.copyOf(paths);
  }
}
