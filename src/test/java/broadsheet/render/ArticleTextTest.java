package broadsheet.render;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Article;
import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.config.Settings;
import broadsheet.site.ArticlePage;
import broadsheet.site.FakeArchive;
import broadsheet.site.Page;
import broadsheet.site.SitePlan;
import broadsheet.site.Stories;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page of a story adds to its text: contents, notes, corrections, how long it takes. */
class ArticleTextTest {

  @TempDir private Path root;

  @Test
  void aLongStoryBeginsWithItsHeadingsAndAShortOneDoesNot() {
    Document page = page(headings(4));
    assertThat(page.select("nav.contents li").eachText())
        .containsExactly("Part 1", "Part 2", "Part 3", "Part 4");
    for (Element link : page.select("nav.contents a")) {
      Element heading = page.getElementById(link.attr("href").substring(1));
      assertThat(Objects.requireNonNull(heading).text()).isEqualTo(link.text());
    }
    assertThat(page(headings(3)).select("nav.contents")).isEmpty();
  }

  @Test
  void aLinkByTheWordsOfAHeadingLeadsToIt() {
    List<Block> blocks = new ArrayList<>(headings(2));
    blocks.add(1, new Block.Heading(3, List.of(Stories.text("Über alles"))));
    blocks.add(0, link("#%C3%BCber-alles"));
    blocks.add(link("#part-1"));
    blocks.add(link("#nowhere"));
    Document page = page(blocks);
    assertThat(page.select(".body p a").eachAttr("href").stream().map(page::select))
        .extracting(Elements::text)
        .containsExactly("Über alles", "Part 1");
  }

  private static Block link(String address) {
    return new Block.Paragraph(List.of(new Inline.Link(address, List.of(Stories.text("there")))));
  }

  private static List<Block> headings(int count) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      blocks.add(new Block.Heading(2, List.of(Stories.text("Part " + i))));
      blocks.add(Stories.paragraph("It rained in part " + i + "."));
    }
    return blocks;
  }

  @Test
  void aNumberLeadsToItsNoteAndTheNoteBack() {
    Document page =
        page(
            List.of(
                noted("The bar hangs in the cellar.", "1", "#fn:1"),
                noted("Two men owned a shorter one.", "2", "#fn:2"),
                notes("It was replaced in 1824.", "The second was pardoned.")));
    for (String number : List.of("1", "2")) {
      Elements from = page.select(".body p a[href=#note-" + number + "]");
      assertThat(from.text()).isEqualTo(number);
      Elements back = page.select("#note-" + number + " a.back");
      assertThat(back.attr("href")).isEqualTo("#" + from.attr("id"));
      assertThat(back.attr("aria-label")).contains(number);
    }
  }

  @Test
  void aNumberWithoutANoteIsPlainText() {
    Document page =
        page(List.of(noted("The bar.", "7", "#fn:7"), notes("It was replaced in 1824.")));
    assertThat(page.select(".body a")).isEmpty();
    assertThat(page.select(".body p").text()).isEqualTo("The bar.7");
  }

  @Test
  void theNumberOfANoteMayStandInBrackets() {
    Document page = page(List.of(noted("The bar.", "[1]", "#cite_note-1"), notes("It was.")));
    assertThat(page.select("a[href=#note-1]").text()).isEqualTo("[1]");
    assertThat(page.select("#note-1 a[href=#noted-1]")).hasSize(1);
  }

  @Test
  void onlyTheLastOfTwoListsThatSayTheSameIsOneOfNotes() {
    Document page =
        page(List.of(noted("The bar.", "1", "#fn:1"), notes("It was."), notes("It was.")));
    assertThat(page.select("li[id]")).hasSize(1);
    assertThat(page.select(".body > ol").get(1).select("li[id]")).hasSize(1);
  }

  private static Block noted(String text, String number, String address) {
    return new Block.Paragraph(
        List.of(
            Stories.text(text),
            new Inline.Styled(
                Inline.Style.SUPERSCRIPT,
                List.of(new Inline.Link(address, List.of(Stories.text(number)))))));
  }

  private static Block notes(String... texts) {
    List<List<Block>> items = new ArrayList<>();
    for (String text : texts) {
      items.add(List.of(Stories.paragraph(text)));
    }
    return new Block.ListBlock(1, items);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Correction: the bridge crosses the tannery yard, not the Orrin.",
        "Editor’s note, 5 March: the text below has been changed.",
        "[Editor's note: this was not meant as a joke.]",
        "This article was amended on 14 March 2019.",
        "Berichtigung: Die Brücke ist ein Tor.",
        "От редакции: мост оказался воротами.",
        "訂正：橋ではなく門でした。"
      })
  void aCorrectionIsShownAsOne(String text) {
    assertThat(page(List.of(Stories.paragraph(text))).select(".body p.correction[role=note]"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The correction took the committee a year: nobody had a pencil.",
        "Corrections officers went home early.",
        "He said: it is a gate."
      })
  void aStoryThatSpeaksOfCorrectionsIsNone(String text) {
    assertThat(page(List.of(Stories.paragraph(text))).select(".correction")).isEmpty();
  }

  @Test
  void howLongAStoryTakesIsCountedFromItsWords() {
    assertThat(page(List.of(Stories.paragraph("Rain. "))).select("header .meta").text())
        .contains("One minute to read");
    assertThat(
            page(List.of(Stories.paragraph("rain ".repeat(1190).strip())))
                .select("header .meta")
                .text())
        .contains("5 minutes to read");
  }

  private Document page(List<Block> blocks) {
    Article some = Stories.story("A bar", "en", "2019-03-11", null, List.of(), List.of(), "x");
    Article article = new Article(some.metadata(), some.provenance(), blocks);
    Settings settings = SiteFolder.settings(root, null);
    Page page =
        new SitePlan(settings, new FakeArchive(List.of(article)))
            .pages()
            .filter(p -> p instanceof ArticlePage)
            .findFirst()
            .orElseThrow();
    return Jsoup.parse(new Renderer(settings).render(page));
  }
}
