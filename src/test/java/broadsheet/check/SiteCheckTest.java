package broadsheet.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteCheckTest {

  private static final String URL = "https://archive.example/papers/";
  private static final String APPEAL = "We have a small request to make of you today";

  @TempDir Path folder;

  private final Map<String, List<Map<String, String>>> recorded = new HashMap<>();

  @BeforeEach
  void aGoodSite() throws IOException {
    page("index.html", "<h1>Papers</h1><a href='2018/07/24/dust.html#end'>Dust</a>");
    article(
        "2018/07/24/dust.html",
        "dust.html",
        "<p>The square was swept twice before noon.</p><p id='end'>Nobody came.</p>");
    file("2018/07/24/dust.md", "---\ntitle: Dust\n---\nThe square was swept twice before noon.\n");
    page("404.html", "<h1>Not here</h1><a href='/papers/index.html'>Front</a> Skip to the text");
    file("assets/style.css", "@font-face{src:url('ink.woff2')}");
    file("assets/ink.woff2", "");
    file(
        "feed.xml",
        "<rss><channel><link>%s2018/07/24/dust.html</link></channel></rss>".formatted(URL));
    removed("dust.html", "donation appeal", APPEAL);
  }

  @Test
  void aGoodSiteIsGood() throws IOException {
    assertThat(check()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nowhere.html | leads nowhere",
        "../outside.html | leads out of the site",
        "2018/../../x | leads out of the site",
        "%2e%2e/outside.html | leads out of the site",
        "/index.html | begins at the host's root; make it relative",
        "//archive.example/ | leads to a host without saying how; write https:",
        "2018/07/24/Dust.html | differs in letter case from `2018/07/24/dust.html`, which most hosts"
            + " tell apart",
        "javascript:alert(1) | has an address that no page may have",
        "file:///etc/passwd | has an address that no page may have",
        "#nowhere | names a place that is not on the page",
        "2018/07/24/dust.html#nowhere | names a place that is not on that page",
        "https://archive.example/papers/2019/ | leads nowhere"
      })
  void aLinkThatLeadsNowhere(String link, String problem) throws IOException {
    page("index.html", "<h1>Papers</h1><a href='" + link + "'>Dust</a>");
    assertThat(check()).containsExactly("site/index.html: the link `" + link + "` " + problem);
  }

  @Test
  void aLinkToAFolderNamesItsFile() throws IOException {
    page("2018/index.html", "<h1>2018</h1>");
    page("index.html", "<h1>Papers</h1><a href='2018/'>2018</a><a href='2018/index.html'>2018</a>");
    assertThat(check())
        .containsExactly(
            "site/index.html: the link `2018/` names a folder; name its index.html, so that it works"
                + " from disk");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/story",
        "mailto:desk@archive.example",
        "#top",
        "",
        "?page=2",
        "2018/07/24/dust.html?from=front#end",
        "./index.html",
        "2018/07/24/../24/dust.html",
        "https://archive.example/papers/index.html"
      })
  void aLinkThatLeadsSomewhere(String link) throws IOException {
    page("index.html", "<h1>Papers</h1><a href='" + link + "'>Dust</a>");
    assertThat(check()).isEmpty();
  }

  @Test
  void namesWithSpacesAndAccentsAreFound() throws IOException {
    file("media/café 100%.jpg", "");
    page("index.html", "<h1>Papers</h1><img src='media/caf%C3%A9%20100%25.jpg' alt=''>");
    assertThat(check()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src='https://x.example/a.png' alt=''>",
        "<img srcset='assets/ink.woff2 1x, https://x.example/a.png 2x' alt=''>",
        "<script src='https://x.example/a.png'></script>",
        "<iframe src='https://x.example/a.png'></iframe>",
        "<link rel='stylesheet' href='https://x.example/a.png'>",
        "<link rel='alternate stylesheet' href='https://x.example/a.png'>",
        "<video poster='https://x.example/a.png'></video>",
        "<form action='https://x.example/a.png'></form>",
        "<div style=\"background:url('https://x.example/a.png')\"></div>",
        "<style>@import 'https://x.example/a.png';</style>",
        "<meta http-equiv='refresh' content='0; url=https://x.example/a.png'>"
      })
  void nothingIsFetchedFromAnotherHost(String html) throws IOException {
    page("index.html", "<h1>Papers</h1>" + html);
    assertThat(check())
        .containsExactly(
            "site/index.html: `https://x.example/a.png` is fetched from another host; keep it beside"
                + " the source");
  }

  @Test
  void aStyleSheetFetchesNothingEither() throws IOException {
    file("assets/style.css", "@import url(https://x.example/a.css);b{background:url(no.png)}");
    assertThat(check())
        .containsExactly(
            "site/assets/style.css: `https://x.example/a.css` is fetched from another host",
            "site/assets/style.css: `no.png` leads nowhere");
  }

  @Test
  void scriptsInAttributesAreFound() throws IOException {
    page("index.html", "<h1 onclick='alert(1)'>Papers</h1>");
    assertThat(check())
        .containsExactly("site/index.html: has the script `onclick` in an attribute; drop it");
  }

  @Test
  void aPageHasATitleALanguageAndOneHeading() throws IOException {
    file("a.html", "<html><head><title> </title></head><body><h1>A</h1><h1>B</h1></body></html>");
    file("b.html", "<html lang='en'><title>B</title><p id=x><p id=x></html>");
    assertThat(check())
        .containsExactly(
            "site/a.html: has 2 first-level headings, not one",
            "site/a.html: has no language; its template's html needs a lang",
            "site/a.html: has no title; its template needs one",
            "site/b.html: has 0 first-level headings, not one",
            "site/b.html: has the id `x` more than once");
  }

  @Test
  void aFeedIsXmlAndItsLinksLeadSomewhere() throws IOException {
    file("feed.xml", "<rss>\n<link>" + URL + "2018/gone.html</link></rss>");
    file("sitemap.xml", "<urlset>\n<url></urlset>");
    assertThat(check())
        .containsExactly(
            "site/feed.xml: the link `" + URL + "2018/gone.html` leads nowhere",
            "site/sitemap.xml:2: is not well-formed XML; report this");
  }

  @Test
  void aRemovedTextIsInNoFile() throws IOException {
    article(
        "a.html",
        "a.html",
        "<p>Said today: we have a <b>small</b> request — to make of YOU today!</p>");
    file("a.md", "Said today: we have a *small* [request](x.html) to make of you today.\n");
    removed("a.html", "donation appeal", APPEAL);
    page("2018/index.html", "<h1>2018</h1><p>We have a small request to make of you today</p>");

    assertThat(check())
        .containsExactly(
            "site/2018/index.html: " + breach("dust.html", APPEAL),
            "site/a.html: " + breach("a.html", APPEAL),
            "site/a.md: " + breach("a.html", APPEAL));
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
    page("index.html", "<h1>Papers</h1>" + html);
    assertThat(check()).containsExactly("site/index.html: " + breach("dust.html", APPEAL));
  }

  @Test
  void aRemovedTextIsInNoFeedAndNoIndex() throws IOException {
    file("feed.xml", "<rss><description>&lt;p&gt;" + APPEAL + "&lt;/p&gt;</description></rss>");
    assertThat(check()).containsExactly("site/feed.xml: " + breach("dust.html", APPEAL));
    file("feed.xml", "<rss/>");
    file("search/index.json", "[\"" + APPEAL + "\"]");
    assertThat(check()).containsExactly("site/search/index.json: " + breach("dust.html", APPEAL));
  }

  @Test
  void aHeadlineThatWasARelatedLinkIsTheTitleOfAnotherStory() throws IOException {
    removed("dust.html", "related links", "Snow falls on the old bridge");
    page("index.html", "<h1>Papers</h1><a href='snow.html'>Snow falls on the old bridge</a>");
    assertThat(check()).isNotEmpty();

    file(
        "snow.html",
        "<html lang=en><title>Snow</title><h1>Snow falls on the old bridge</h1></html>");
    assertThat(check()).isEmpty();
  }

  @Test
  void wordsThatAnotherStoryKeepsMayBeShown() throws IOException {
    removed("dust.html", "related links", "The river froze over in one night");
    article("b.html", "b.html", "<p>The river froze over in one night, they say.</p>");
    page("index.html", "<h1>Papers</h1><p>The river froze over in one night, they say.</p>");
    assertThat(check()).isEmpty();

    removed("b.html", "related links", "The river froze over in one night");
    assertThat(check()).hasSize(2);
  }

  @Test
  void aPullQuoteMayBePartOfItsStoryButNoBlockOfIt() throws IOException {
    removed("dust.html", "page furniture", "The square was swept twice");
    assertThat(check()).isEmpty();

    removed("dust.html", "page furniture", "The square was swept twice before noon.");
    assertThat(check()).hasSize(2).allMatch(m -> m.contains("(page furniture)"));
  }

  @Test
  void aShortTextIsOnlyLookedForAsABlockOfItsOwnStory() throws IOException {
    removed("dust.html", "newsletter sign-up", "Nobody came");
    removed("dust.html", "newsletter sign-up", "Swept twice");
    removed("other.html", "newsletter sign-up", "Papers");

    assertThat(check())
        .containsExactly(
            "site/2018/07/24/dust.html: has the block `Nobody came`, and the same words were removed"
                + " (newsletter sign-up); see whether it belongs there");
  }

  @Test
  void scriptsWithoutSpacesAreCountedByTheCharacter() throws IOException {
    removed("ja.html", "donation appeal", "この記事を支援してください");
    removed("ja.html", "donation appeal", "支援する");
    page("index.html", "<h1>Papers</h1><p>どうかこの記事を支援してくださいね。支援する</p>");
    assertThat(check()).containsExactly("site/index.html: " + breach("ja.html", "この記事を支援してください"));
  }

  @Test
  void whatTheHeadStatesIsNotLookedFor() throws IOException {
    removed("dust.html", "title", "The square was swept twice before noon.");
    removed("dust.html", "duplicate on the page", "Nobody came.");
    assertThat(check()).isEmpty();
  }

  @Test
  void theThemesOwnWordsAreNoLeak() throws IOException {
    removed("dust.html", "navigation", "Skip to the text");
    page("index.html", "<a href='#top'>Skip to the text</a><h1>Papers</h1>");
    assertThat(check()).isEmpty();
  }

  @Test
  void withoutARecordThatIsSaid() throws IOException {
    Files.delete(record());
    assertThat(check())
        .containsExactly(
            "removals.jsonl: there is no record of what was removed; build the site to have it"
                + " checked");
  }

  @Test
  void withoutASiteThatIsSaid() throws IOException {
    assertThat(new SiteCheck(folder.resolve("none"), record(), null).run())
        .singleElement()
        .hasToString("none: there is no site; build it first");
  }

  private static String breach(String source, String text) {
    return "shows `%s`, which was removed from `%s` (donation appeal); build the site again, or report this"
        .formatted(text, source);
  }

  private List<String> check() throws IOException {
    List<String> messages = new ArrayList<>();
    new SiteCheck(folder.resolve("site"), record(), URL)
        .run()
        .forEach(d -> messages.add(d.toString()));
    return messages;
  }

  private Path record() {
    return folder.resolve("removals.jsonl");
  }

  /** Adds to what was removed from a source; later lines of one source replace earlier ones. */
  private void removed(String source, String reason, String text) throws IOException {
    recorded
        .computeIfAbsent(source, s -> new ArrayList<>())
        .add(Map.of("reason", reason, "text", text));
    String line =
        new Gson().toJson(Map.of("source", source, "kept", 2, "removed", recorded.get(source)));
    Files.writeString(record(), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private void page(String path, String body) throws IOException {
    file(path, "<!DOCTYPE html><html lang='en'><head><title>Papers</title></head><body>" + body);
  }

  private void article(String path, String source, String story) throws IOException {
    file(
        path,
        ("<!DOCTYPE html><html lang='en'><head><title>Story</title>"
                + "<meta name='broadsheet:source' content='%s'></head><body><article><h1>Story</h1>"
                + "<div itemprop='articleBody'>%s</div></article></body></html>")
            .formatted(source, story));
  }

  private void file(String path, String text) throws IOException {
    Path file = folder.resolve("site").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
