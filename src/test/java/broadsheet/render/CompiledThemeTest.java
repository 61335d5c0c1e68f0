package broadsheet.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.config.Settings;
import broadsheet.site.FakeArchive;
import broadsheet.site.Page;
import broadsheet.site.SitePlan;
import broadsheet.site.Stories;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both themes, compiled and as Thymeleaf itself writes them. */
class CompiledThemeTest {

  @TempDir Path root;

  @Test
  void everyPageOfTheDefaultThemeIsCompiledAndAsThymeleafWritesIt() {
    Settings settings = SiteFolder.settings(root, null);
    assertThat(sameAsThymeleaf(settings)).isGreaterThan(10);
  }

  @Test
  void everyPageOfThePlainThemeIsCompiledAndAsThymeleafWritesIt() {
    Settings settings = SiteFolder.settings(root, Path.of("docs/themes/plain").toAbsolutePath());
    assertThat(sameAsThymeleaf(settings)).isGreaterThan(10);
  }

  @Test
  void whatIsNotCompiledIsThymeleafs() throws IOException {
    Settings settings = theme("<p th:text=\"${#strings.toUpperCase(page.title)}\">x</p>");
    assertThat(new Renderer(settings).render(listing(settings)))
        .isEqualTo("<p>" + "ALL STORIES" + "</p>");
  }

  @Test
  void aMistakeInATemplateIsNamedWithItsPlace() throws IOException {
    Settings settings = theme("<p>\n<b th:text=\"${page.nothing}\">x</b></p>");
    Renderer renderer = new Renderer(settings);
    assertThatThrownBy(() -> renderer.render(listing(settings)))
        .isInstanceOf(ThemeException.class)
        .hasMessageStartingWith("own/listing.html:2:4: ")
        .hasMessageContaining("page.nothing");
  }

  private Settings theme(String listing) throws IOException {
    Path own = Files.createDirectories(root.resolve("own"));
    Files.writeString(own.resolve("listing.html"), listing);
    return SiteFolder.settings(root, own);
  }

  private static Page listing(Settings settings) {
    return pages(settings).filter(p -> p.path().equals("stories/index.html")).findAny().get();
  }

  private static Stream<Page> pages(Settings settings) {
    return new SitePlan(settings, new FakeArchive(Stories.all())).pages();
  }

  /** Renders every page both ways; gives how many templates there were. */
  private static int sameAsThymeleaf(Settings settings) {
    Renderer renderer = new Renderer(settings);
    Views views = new Views(settings, new Words(new Theme(settings), Locale.ENGLISH));
    Set<String> templates = new HashSet<>();
    List<Page> pages = pages(settings).filter(p -> p.path().endsWith(".html")).toList();
    for (Page page : pages) {
      Views.Shown shown = views.of(page);
      templates.add(shown.template());
      assertThat(renderer.compiled(shown).map(b -> new String(b, StandardCharsets.UTF_8)))
          .as("%s, by %s", page.path(), shown.template())
          .contains(renderer.interpreted(shown));
    }
    return templates.size();
  }
}
