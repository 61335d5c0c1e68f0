package broadsheet.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Part;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PaginationTest {

  private static final String STORY = "https://paper.example/long/map";

  private static Optional<Part> part(String own, String html) {
    return Pagination.of(Jsoup.parse(html, own), own);
  }

  @Test
  void linksToNextAndPreviousPagesTellTheNumber() {
    assertThat(part(STORY, "<link rel=next href='?page=2'>")).contains(new Part(STORY, 1, 2));
    assertThat(
            part(STORY + "?page=2", "<link rel=prev href='/long/map'><a rel=next href='?page=3'>"))
        .contains(new Part(STORY, 2, 3));
    assertThat(part(STORY + "/2/", "<a rel=prev href='/long/map/'>Back</a>"))
        .contains(new Part(STORY, 2, 2));
    assertThat(part(STORY + "/page/3", "<a rel=prev href='/long/map/page/2'>"))
        .contains(new Part(STORY, 3, 3));
    assertThat(part(STORY + "-2.html", "<a rel=next href='map-3.html'>"))
        .contains(new Part(STORY + ".html", 2, 3));
  }

  @Test
  void aRowOfNumbersTellsTheNumberAndHowManyThereAre() {
    String pager =
        "<p class=pager><a href='?p=1'>1</a> <b>2</b> <a href='?p=3'>3</a> <a href='?p=9'>9</a></p>";
    assertThat(part(STORY + "?p=2", pager)).contains(new Part(STORY, 2, 9));
    assertThat(part(STORY, "<a href='?p=2'>2</a>")).contains(new Part(STORY, 1, 2));
  }

  @Test
  void theAddressOfTheFirstPageIsSetRightByTheRowOfNumbers() {
    String pager = "<p><a href='/long/map'>1</a> <b>2</b> <a href='?p=3'>3</a></p>";
    assertThat(part(STORY, pager)).contains(new Part(STORY, 2, 3));
  }

  @Test
  void otherStoriesAndOtherNumbersAreNoPages() {
    assertThat(part(STORY, "<link rel=next href='/long/bridge'><a href='/top/2'>2</a>")).isEmpty();
    assertThat(part("https://paper.example/2018/07/24/map", "<a href='/2018/07/25/'>25</a>"))
        .isEmpty();
    assertThat(part(STORY, "<a href='/long/map'>1</a><a href='?page=3'>2</a>")).isEmpty();
    assertThat(part(STORY, "<a rel=next href='javascript:next(2)'>2</a><a rel=prev>1</a>"))
        .isEmpty();
  }
}
