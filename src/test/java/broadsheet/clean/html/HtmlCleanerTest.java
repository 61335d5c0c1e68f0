package broadsheet.clean.html;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Random;
import org.junit.jupiter.api.Test;

class HtmlCleanerTest {

  private static final String STORY =
      "<p>The well was drawn on three maps, and on each of them in a different place, so that on"
          + " Saturday the village split into three parties and began to dig.</p>"
          + "<p>The first party found a cellar, the second a barrel of nails, and the third came"
          + " back for lunch and said that there had never been any water.</p>";

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

  private static SavedPage page(String html) {
    return new PageParser()
        .parse(
            new Source(
                "page.html", Format.HTML, "", "UTF-8", html, Capture.UNKNOWN, Corrections.NONE));
  }
}
