package broadsheet.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the dates of a page is that of its story. */
class PageDatesTest {

  @Test
  void refusesImpossibleDatesAndTakesTheNextBest() {
    String page =
        "<script type='application/ld+json'>{'@type':'Article','datePublished':'2031-01-01'}"
            + "</script><meta name=date content='99999-99-99'><meta name=pubdate content='1066-10-14'>";
    assertThat(
            Pages.read(page, "https://a.example/2020/05/06/story", LocalDate.of(2020, 6, 1))
                .published())
        .hasToString("2020-05-06");
    assertThat(
            Pages.read(page, "https://a.example/2030/05/06/story", LocalDate.of(2020, 6, 1))
                .published())
        .isNull();
    assertThat(Pages.read("<meta name=pubdate content='October 14, 1066'>").published()).isNull();
  }

  @Test
  void ignoresTheDatesOfCommentsAndRelatedStories() {
    assertThat(
            Pages.page(
                    "<title>Quiet day</title>",
                    "<h1>Quiet day</h1><p>Nothing happened.</p>"
                        + "<div class=comments><time datetime=2022-01-01>1 January 2022</time></div>"
                        + "<div class=related-stories><time datetime=2021-01-01>x</time></div>")
                .published())
        .isNull();
  }

  @Test
  void takesTheDayThatAStoryStatesInItsOwnFooter() {
    String story =
        "<div itemscope itemtype=http://schema.org/Article><h2 itemprop=headline>Die Mühle"
            + " steht</h2><div class=footer><time itemprop=datePublished datetime=2022-01-21>"
            + "21.01.2022</time></div><p>Sie steht.</p></div>";
    String other =
        "<div class=related><div itemscope itemtype=http://schema.org/Article>"
            + "<time itemprop=datePublished datetime=2021-05-01>1.5.2021</time></div></div>";
    assertThat(Pages.page("<title>Die Mühle steht</title>", other + story).published())
        .hasToString("2022-01-21");
    assertThat(Pages.page("<title>Die Mühle steht</title>", other).published()).isNull();
  }

  @Test
  void givesTheDayThatReadersSawWhereTheMomentIsInUtc() {
    assertThat(
            Pages.page(
                    "<title>Late news</title><meta property=article:published_time "
                        + "content=2023-12-22T18:30:00Z>",
                    "<h1>Late news</h1><time datetime='2023-12-23T05:30:00+11:00'>Dec 23</time>")
                .published())
        .hasToString("2023-12-23T05:30:00+11:00");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "en, -",
        "en-US, 2020-03-04",
        "en-GB, 2020-04-03",
        "de, 2020-04-03",
      })
  void readsAnAmbiguousDateOnlyWhereTheLanguageDecides(String language, @Nullable String expected) {
    String day =
        String.valueOf(
            Pages.read("<html lang=" + language + "><meta name=date content='03/04/2020'>")
                .published());
    assertThat(day).isEqualTo(String.valueOf(expected));
  }
}
