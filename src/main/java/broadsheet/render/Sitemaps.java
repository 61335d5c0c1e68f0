package broadsheet.render;

import broadsheet.site.SitemapIndexPage;
import broadsheet.site.SitemapPage;
import java.util.List;

/** Sitemaps, by the protocol of sitemaps.org 0.9. Immutable and thread-safe. */
final class Sitemaps {

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final Addresses addresses;

  Sitemaps(Addresses addresses) {
    this.addresses = addresses;
  }

  String write(SitemapPage page) {
    return write("urlset", "url", page.paths());
  }

  String write(SitemapIndexPage page) {
    return write("sitemapindex", "sitemap", page.paths());
  }

  private String write(String root, String element, List<String> paths) {
    XmlText xml = new XmlText(root, "xmlns", NAMESPACE);
    for (String path : paths) {
      xml.open(element).element("loc", addresses.of(path)).close();
    }
    return xml.end();
  }
}
