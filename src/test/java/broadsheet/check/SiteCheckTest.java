package broadsheet.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteCheckTest {

  @TempDir Path folder;
  private CheckedSite site;

  @BeforeEach
  void aGoodSite() throws IOException {
    site = CheckedSite.good(folder);
  }

  @Test
  void aGoodSiteIsGood() throws IOException {
    assertThat(site.check()).isEmpty();
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
    site.page("index.html", "<h1>Papers</h1><a href='" + link + "'>Dust</a>");
    assertThat(site.check()).containsExactly("site/index.html: the link `" + link + "` " + problem);
  }

  @Test
  void aLinkToAFolderNamesItsFile() throws IOException {
    site.page("2018/index.html", "<h1>2018</h1>");
    site.page(
        "index.html", "<h1>Papers</h1><a href='2018/'>2018</a><a href='2018/index.html'>2018</a>");
    assertThat(site.check())
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
    site.page("index.html", "<h1>Papers</h1><a href='" + link + "'>Dust</a>");
    assertThat(site.check()).isEmpty();
  }

  @Test
  void aPlaceMayBeNamedByAnAnchorAsOldPagesDo() throws IOException {
    site.page("dust.html", "<h1>Dust</h1><a name='end'></a>");
    site.page(
        "index.html",
        "<h1>Papers</h1><a name=a></a><a href='dust.html#end'>Dust</a><a href='#a'>A</a>");
    assertThat(site.check()).isEmpty();
  }

  @Test
  void namesWithSpacesAndAccentsAreFound() throws IOException {
    site.file("media/café 100%.jpg", "");
    site.page("index.html", "<h1>Papers</h1><img src='media/caf%C3%A9%20100%25.jpg' alt=''>");
    assertThat(site.check()).isEmpty();
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
    site.page("index.html", "<h1>Papers</h1>" + html);
    assertThat(site.check())
        .containsExactly(
            "site/index.html: `https://x.example/a.png` is fetched from another host; keep it beside"
                + " the source");
  }

  @Test
  void aStyleSheetFetchesNothingEither() throws IOException {
    site.file("assets/style.css", "@import url(https://x.example/a.css);b{background:url(no.png)}");
    assertThat(site.check())
        .containsExactly(
            "site/assets/style.css: `https://x.example/a.css` is fetched from another host",
            "site/assets/style.css: `no.png` leads nowhere");
  }

  @Test
  void scriptsInAttributesAreFound() throws IOException {
    site.page("index.html", "<h1 onclick='alert(1)'>Papers</h1>");
    assertThat(site.check())
        .containsExactly("site/index.html: has the script `onclick` in an attribute; drop it");
  }

  @Test
  void aPageHasATitleALanguageAndOneHeading() throws IOException {
    site.file(
        "a.html", "<html><head><title> </title></head><body><h1>A</h1><h1>B</h1></body></html>");
    site.file("b.html", "<html lang='en'><title>B</title><p id=x><p id=x></html>");
    assertThat(site.check())
        .containsExactly(
            "site/a.html: has 2 first-level headings, not one",
            "site/a.html: has no language; its template's html needs a lang",
            "site/a.html: has no title; its template needs one",
            "site/b.html: has 0 first-level headings, not one",
            "site/b.html: has the id `x` more than once");
  }

  @Test
  void aFeedIsXmlAndItsLinksLeadSomewhere() throws IOException {
    site.file("feed.xml", "<rss>\n<link>" + CheckedSite.URL + "2018/gone.html</link></rss>");
    site.file("sitemap.xml", "<urlset>\n<url></urlset>");
    assertThat(site.check())
        .containsExactly(
            "site/feed.xml: the link `" + CheckedSite.URL + "2018/gone.html` leads nowhere",
            "site/sitemap.xml:2: is not well-formed XML; report this");
  }

  @Test
  void withoutASiteThatIsSaid() throws IOException {
    assertThat(new SiteCheck(folder.resolve("none"), site.record(), null).run())
        .singleElement()
        .hasToString("none: there is no site; build it first");
  }
}
