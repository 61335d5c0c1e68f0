package broadsheet.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that was removed is in the site, and what was kept may be. */
class RemovedTextsTest {

  @TempDir Path folder;
  private CheckedSite site;

  @BeforeEach
  void aGoodSite() throws IOException {
    site = CheckedSite.good(folder);
  }

  @Test
  void aRemovedTextIsInNoFile() throws IOException {
    site.article(
        "a.html",
        "a.html",
        "<p>Said today: we have a <b>small</b> request — to make of YOU today!</p>");
    site.file("a.md", "Said today: we have a *small* [request](x.html) to make of you today.\n");
    site.removed("a.html", "donation appeal", CheckedSite.APPEAL);
    site.page(
        "2018/index.html", "<h1>2018</h1><p>We have a small request to make of you today</p>");

    assertThat(site.check())
        .containsExactly(
            "site/2018/index.html: " + breach("dust.html", CheckedSite.APPEAL),
            "site/a.html: " + breach("a.html", CheckedSite.APPEAL),
            "site/a.md: " + breach("a.html", CheckedSite.APPEAL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name='description' content='We have a small request to make of you today, reader'>",
        "<img src='assets/ink.woff2' alt='We have a small request to make of you today'>",
        "<script type='application/ld+json'>{\"text\":\"We have a sm\\u0061ll request to make of you"
            + " today\"}</script>"
      })
  void aRemovedTextIsNotBesideTheTextEither(String html) throws IOException {
    site.page("index.html", "<h1>Papers</h1>" + html);
    assertThat(site.check())
        .containsExactly("site/index.html: " + breach("dust.html", CheckedSite.APPEAL));
  }

  @Test
  void aRemovedTextIsInNoFeedAndNoIndex() throws IOException {
    site.file(
        "feed.xml",
        "<rss><description>&lt;p&gt;" + CheckedSite.APPEAL + "&lt;/p&gt;</description></rss>");
    assertThat(site.check())
        .containsExactly("site/feed.xml: " + breach("dust.html", CheckedSite.APPEAL));
    site.file("feed.xml", "<rss/>");
    site.file("search/index.json", "[\"" + CheckedSite.APPEAL + "\"]");
    assertThat(site.check())
        .containsExactly("site/search/index.json: " + breach("dust.html", CheckedSite.APPEAL));
  }

  @Test
  void aHeadlineThatWasARelatedLinkIsTheTitleOfAnotherStory() throws IOException {
    site.removed("dust.html", "related links", "Snow falls on the old bridge");
    site.page("index.html", "<h1>Papers</h1><a href='snow.html'>Snow falls on the old bridge</a>");
    assertThat(site.check()).isNotEmpty();

    site.file(
        "snow.html",
        "<html lang=en><title>Snow</title><h1>Snow falls on the old bridge</h1></html>");
    assertThat(site.check()).isEmpty();
  }

  @Test
  void wordsThatAnotherStoryKeepsMayBeShown() throws IOException {
    site.removed("dust.html", "related links", "The river froze over in one night");
    site.article("b.html", "b.html", "<p>The river froze over in one night, they say.</p>");
    site.page("index.html", "<h1>Papers</h1><p>The river froze over in one night, they say.</p>");
    assertThat(site.check()).isEmpty();

    site.removed("b.html", "related links", "The river froze over in one night");
    assertThat(site.check()).hasSize(2);
  }

  @Test
  void aPullQuoteMayBePartOfItsStoryButNoBlockOfIt() throws IOException {
    site.removed("dust.html", "page furniture", "The square was swept twice");
    assertThat(site.check()).isEmpty();

    site.removed("dust.html", "page furniture", "The square was swept twice before noon.");
    assertThat(site.check()).hasSize(2).allMatch(m -> m.contains("(page furniture)"));
  }

  @Test
  void aShortTextIsOnlyLookedForAsABlockOfItsOwnStory() throws IOException {
    site.removed("dust.html", "newsletter sign-up", "Nobody came");
    site.removed("dust.html", "newsletter sign-up", "Swept twice");
    site.removed("other.html", "newsletter sign-up", "Papers");

    assertThat(site.check())
        .containsExactly(
            "site/2018/07/24/dust.html: has the block `Nobody came`, and the same words were removed"
                + " (newsletter sign-up); see whether it belongs there");
  }

  @Test
  void scriptsWithoutSpacesAreCountedByTheCharacter() throws IOException {
    site.removed("ja.html", "donation appeal", "この記事を支援してください");
    site.removed("ja.html", "donation appeal", "支援する");
    site.page("index.html", "<h1>Papers</h1><p>どうかこの記事を支援してくださいね。支援する</p>");
    assertThat(site.check())
        .containsExactly("site/index.html: " + breach("ja.html", "この記事を支援してください"));
  }

  @Test
  void whatTheHeadStatesIsNotLookedFor() throws IOException {
    site.removed("dust.html", "title", "The square was swept twice before noon.");
    site.removed("dust.html", "duplicate on the page", "Nobody came.");
    assertThat(site.check()).isEmpty();
  }

  @Test
  void theThemesOwnWordsAreNoLeak() throws IOException {
    site.removed("dust.html", "navigation", "Skip to the text");
    site.page("index.html", "<a href='#top'>Skip to the text</a><h1>Papers</h1>");
    assertThat(site.check()).isEmpty();
  }

  @Test
  void withoutARecordThatIsSaid() throws IOException {
    Files.delete(site.record());
    assertThat(site.check())
        .containsExactly(
            "removals.jsonl: there is no record of what was removed; build the site to have it"
                + " checked");
  }

  private static String breach(String source, String text) {
    return "shows `%s`, which was removed from `%s` (donation appeal); build the site again, or report this"
        .formatted(text, source);
  }
}
