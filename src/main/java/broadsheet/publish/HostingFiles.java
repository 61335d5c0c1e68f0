package broadsheet.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The small files that hosts and crawlers look for, beside the pages. */
final class HostingFiles {

  private final @Nullable String url;
  private final boolean sitemap;

  /**
   * Hosting files of one site.
   *
   * @param url where the site will stand, ending in {@code /}, or null
   * @param sitemap whether the site has a {@code sitemap.xml}
   */
  HostingFiles(@Nullable String url, boolean sitemap) {
    this.url = url;
    this.sitemap = sitemap;
  }

  /**
   * Adds {@code .nojekyll}, without which GitHub Pages leaves out what begins with an underscore,
   * and {@code robots.txt}. That lets crawlers in everywhere: a page that must not be indexed says
   * so itself, and is not heard if nobody may fetch it.
   */
  void writeTo(Output output) throws IOException {
    output.write(".nojekyll", new byte[0]);
    String robots = "User-agent: *\nAllow: /\n";
    if (url != null && sitemap) {
      robots += "\nSitemap: " + url + "sitemap.xml\n";
    }
    output.write("robots.txt", robots.getBytes(StandardCharsets.UTF_8));
  }
}
