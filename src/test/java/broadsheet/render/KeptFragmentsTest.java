package broadsheet.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.config.Settings;
import broadsheet.site.FakeArchive;
import broadsheet.site.ListingPage;
import broadsheet.site.Page;
import broadsheet.site.SitePlan;
import broadsheet.site.Stories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** Fragments that are rendered once and stand on many pages. */
class KeptFragmentsTest {

  @TempDir Path root;

  @Test
  void eachListingShowsItsOwnStoriesWhateverWasRenderedBefore() {
    Settings settings = SiteFolder.settings(root, null);
    Renderer used = new Renderer(settings);
    List<Page> listings = listings(settings);
    assertThat(listings).hasSizeGreaterThan(10);
    listings.forEach(used::render);
    for (Page page : listings) {
      assertThat(used.render(page)).isEqualTo(new Renderer(settings).render(page));
    }
  }

  @Test
  void theWaysSayOnWhichPartOfTheSiteOneIs() {
    Settings settings = SiteFolder.settings(root, null);
    Renderer renderer = new Renderer(settings);
    for (Page page : listings(settings)) {
      String folder = page.path().substring(0, page.path().indexOf('/') + 1);
      Elements current =
          Jsoup.parse(renderer.render(page)).select(".masthead nav [aria-current=true]");
      assertThat(current.eachAttr("href")).allMatch(href -> href.contains(folder));
    }
  }

  @Test
  void parametersWithoutNamesAreRefusedWithTheWayOut() throws IOException {
    Path own = Files.createDirectories(root.resolve("own"));
    Files.writeString(
        own.resolve("listing.html"), "<p keep:replace=\"~{parts :: card(${page.title}, 'h3')}\">");
    Settings settings = SiteFolder.settings(root, own);
    Page listing = listings(settings).get(0);
    Renderer renderer = new Renderer(settings);
    assertThatThrownBy(() -> renderer.render(listing))
        .isInstanceOf(TemplateProcessingException.class)
        .hasMessageContaining("write a fragment with its parameters by name")
        .hasMessageContaining("listing");
  }

  private static List<Page> listings(Settings settings) {
    return new SitePlan(settings, new FakeArchive(Stories.all()))
        .pages()
        .filter(ListingPage.class::isInstance)
        .toList();
  }
}
