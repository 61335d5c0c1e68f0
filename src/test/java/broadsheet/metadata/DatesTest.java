package broadsheet.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  private static final String STATED =
      "<title>Ice on the mill pond</title>"
          + "<meta property=article:published_time content=2023-11-29T12:28:31Z>";

  @Test
  void takesTheEarlierDayThatThePageShowsOrNamesAsThatOfPublication() {
    assertThat(published(STATED, "<p>13 August 2023</p>")).isEqualTo("2023-08-13");
    assertThat(
            published(
                STATED,
                "<p>The pond is white.</p>".repeat(80)
                    + "<div><h3>Published</h3> <time datetime=2023-08-13>August 13</time></div>"))
        .isEqualTo("2023-08-13");
    assertThat(
            published(
                STATED,
                "<p>The pond is white.</p>".repeat(80)
                    + "<div><h3>Pond opened</h3> <time datetime=2003-08-13>2003</time></div>"))
        .isEqualTo("2023-11-29");
  }

  @Test
  void keepsTheStatedDayWhereThePageShowsThatOfAChange() {
    assertThat(published(STATED, "<p class=date>Updated December 9, 2023</p>"))
        .isEqualTo("2023-11-29");
    for (String change :
        List.of(
            "<p class=date>Updated December 9, 2023</p>",
            "<p class=date>Letzte Änderung: 9. Dezember 2023</p>",
            "<p class=date>Última actualización: 9 de diciembre de 2023</p>",
            "<p class=date>Останнє оновлення 9 грудня 2023</p>",
            "<time class=updated datetime=2023-12-09>December 9</time>",
            "<p>Updated <time datetime=2023-12-09>December 9</time></p>")) {
      assertThat(
              published(
                  "<title>Ice on the mill pond</title>",
                  change + "<p><time datetime=2023-12-01>December 1</time></p>"))
          .as(change)
          .isEqualTo("2023-12-01");
    }
  }

  @Test
  void readsNoDayOutOfTheStorysOwnWordsNorOutOfAQuotation() {
    String head = "<title>Ice on the mill pond</title>";
    assertThat(
            published(
                head, "<p>The ice will be thick enough for skating by April 15, 2025 or so.</p>"))
        .isEqualTo("null");
    assertThat(
            published(
                head,
                "<p>The ice will be thick enough for skating, says the keeper of the mill, who has"
                    + " seen many winters, by April 15, 2025:</p>"))
        .isEqualTo("null");
    assertThat(published(head, "<blockquote>Ole Brandt, 21 December 2022</blockquote>"))
        .isEqualTo("null");
    assertThat(published(head, "<p>By Ole Brandt, 21 December 2022</p>")).isEqualTo("2022-12-21");
  }

  @Test
  void readsADateOfItsOwnBeforeTheLineAroundIt() {
    assertThat(
            published(
                "<title>The best skates of 2024</title>",
                "<div class=post-info>The best skates of 2024 <span class=post-date>September"
                    + " 1st, 2023</span></div>"))
        .isEqualTo("2023-09-01");
  }

  @Test
  void takesADateFarFromTheTitleOnlyWhereThePageHasNoOther() {
    String far = "<p>Some words about ice.</p>".repeat(300);
    String day = "<p class=date>December 3, 2022</p>";
    String winter = "<time datetime=2022-12-03>last winter</time>";
    assertThat(published("<title>Ice on the mill pond</title>", far + winter))
        .isEqualTo("2022-12-03");
    assertThat(published("<title>Ice on the mill pond</title>", far + day)).isEqualTo("2022-12-03");
    assertThat(
            published(
                "<title>Ice on the mill pond</title>", far + day + "<p class=date>May 1, 2021</p>"))
        .isEqualTo("null");
  }

  @Test
  void takesADateNotTooFarFromTheTitleBeforeThoseAtTheEnd() {
    String some = "<p>Some words about ice.</p>".repeat(80);
    assertThat(
            published(
                "<title>Ice on the mill pond</title>",
                some
                    + "<p class=date>December 3, 2022</p>"
                    + some.repeat(4)
                    + "<p class=date>May 1, 2021</p>"))
        .isEqualTo("2022-12-03");
  }

  @Test
  void takesADateFarFromTheTitleThatIsSaidToBeOfThePublication() {
    String some = "<p>Some words about ice.</p>".repeat(80) + "<p class=date>May 1, 2022</p>";
    for (String said :
        List.of(
            "<p class=date>Published December 3, 2021</p>",
            "<div><b>Published</b></div><div><time datetime=2021-12-03>winter</time></div>")) {
      assertThat(published("<title>Ice on the mill pond</title>", some + said))
          .as(said)
          .isEqualTo("2021-12-03");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name=x-time-published content=2022-12-03>",
        "<meta name=citation_date content=2022-12-03>",
        "<meta name=date content=1970-01-01><meta name=created content=2022-12-03>",
      })
  void takesWhatAPageStatesInWordsOfItsOwn(String meta) {
    assertThat(published("<title>Ice on the mill pond</title>" + meta, "")).isEqualTo("2022-12-03");
  }

  @ParameterizedTest
  @CsvSource({"T23:28:31Z, 2023-11-30", "T03:28:31Z, 2023-11-29"})
  void takesTheDayInTheAddressWhereTheStatedMomentMayFallOnIt(String time, String day) {
    String head =
        "<link rel=canonical href=https://ice.example/2023/11/30/pond><title>Ice on the mill"
            + " pond</title><meta property=article:published_time content=2023-11-29";
    assertThat(published(head + time + ">", "")).isEqualTo(day);
  }

  @Test
  void saysWhenAStoryWasChangedOnlyWhereThatIsLaterThanItsPublication() {
    for (String same : List.of("2023-11-29T12:28:31Z", "2023-11-01")) {
      assertThat(
              Pages.page(STATED + "<meta property=article:modified_time content=" + same + ">", "")
                  .modified())
          .isNull();
    }
    assertThat(
            Pages.page(STATED + "<meta property=article:modified_time content=2023-12-09>", "")
                .modified())
        .hasToString("2023-12-09");
  }

  @Test
  void takesADayThatStandsAloneOnALineWhereNothingMarksAnyAndAllSuchLinesAgree() {
    String head = "<title>Ice on the mill pond</title>";
    String far = "<div><p>Some words about ice.</p></div>".repeat(100);
    String day = "<small>December 17, 2022</small>";
    assertThat(published(head, far + day)).isEqualTo("2022-12-17");
    assertThat(published(head, far + day + "<ul><li>May 1, 2021</ul>")).isEqualTo("null");
    assertThat(published(head, far + day + "<aside>May 1, 2021</aside>")).isEqualTo("2022-12-17");
    assertThat(published(head, far + "<p>The ice of December 17, 2022 was thin.</p>"))
        .isEqualTo("null");
    assertThat(published(head, far + "<p>Updated May 1, 2021</p>")).isEqualTo("null");
  }

  @Test
  void takesTheDayOfALineThatSaysWhenTheStoryWasPosted() {
    assertThat(
            published(
                "<title>Ice on the mill pond</title>",
                "<p>Some words about ice.</p>".repeat(100)
                    + "<ul><li>1 May 2021</ul><div>Posted on the 15/12/2022 at 19:00 by Ole"
                    + " Brandt</div>"))
        .isEqualTo("2022-12-15");
  }

  @Test
  void readsLinkedDataOutOfAMetaThatHoldsIt() {
    assertThat(
            published(
                "<title>Ice on the mill pond</title><meta name='script:ld+json' content='{&quot;"
                    + "@type&quot;:&quot;Article&quot;,&quot;datePublished&quot;:&quot;2022-12-03"
                    + "T09:00:00Z&quot;}'>",
                ""))
        .isEqualTo("2022-12-03");
  }

  @Test
  void readsWhatStandsInAnAsideRightBeforeTheTitle() {
    assertThat(
            Pages.read(
                    "<title>Ice on the mill pond</title><article><aside><time datetime=2021-06-06>"
                        + "June 6</time></aside><h2>Ice on the mill pond</h2><p>It is white.</p>"
                        + "<aside><time datetime=2020-01-02>January 2</time></aside></article>")
                .published())
        .hasToString("2021-06-06");
  }

  @Test
  void readsTheDayInTheFootOfAStory() {
    assertThat(
            published(
                "<title>Ice on the mill pond</title>",
                "<p>It is white.</p><footer class=entry-footer><time datetime=2023-01-05>"
                    + "January 5</time></footer>"))
        .isEqualTo("2023-01-05");
  }

  @Test
  void takesTheDayThatIsLabelledBeforeThatOfAnotherStory() {
    assertThat(
            published(
                "<title>Ice on the mill pond</title>",
                "<p>It is white.</p>".repeat(14)
                    + "<aside><h4>Published</h4><h3>Publish date</h3><time"
                    + " datetime=2018-11-15>15 November 2018</time></aside><p>Also see: frost</p>"
                    + "<time datetime=2019-01-17>17 January 2019</time>"))
        .isEqualTo("2018-11-15");
  }

  @Test
  void readsADayInTheAddressThatSpellsItsMonthOut() {
    assertThat(
            published(
                "<link rel=canonical href=https://ice.example/2023/october/03/pond>"
                    + "<title>Ice on the mill pond</title>",
                "<p>03/10/2023</p>"))
        .isEqualTo("2023-10-03");
  }

  @Test
  void readsWhatStandsInAnAsideRightBehindTheTitle() {
    String aside =
        "<aside><p class=date>May 25, 2023</p><p class=author>Written by Ada Abbott</p></aside>";
    assertThat(published("<title>Ice on the mill pond</title>", aside)).isEqualTo("2023-05-25");
    assertThat(
            published(
                "<title>Ice on the mill pond</title>",
                aside.replace("<aside", "<aside id=related")))
        .isEqualTo("null");
  }

  @Test
  void readsNoDayOutOfTheBarOfTheWaybackMachine() {
    String page =
        "<title>Ice on the mill pond</title><div id=wm-ipp-base><div id=wm-ipp><b class=date>02 Jan"
            + " 2019</b></div></div><h1>Ice on the mill pond</h1><p>It held.</p>";
    assertThat(String.valueOf(Pages.read(page).published())).isEqualTo("null");
  }

  @Test
  void refusesDaysAfterThePageWasSavedWhereverTheyStand() {
    String page =
        STATED
            + "<h1>Ice on the mill pond</h1><p class=date>30 November 2023</p><p>1 July 2020</p>";
    assertThat(Pages.read(page, null, LocalDate.of(2021, 1, 1)).published())
        .hasToString("2020-07-01");
  }

  private static String published(String head, String below) {
    return day(
        String.valueOf(Pages.page(head, "<h1>" + title(head) + "</h1>" + below).published()));
  }

  private static String title(String head) {
    return head.substring(head.indexOf("<title>") + 7, head.indexOf("</title>"));
  }

  private static String day(String date) {
    return date.substring(0, Math.min(10, date.length()));
  }
}
