package broadsheet.site;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sitemap of a site, in parts where it has many addresses. Immutable. */
final class Sitemaps {

  /** How many addresses a sitemap may have; the protocol says so. */
  static final int MOST = 50_000;

  private final Contents contents;
  private final int most;

  /**
   * The sitemaps of a site.
   *
   * @param most how many addresses each has at most
   */
  Sitemaps(Contents contents, int most) {
    this.contents = contents;
    this.most = most;
  }

  /** The pages for some addresses. */
  Stream<Page> pages(List<String> addresses) {
    if (addresses.size() <= most) {
      return Stream.of(new SitemapPage("sitemap.xml", contents, addresses));
    }
    Map<String, List<String>> parts = new TreeMap<>();
    for (int from = 0; from < addresses.size(); from += most) {
      parts.put(
          "sitemap-" + (from / most + 1) + ".xml",
          addresses.subList(from, Math.min(from + most, addresses.size())));
    }
    return Stream.concat(
        Stream.of(new SitemapIndexPage("sitemap.xml", contents, List.copyOf(parts.keySet()))),
        parts.entrySet().stream().map(e -> new SitemapPage(e.getKey(), contents, e.getValue())));
  }
}
