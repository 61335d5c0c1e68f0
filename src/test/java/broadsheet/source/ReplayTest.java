package broadsheet.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayTest {

  private static final String BEFORE = "/web/20090612081500/http://paper.example/";

  @ParameterizedTest
  @CsvSource({
    "https://web.archive.org/web/20090612081500/http://paper.example/a.html, http://paper.example/a.html",
    "/web/20090612081500im_/https://paper.example/a.jpg, https://paper.example/a.jpg",
    "https://archive.example/coll/20200101000000mp_/https:/paper.example/a, https://paper.example/a",
    "https://archive.example/coll/20200101000000mp_/http:/paper.example/a, http://paper.example/a",
    "/web/20090612081500*/http://paper.example/a, http://paper.example/a",
    "https://archive.example/o/Ab1cD/https://paper.example/a, https://paper.example/a"
  })
  void anArchivesAddressShowsTheOneBehindIt(String address, String original) {
    assertThat(Replay.original(address)).contains(original);
  }

  @ParameterizedTest
  @CsvSource({
    "https://paper.example/2009/http://other.example/",
    "https://paper.example/fourteen-signs/http://other.example/",
    "https://paper.example/share?u=https://other.example/",
    "/web/2009061208150/http://paper.example/",
    "http://paper.example/"
  })
  void anAddressThatHoldsAnotherIsNoArchives(String address) {
    assertThat(Replay.original(address)).isEmpty();
  }

  @Test
  void anAddressSaysWhenThePageWasCaptured() {
    assertThat(Replay.captured("/web/20090612081500id_/http://paper.example/"))
        .hasValueSatisfying(d -> assertThat(d).hasToString("2009-06-12T08:15:00Z"));
    assertThat(Replay.captured("/web/20091399081500/http://paper.example/")).isEmpty();
    assertThat(Replay.captured("/o/Ab1cD/http://")).isEmpty();
  }

  @Test
  void aPageOfAnArchiveGetsItsOwnAddressesBack() {
    Document page =
        Jsoup.parse(
            "<a href='"
                + BEFORE
                + "a'>a</a><a href='"
                + BEFORE
                + "b'>b</a><a href='"
                + BEFORE
                + "c'>c</a>"
                + "<a href='#notes'>1</a>".repeat(9)
                + "<img src='/web/20090612081500im_/http://paper.example/i.jpg' srcset='"
                + BEFORE
                + "i1.jpg 1x, "
                + BEFORE
                + "i2.jpg 2x'><script type='application/ld+json'>{\"url\":\"https:\\/\\/web.example"
                + "\\/web\\/20090612081500\\/http:\\/\\/paper.example\\/a\"}</script>",
            "https://web.example" + BEFORE + "a");
    Replay.undo(page);
    assertThat(page.baseUri()).isEqualTo("http://paper.example/a");
    assertThat(page.select("a:not([href^=#])").eachAttr("href"))
        .containsExactly(
            "http://paper.example/a", "http://paper.example/b", "http://paper.example/c");
    assertThat(page.select("img").attr("src")).isEqualTo("http://paper.example/i.jpg");
    assertThat(page.select("img").attr("srcset"))
        .isEqualTo("http://paper.example/i1.jpg 1x, http://paper.example/i2.jpg 2x");
    assertThat(page.expectFirst("script").data()).isEqualTo("{\"url\":\"http://paper.example/a\"}");
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "2, 1", "6, 3"})
  void aPageOfItsOwnKeepsItsLinksToAnArchive(int own, int archived) {
    String html =
        "<a href='/a'>a</a>".repeat(own)
            + ("<a href='" + BEFORE + "c'>as it was</a>").repeat(archived);
    Document page = Jsoup.parse(html);
    Replay.undo(page);
    assertThat(page.body().html()).isEqualTo(Jsoup.parse(html).body().html());
  }

  @Test
  void onlyAPageWithSomeAddressesOfAnArchiveMayHaveBeenChangedByIt() {
    String link = "<a href='" + BEFORE + "c'>as it was</a>";
    assertThat(Replay.mayHaveChanged(link.repeat(2))).isFalse();
    assertThat(Replay.mayHaveChanged(link.repeat(3))).isTrue();
  }

  @Test
  void scriptsThatAreNoDataStayAsTheyAre() {
    String script = "<script>go('" + BEFORE + "c')</script>";
    Document page = Jsoup.parse(("<a href='" + BEFORE + "c'>c</a>").repeat(3) + script);
    Replay.undo(page);
    assertThat(page.expectFirst("script").data()).contains(BEFORE);
  }
}
