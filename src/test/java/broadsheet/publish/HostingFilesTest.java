package broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.digest.Digest;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that crawlers look for. */
class HostingFilesTest {

  @TempDir private Path folder;

  @Test
  void robotsAreLetInByTheRulesOfRfc9309AndToldOfTheSitemap() throws IOException {
    assertThat(robots("https://a.example/x/", true))
        .hasContent("User-agent: *\nAllow: /\n\nSitemap: https://a.example/x/sitemap.xml\n");
  }

  @Test
  void withoutAnAddressThereIsNoSitemapToTellOf() throws IOException {
    assertThat(robots(null, true)).hasContent("User-agent: *\nAllow: /\n");
  }

  @Test
  void whereThereIsNoSitemapNoneIsToldOf() throws IOException {
    assertThat(robots("https://a.example/x/", false)).hasContent("User-agent: *\nAllow: /\n");
  }

  @Test
  void filesThatBeginWithAnUnderscoreAreServedToo() throws IOException {
    assertThat(robots(null, false).resolveSibling(".nojekyll")).isEmptyFile();
  }

  private Path robots(@Nullable String url, boolean sitemap) throws IOException {
    Path site = folder.resolve("site");
    try (Output output = Output.open(site, folder.resolve("work"))) {
      new HostingFiles(url, sitemap).writeTo(output);
      output.commit(Digest.NONE);
    }
    return site.resolve("robots.txt");
  }
}
