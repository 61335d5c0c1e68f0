package broadsheet.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageParserTest {
  private final PageParser parser = new PageParser();

  @Test
  void addressesAreRelativeToWhereThePageWasSavedFrom() {
    Document page = parse("<a href='x'>x</a>", "https://harbour.example/2018/fog");
    assertThat(page.expectFirst("a").absUrl("href")).isEqualTo("https://harbour.example/2018/x");
    assertThat(page.baseUri()).isEqualTo("https://harbour.example/2018/fog");
    assertThat(parse("<a href='x'>x</a>", null).expectFirst("a").absUrl("href")).isEmpty();
  }

  @Test
  void mailAddressesThatAServerHidAreShown() {
    String hidden = " class=__cf_email__ data-cfemail=";
    Document page =
        parse(
            "<a href=/cdn-cgi/l/email-protection"
                + hidden
                + "42232623022a2330202d37306c273a232f322e27>[email&#160;protected]</a>"
                + "<span"
                + hidden
                + "4240>[email protected]</span>"
                + "<i"
                + hidden
                + "42032e2725>[kept]</i>",
            null);
    assertThat(page.expectFirst("a").text()).isEqualTo("ada@harbour.example");
    assertThat(page.expectFirst("a").attr("href")).isEqualTo("mailto:ada@harbour.example");
    assertThat(page.expectFirst("span").text()).isEqualTo("[email protected]");
    assertThat(page.expectFirst("i").text()).isEqualTo("[kept]");
  }

  @Test
  void characterReferencesBringNoControlCharacters() {
    String reference = "&#0;&#1;&#x1b;&#x7f;&#xd800;&#xffff;&#xfffe;&#x1fffff;&#133;&#x9f;&#8;";
    Document page =
        parse(
            "<title>a"
                + reference
                + "b</title><p title='c"
                + reference
                + "d'>e"
                + reference
                + "f</p><script type='application/ld+json'>\"g"
                + reference
                + "h\"</script>",
            null);
    assertThat(page.title() + page.expectFirst("p").attr("title") + page.wholeText())
        .doesNotContainPattern("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ufffe\\uffff]")
        .doesNotContainPattern("[\\ud800-\\udbff](?![\\udc00-\\udfff])");
    assertThat(page.title()).startsWith("a").endsWith("b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"&#1;", "&#8", "&#0011;", "&#x1B;", "&#X7f;", "&#x9f", "&#xffff;", "&#1\u0663;"})
  void aSingleReferenceBringsNoneEither(String reference) {
    Document page = parse("<p title='a" + reference + "b'>&#8217; c" + reference + "d", null);
    assertThat(page.expectFirst("p").attr("title") + page.wholeText())
        .doesNotContainPattern("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ufffe\\uffff]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b>",
        "<a href=x>",
        "<table><tr><td>",
        "<ul><li>",
        "<font>",
        "<svg><g>",
        "<blockquote>",
        "<select><option>",
        "<form>",
        "<span><div>",
        "<math><mi>",
        "<template>",
        "<noscript>",
        "<p><b>",
        "<nobr>",
        "<button>",
        "<frameset>",
        "<object>",
        "<i><p>"
      })
  void nestingOfAHundredThousandSurvivesOnASmallStack(String nest) throws Exception {
    String html = "<p>before</p>" + nest.repeat(100_000) + "deep inside";
    Document[] page = new Document[1];
    int[] deepest = new int[1];
    String[] text = new String[1];
    onSmallStack(
        () -> {
          page[0] = parse(html, null);
          page[0].traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
          text[0] = page[0].wholeText() + page[0].outerHtml();
          text[0] += page[0].body().clone().select("p, td, li").size();
        });
    assertThat(deepest[0]).isLessThanOrEqualTo(PageParser.DEEPEST + 8);
    if (!nest.equals("<frameset>")) {
      assertThat(text[0]).contains("before").contains("deep inside");
    }
  }

  @Test
  void manyAttributesAndUnclosedTagsSurvive() throws Exception {
    StringBuilder attributes = new StringBuilder("<p ");
    for (int i = 0; i < 20_000; i++) {
      attributes.append("a").append(i).append("=1 ");
    }
    String[] text = new String[1];
    onSmallStack(
        () -> {
          text[0] =
              parse(attributes + ">end</p><!--" + "<p".repeat(100_000), null).wholeText()
                  + parse("<".repeat(1_000_000) + "end", null).wholeText().length()
                  + parse("</p>".repeat(100_000) + "end", null).wholeText().length()
                  + parse("&amp".repeat(100_000) + "end", null).wholeText().length()
                  + parse("<a <b ".repeat(100_000) + ">end", null).wholeText().length();
        });
    assertThat(text[0]).startsWith("end");
  }

  private Document parse(String html, @org.jspecify.annotations.Nullable String url) {
    Source source =
        new Source(
            "a.html",
            Format.HTML,
            "",
            "UTF-8",
            html,
            new Capture(url, null, null),
            Corrections.NONE);
    return parser.parse(source).document();
  }

  private static void onSmallStack(Runnable task) throws InterruptedException {
    Throwable[] thrown = new Throwable[1];
    Thread thread = new Thread(null, task, "small", 256 << 10);
    thread.setUncaughtExceptionHandler((t, e) -> thrown[0] = e);
    thread.start();
    thread.join();
    assertThat(thrown[0]).isNull();
  }
}
