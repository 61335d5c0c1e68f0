package broadsheet.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "Weather | Rain at last on the upper river; Rain at last on the upper river",
        "Rain at last on the upper river | Opinion; Rain at last on the upper river",
        "Letters | Rain at last on the upper river | Editorial; Rain at last on the upper river",
        "What the rain brings | And what it takes away again; "
            + "What the rain brings | And what it takes away again",
        "Report: Rain at last on the upper river; Report: Rain at last on the upper river",
      })
  void takesTheSectionOffAHeading(String heading, String expected) {
    assertThat(title("Rain at last on the upper river", heading)).isEqualTo(expected);
    assertThat(title(heading, heading)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Rain | Flood", "Rain in May | Rain in June"})
  void keepsATitleOfPartsThatAreAllShort(String title) {
    assertThat(title(title, title)).isEqualTo(title);
  }

  @Test
  void takesTheKindOfPageOffAHeading() {
    assertThat(title("Rain at last - AMP", "Rain at last - AMP")).isEqualTo("Rain at last");
  }

  @Test
  void takesADayAndARemarkOffAHeadingWhereTheHeadHasTheTitleWithoutThem() {
    assertThat(title("Mending the mill wheel", "Dec 18 2025 Mending the mill wheel"))
        .isEqualTo("Mending the mill wheel");
    assertThat(title("Mending the mill wheel", "Mending the mill wheel [Video]"))
        .isEqualTo("Mending the mill wheel");
    assertThat(title("Best Mills of 2025", "2025 Best Mills of 2025"))
        .isEqualTo("2025 Best Mills of 2025");
    assertThat(title("Mending the mill wheel", "All about us: Mending the mill wheel"))
        .isEqualTo("All about us: Mending the mill wheel");
    assertThat(title("Mending the mill wheel [sic]", "Mending the mill wheel [sic]"))
        .isEqualTo("Mending the mill wheel [sic]");
  }

  @Test
  void keepsTheSitesNameWhereItIsAWordOfTheTitle() {
    String head =
        "<meta property=og:site_name content=Wheelwright>"
            + "<title>Wheelwright: a trade returns to the valley</title>";
    assertThat(Pages.page(head, "<h1>Wheelwright: a trade returns to the valley</h1>").title())
        .isEqualTo("Wheelwright: a trade returns to the valley");
    assertThat(Pages.page(head, "<h1>A trade returns to the valley – Wheelwright</h1>").title())
        .isEqualTo("A trade returns to the valley");
  }

  @Test
  void takesNoSentenceForTheNameOfItsHost() {
    String page =
        "<link rel=canonical href=https://harbour.example.org/a><title>Harbour cats keep warm in"
            + " winter | Coast and Sea Weekly</title><h1>Harbour cats keep warm in winter</h1>"
            + "<div class=site-title>Coast and Sea Weekly</div>";
    assertThat(Pages.read(page).title()).isEqualTo("Harbour cats keep warm in winter");
  }

  @Test
  void takesTheOneLongHeadingOfAPageWhoseHeadSaysSomethingElse() {
    assertThat(title("Buy mill wheels cheaply", "How long does a wheel of oak last in the water?"))
        .isEqualTo("How long does a wheel of oak last in the water?");
    assertThat(title("Buy mill wheels cheaply", "Our blog")).isEqualTo("Buy mill wheels cheaply");
  }

  @Test
  void takesTheHeadsWordsWhereTheHeadingsRunTogether() {
    assertThat(
            title(
                "Choosing an oak for the wheel",
                "Choosing the oak for a wheel<span>All that a miller needs to know</span>"))
        .isEqualTo("Choosing an oak for the wheel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<h1><a href=/>Ada Abbott</a></h1>", "<h1>Notes</h1>"})
  void findsTheTitleInALesserHeadingBelowTheSitesName(String name) {
    String page =
        "<title>A short walk along the weir – Notes of Ada Abbott</title>"
            + name
            + "<article><h2>A short walk along the weir</h2><p>4 May 2019</p><p>It rained.</p>";
    assertThat(Pages.read(page).title()).isEqualTo("A short walk along the weir");
    assertThat(Pages.read(page).published()).hasToString("2019-05-04");
  }

  @Test
  void takesTheHeadsWordsWhereALesserHeadingIsOnlyNearThem() {
    String page =
        "<title>A short walk along the weir | Ada Abbott</title><h1>Notes</h1><article>"
            + "<h2>My short walk along the weir</h2><p>4 May 2019</p><p>It rained.</p>";
    assertThat(Pages.read(page).title()).isEqualTo("A short walk along the weir");
    assertThat(Pages.read(page).published()).hasToString("2019-05-04");
  }

  @Test
  void leavesOutWhatStandsBehindTheTitleInTheSameHeading() {
    assertThat(
            title(
                "The weir is open again",
                "<span><a href=/weir>The weir is open again</a> <a href=//x.org>(x.org)</a></span>"
                    + " <span>87</span>"))
        .isEqualTo("The weir is open again");
  }

  @Test
  void takesTheHeadingInFrontRatherThanThoseOfOtherStories() {
    String page =
        "<meta property=og:title content='Our favourite walks in the marsh'>"
            + "<h1><a href=/>The Marsh Post</a></h1><h1>Where to walk, and when, in the marsh</h1>"
            + "<p>It is wet.</p><h1>Next stop in the marsh: cold mud</h1>"
            + "<h1><a href=/other>Walks in the hills above</a></h1>";
    assertThat(Pages.read(page).title()).isEqualTo("Where to walk, and when, in the marsh");
  }

  @Test
  void takesNoPassageForATitle() {
    String passage =
        "Learn which oak wheels last the longest. Our millers explain what to look for, how much a"
            + " wheel of oak costs, and how to mend one that has stood in the water for many years.";
    assertThat(title("Which oak wheels last the longest", passage))
        .isEqualTo("Which oak wheels last the longest");
  }

  @Test
  void takesNoPossessiveOfTheSiteForItsName() {
    String page =
        "<link rel=canonical href=https://millpond.example/a><title>Millpond’s 2026 outlook: the"
            + " great thaw</title><h1>Millpond’s 2026 outlook: the great thaw</h1>";
    assertThat(Pages.read(page).title()).isEqualTo("Millpond’s 2026 outlook: the great thaw");
  }

  @Test
  void takesTheKickerOffAHeadingWhereTheHeadHasTheTitleWithoutIt() {
    String kicked = "<span class=topline>Mühlen im Tal</span> Das Rad dreht sich wieder";
    assertThat(title("Das Rad dreht sich wieder", kicked)).isEqualTo("Das Rad dreht sich wieder");
    assertThat(
            title("Das Rad dreht sich wieder", "<small>Mühlen</small>: Das Rad dreht sich wieder"))
        .isEqualTo("Mühlen: Das Rad dreht sich wieder");
  }

  @Test
  void putsBetweenKickerAndTitleWhatTheHeadHas() {
    assertThat(title("Die Mühlen - „Das Rad steht“", "<span>Die Mühlen</span>„Das Rad steht“"))
        .isEqualTo("Die Mühlen - „Das Rad steht“");
    assertThat(title("Die Mühlen: Das Rad steht", "<div>Die Mühlen</div><div>Das Rad steht</div>"))
        .isEqualTo("Die Mühlen: Das Rad steht");
    assertThat(title("The wheel: how it stood", "The wheel – how it stood"))
        .isEqualTo("The wheel – how it stood");
  }

  @Test
  void takesTheNameOfTheSiteOffATitleInChinese() {
    String head = "<title>水车又转起来了，村民都来看！-河谷晚报</title>";
    String shown = "<a href=/>河谷晚报</a><div class=h-title>水车又转起来了，村民都来看！</div>";
    String shared =
        "<div style='display:none'><div class=share-title>水车又转起来了，村民都来看！-河谷晚报</div></div>";
    assertThat(Pages.page(head, shown + "<p>水车停了十年。</p>" + shared).title())
        .isEqualTo("水车又转起来了，村民都来看！");
    assertThat(
            Pages.page("<meta property=og:site_name content=河谷网><title>水车又转_河谷网</title>", "")
                .title())
        .isEqualTo("水车又转");
    assertThat(Pages.page("<title>水车-百年老物</title>", "<h1>水车-百年老物</h1>").title())
        .isEqualTo("水车-百年老物");
  }

  @Test
  void takesTheSideOfATitleThatThePageShows() {
    String page =
        "<title>Council of Reedham - The mill wheel turns once more after ten years</title>"
            + "<b>The mill wheel turns once more after ten years</b><p>It creaked.</p>";
    assertThat(Pages.read(page).title())
        .isEqualTo("The mill wheel turns once more after ten years");
  }

  @Test
  void endsWithNoSignThatNothingStandsBehind() {
    assertThat(Pages.page("<title>The wheel turns | </title>", "").title())
        .isEqualTo("The wheel turns");
  }

  private static String title(String head, String heading) {
    return String.valueOf(
        Pages.page("<title>" + head + "</title>", "<h1>" + heading + "</h1>").title());
  }

  @Test
  void theNameOfASiteInItsHeaderIsNoTitleThoughItIsMostOfWhatTheHeadSays() {
    String body =
        "<header><a href='/'><span class=site-title>The Gazette of the Upper Pass</span></a></header>"
            + "<main><div class=page-header><h2>The bridge that sings</h2></div><p>It sang.</p></main>";
    assertThat(
            Pages.page("<title>The bridge that sings - The Gazette of the Upper Pass</title>", body)
                .title())
        .isEqualTo("The bridge that sings");
  }
}
