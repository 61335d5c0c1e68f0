package broadsheet.render;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.config.Settings;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second theme of docs/theming.md: small, and whole. */
class PlainThemeTest {

  private static final Path THEME = Path.of("docs/themes/plain").toAbsolutePath();

  @TempDir private Path root;

  @Test
  void itIsUnderTwoHundredLines() throws IOException {
    long lines = 0;
    for (Path file : files(THEME)) {
      lines += Files.readAllLines(file).size();
    }
    assertThat(lines).isPositive().isLessThan(200);
  }

  @Test
  void everyPageHasItsTitleItsLandmarksAndNoLinkThatLeadsNowhere() throws IOException {
    Settings settings = SiteFolder.settings(root, THEME);
    SiteFolder.write(settings);
    int links = 0;
    for (Path file : files(settings.output())) {
      if (!file.toString().endsWith(".html") || file.endsWith("404.html")) {
        continue;
      }
      Document page = Jsoup.parse(file.toFile(), "UTF-8");
      assertThat(page.select("h1")).as("%s", file).hasSize(1);
      assertThat(page.select("main#text, body > header, body > footer")).as("%s", file).hasSize(3);
      assertThat(page.select("style, [style], [^th:]")).as("%s", file).isEmpty();
      for (Element link : page.select("a[href], link[rel=stylesheet], script[src]")) {
        String to = link.attr(link.hasAttr("src") ? "src" : "href").replaceFirst("#.*", "");
        if (!to.isEmpty() && !to.contains(":")) {
          links++;
          String path = URLDecoder.decode(to, StandardCharsets.UTF_8);
          assertThat(file.resolveSibling(path).normalize()).as("%s in %s", to, file).exists();
        }
      }
    }
    assertThat(links).isGreaterThan(1000);
  }

  @Test
  void aPageOfOnesOwnStandsInTheSiteUnderItsTitle() throws IOException {
    Settings settings = SiteFolder.settings(root, THEME);
    SiteFolder.write(settings);
    Document page = Jsoup.parse(settings.output().resolve("pages/colophon.html").toFile(), "UTF-8");
    assertThat(page.title()).isEqualTo("Colophon · The Tideway Archive");
    assertThat(page.select("main cite").text()).isEqualTo("The Tideway Archive");
    assertThat(page.select("body > header a").attr("href")).isEqualTo("../index.html");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
