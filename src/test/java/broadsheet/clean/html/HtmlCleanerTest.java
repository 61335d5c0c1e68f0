package broadsheet.clean.html;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Block;
import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.article.Reason;
import broadsheet.source.Addresses;
import broadsheet.source.Capture;
import broadsheet.source.Corrections;
import broadsheet.source.Format;
import broadsheet.source.PageParser;
import broadsheet.source.SavedPage;
import broadsheet.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HtmlCleanerTest {

  private static final String STORY =
      "<p>The well was drawn on three maps, and on each of them in a different place, so that on"
          + " Saturday the village split into three parties and began to dig.</p>"
          + "<p>The first party found a cellar, the second a barrel of nails, and the third came"
          + " back for lunch and said that there had never been any water.</p>";

  private static final String REST =
      "<p>The second party had read the map upside down, which nobody noticed until the schoolmaster"
          + " came by, looked at the hole, and asked whose cellar it was going to be.</p>"
          + "<p>By four o'clock there were eleven holes in the common, two of them joined, and a goat"
          + " had fallen into the deepest and would not be talked out of it.</p>"
          + "<p>The third party found the well at dusk, under the stone on which all of them had sat"
          + " to eat, and the water in it was so cold that the mayor lost his speech.</p>"
          + "<p>The council has bought a lid. It also voted, by six to five, that the old maps are to"
          + " be corrected by hand and that the goat may keep its hole.</p>";

  private final HtmlCleaner cleaner = new HtmlCleaner();

  @Test
  void everyWordIsKeptOrRemovedWithAReason() {
    for (int seed = 1000; seed < 1200; seed++) {
      String html = new PageGenerator(new Random(seed)).page();
      SavedPage page = page(html);
      String before = page.document().outerHtml();
      Cleaned cleaned = clean(page);
      StringBuilder letters = new StringBuilder();
      for (Judged judged : cleaned.blocks()) {
        letters.append(PageText.letters(judged.block().text()));
        assertThat(judged.score()).as("seed %s", seed).isBetween(0.0, 1.0);
      }
      assertThat(letters.toString())
          .as("seed %s: %s", seed, html)
          .isEqualTo(PageText.letters(page.document().body()));
      assertThat(page.document().outerHtml()).as("seed %s", seed).isEqualTo(before);
    }
  }

  @Test
  void whatABrowserDoesNotShowIsRemovedAsHidden() {
    Cleaned cleaned = clean(page("<h1>Wells</h1>" + STORY + "<div hidden>Secret menu</div>"));
    assertThat(cleaned.removals())
        .anySatisfy(
            j -> {
              assertThat(j.reason()).isEqualTo(Reason.HIDDEN);
              assertThat(j.block().text()).isEqualTo("Secret menu");
            });
  }

  @Test
  void aStoryThatWaitsForAScriptOrAPaymentIsKept() {
    String held = "<h1>Wells</h1>" + STORY + "<div class=more style='display: none'>";
    Cleaned cleaned = clean(page(held + REST + REST.replace("the", "that") + "</div>"));
    assertThat(cleaned.removals()).noneMatch(j -> j.reason() == Reason.HIDDEN);
    assertThat(cleaned.kept()).anyMatch(b -> b.text().startsWith("The council has bought a lid"));
  }

  @Test
  void dataOfAScriptAreNoText() {
    String data =
        "{\"layout\": 2, \"button\": \"Buy now\", \"title\": \"Wells, and how to find them\"}";
    assertThat(clean(page("<h1>Wells</h1>" + STORY + "<p>" + data + "</p>" + REST)).kept())
        .noneMatch(b -> b.text().contains("layout"));
    String name = "{{hire-a-well-digger=\"/banners/hire\"}}";
    assertThat(clean(page("<h1>Wells</h1>" + STORY + "<p>" + name + "</p>" + REST)).kept())
        .hasSize(7)
        .noneMatch(b -> b.text().contains("banners"));
  }

  @Test
  void anEmptyPageIsHeld() {
    assertThat(clean(page("")).held()).isEqualTo("no words");
    Cleaned shell = clean(page("<div id=root></div><noscript>Turn on scripts.</noscript>"));
    assertThat(shell.held()).isEqualTo("a page that needs scripts");
    assertThat(shell.kept()).isEmpty();
  }

  @Test
  void theSamePageGivesTheSame() {
    String html = "<h1>Wells</h1>" + STORY;
    assertThat(clean(page(html))).isEqualTo(clean(page(html)));
    assertThat(clean(page(html)).kept()).hasSize(2);
  }

  private Cleaned clean(SavedPage page) {
    Addresses addresses = new Addresses(Path.of("no-such-folder"), "page.html", null);
    return cleaner.clean(page, Metadata.NONE, addresses);
  }

  @Test
  void aSubtitleThatTheTextBeginsWithIsSaidOnce() {
    String dek = "Three parties dug for a day on the common of one village, each with a map.";
    SavedPage page =
        page("<title>Wells</title><h1>Wells</h1><p>" + dek + "</p>" + STORY + REST + "<p></p>");
    Metadata known =
        new Metadata("Wells", dek, List.of(), null, null, null, List.of(), "en", null, null);
    Addresses addresses =
        new Addresses(Path.of("no-such-folder"), "page.html", "https://paper.example/a");
    Cleaned cleaned = cleaner.clean(page, known, addresses);
    boolean inText = cleaned.kept().stream().anyMatch(b -> b.text().equals(dek));
    assertThat(inText).isEqualTo(cleaned.metadata().subtitle() == null);
    assertThat(inText).isTrue();
  }

  @Test
  void theLineBelowTheTitleThatTheHeadStatesIsTheSubtitle() {
    String dek = "Three maps, eleven holes and a goat";
    String head = "<title>Wells</title><meta property=og:description content='" + dek + "'>";
    String body = "<header><h1>Wells</h1><h2>" + dek + "</h2><a href=/share>Share</a></header>";
    Cleaned cleaned = clean(page(head + body + "<article>" + STORY + REST + "</article>"));
    assertThat(cleaned.metadata().subtitle()).isEqualTo(dek);
    assertThat(cleaned.kept()).noneMatch(b -> b.text().equals(dek));
    Cleaned silent = clean(page("<title>Wells</title>" + body + STORY + REST));
    assertThat(silent.metadata().subtitle()).isNull();
  }

  @Test
  void aPictureBetweenParagraphsStaysWhateverThePartAroundTheStoryIsCalled() {
    String picture = "<figure><img src=https://paper.example/well-at-dusk.jpg alt=Well></figure>";
    for (String name : List.of("elementor-widget", "sidebar-main", "post-and-ads", "w-lightbox")) {
      String story = "<div class='" + name + "'>" + STORY + picture + REST + "</div>";
      assertThat(pictures("<h1>Wells</h1>" + story)).as(name).hasSize(1);
    }
    for (String name : List.of("ad-slot", "share-bar", "newsletter")) {
      String inside = STORY + "<div class='" + name + "'>" + picture + "</div>" + REST;
      assertThat(pictures("<h1>Wells</h1><div class=story>" + inside + "</div>"))
          .as(name)
          .isEmpty();
    }
  }

  @Test
  void aPictureMayBeTheLastOfAPage() {
    String picture = "<img src=https://paper.example/well.jpg>";
    for (String text : List.of("", "<p>Wells and maps, and a goat.</p>", STORY)) {
      for (String end : List.of("", "<p>Home</p>", "<p>The lid of the well.</p>")) {
        SavedPage page = page("<title>Wells</title><h1>Wells</h1>" + text + picture + end);
        assertThat(clean(page).blocks()).as(text + end).isNotEmpty();
      }
    }
  }

  @Test
  void ofAPictureThatStandsTwiceInARowTheOneWithACaptionStays() {
    String wide = "<img src=https://paper.example/a/750/422/well.jpg>";
    String narrow = "<img src=https://paper.example/a/320/180/well.jpg>";
    String named = "<figure>" + narrow + "<figcaption>The lid of the well.</figcaption></figure>";
    assertThat(pictures("<h1>Wells</h1><div>" + STORY + wide + narrow + REST + "</div>"))
        .containsExactly("https://paper.example/a/750/422/well.jpg");
    assertThat(pictures("<h1>Wells</h1><div>" + STORY + wide + named + REST + "</div>"))
        .containsExactly("https://paper.example/a/320/180/well.jpg");
    String other = "<img src=https://paper.example/b/320/180/well.jpg>";
    assertThat(pictures("<h1>Wells</h1><div>" + STORY + wide + other + REST + "</div>")).hasSize(2);
  }

  @Test
  void aSignForAPlugInThatIsGoneIsRemoved() {
    String sign = "<p>[gallery ids=\"12,13\" link=\"file\"]</p>";
    String words = "<p>[The second map, dated \"1811\", is lost.]</p>";
    Cleaned cleaned = clean(page("<h1>Wells</h1><div>" + STORY + sign + REST + words + "</div>"));
    assertThat(cleaned.removals())
        .extracting(j -> j.block().text())
        .anyMatch(t -> t.contains("ids="));
    assertThat(cleaned.kept()).extracting(Block::text).noneMatch(t -> t.contains("ids="));
    assertThat(cleaned.kept()).extracting(Block::text).anyMatch(t -> t.contains("is lost"));
  }

  @Test
  void whatStandsBesideAFieldForAnAddressSignsUp() {
    String ask = "<div><p>Words from the common, for all who dig, and for those who had lunch.</p>";
    String form = "<form><input type=email><input type=submit value=Go></form></div>";
    Cleaned cleaned = clean(page("<h1>Wells</h1><div>" + STORY + ask + form + REST + "</div>"));
    assertThat(cleaned.removals())
        .filteredOn(j -> j.reason() == Reason.NEWSLETTER)
        .extracting(j -> j.block().text())
        .containsExactly("Words from the common, for all who dig, and for those who had lunch.");
  }

  private List<String> pictures(String html) {
    return clean(page(html)).kept().stream()
        .filter(Block.Figure.class::isInstance)
        .map(b -> ((Block.Figure) b).address())
        .toList();
  }

  private static SavedPage page(String html) {
    return new PageParser()
        .parse(
            new Source(
                "page.html", Format.HTML, "", "UTF-8", html, Capture.UNKNOWN, Corrections.NONE));
  }
}
