package broadsheet.render;

import static broadsheet.render.SiteFolder.page;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Article;
import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.Metadata;
import broadsheet.config.Settings;
import broadsheet.site.FakeArchive;
import broadsheet.site.Page;
import broadsheet.site.SitePlan;
import broadsheet.site.Stories;
import broadsheet.site.TestSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of one story, and what its words may not do there. */
class StoryPageTest {

  private static final String FERRY =
      "2024/03/18/the-last-ferry-to-ness-runs-on-memory-and-a-borrowed-engine.html";

  @TempDir Path root;

  @Test
  void anArticleSaysWhatIsKnownOfIt() {
    Document html = ferry(SiteFolder.settings(root, null));
    assertThat(html.select("h1").text()).startsWith("The last ferry to Ness");
    assertThat(html.select(".subtitle").text()).startsWith("A crossing of eleven minutes");
    assertThat(html.select(".byline").text()).isEqualTo("Peter Nkemelu, Solveig Dahl");
    assertThat(html.select("article time").eachAttr("datetime").get(0))
        .isEqualTo("2024-03-18T09:30:00Z");
    assertThat(html.select(".origin").text())
        .contains("ledger.example", "The Saltby Ledger", "ledger/ferry.html", "English");
    assertThat(html.select(".topics li").eachText()).containsExactly("boats", "tides", "trades");
    assertThat(html.select(".body figure.absent a").attr("href"))
        .isEqualTo("https://pictures.example/engine.jpg");
    assertThat(html.select(".body table th[scope=col]")).hasSize(5);
    assertThat(html.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
  }

  @Test
  void whatAStorySaysIsNeverMarkup() {
    String bad = "<script>x</script>\"'><img src=//a.example> [[${7*7}]] __${7*7}__ &amp;";
    Article article =
        new Article(
            new Metadata(bad, bad, List.of(bad), null, null, bad, List.of(bad), "en", null, bad),
            Stories.all().get(0).provenance(),
            List.of(
                new Block.Paragraph(
                    List.of(
                        Stories.text(bad),
                        new Inline.Link("javascript:alert(1)", List.of(Stories.text("run"))),
                        new Inline.Link("https://a.example/\"x", List.of(Stories.text("go"))),
                        new Inline.Link("#gone", List.of(Stories.text("note"))),
                        new Inline.Link(
                            "https://a.example/",
                            List.of(
                                new Inline.Link(
                                    "https://b.example/", List.of(Stories.text("in"))))))),
                new Block.Figure("data:image/png;base64,AA", bad, List.of()),
                new Block.Code(bad, bad)));
    Settings settings = SiteFolder.settings(root, null);
    Renderer renderer = new Renderer(settings);
    new SitePlan(settings, new FakeArchive(List.of(article)))
        .pages()
        .filter(p -> p.path().endsWith(".html"))
        .forEach(
            page -> {
              Document html = Jsoup.parse(renderer.render(page));
              assertThat(html.select("body script:not([src*=assets/]), img, [onclick]"))
                  .as(page.path())
                  .isEmpty();
              assertThat(html.text()).doesNotContain("49");
              assertThat(html.select("a[href]").eachAttr("href"))
                  .noneMatch(a -> a.startsWith("javascript") || a.startsWith("data"));
            });
    Page page = page(settings, List.of(article), "undated/");
    Document html = Jsoup.parse(renderer.render(page));
    assertThat(html.select("h1").text()).isEqualTo(bad.strip());
    assertThat(html.select(".body").text()).contains("run", "note").contains(bad);
    assertThat(html.select(".body a").eachAttr("href"))
        .containsExactly("https://a.example/\"x", "https://a.example/");
  }

  @Test
  void blocksMayNestAsDeepAsTheyLike() throws InterruptedException {
    List<Inline> inline = List.of(Stories.text("deep"));
    for (int i = 0; i < 100_000; i++) {
      inline = List.of(new Inline.Styled(Inline.Style.EMPHASIS, inline));
    }
    Block block = new Block.Paragraph(inline);
    for (int i = 0; i < 100_000; i++) {
      block = new Block.Quotation(List.of(block));
    }
    List<Block> blocks = List.of(block);
    BlockHtml html =
        new BlockHtml(
            new Words(new Theme(SiteFolder.settings(root, null)), Locale.ENGLISH),
            Links.from("index.html"),
            Map.of(),
            new Corrections(),
            (figure, first, to) -> false,
            Syntax.HTML);
    List<String> written = new ArrayList<>();
    Thread small = new Thread(null, () -> written.add(html.write(blocks)), "small", 64 * 1024);
    small.start();
    small.join();
    assertThat(written).singleElement().asString().contains("deep");
  }

  @Test
  void aStoryInAnotherLanguageSaysSoAndWhichWayItRuns() {
    Settings settings = SiteFolder.settings(root, null);
    Document arabic =
        Jsoup.parse(new Renderer(settings).render(page(settings, Stories.all(), "2024/03/16/mk")));
    assertThat(arabic.select("article[lang=ar][dir=rtl]")).hasSize(1);
    Document front =
        Jsoup.parse(new Renderer(settings).render(page(settings, Stories.all(), "index.html")));
    assertThat(front.select(".card[lang=ja]")).hasSize(1);
  }

  @Test
  void datesAreSpelledInTheSitesLanguage() {
    Settings german = TestSettings.of(root, null, null, "de", List.of());
    assertThat(ferry(german).select("article time").eachText().get(0)).startsWith("18. März 2024");
  }

  private Document ferry(Settings settings) {
    return Jsoup.parse(new Renderer(settings).render(page(settings, Stories.all(), FERRY)));
  }
}
