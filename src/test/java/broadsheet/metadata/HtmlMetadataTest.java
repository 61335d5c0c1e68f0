package broadsheet.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Metadata;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlMetadataTest {

  @Test
  void readsTheArticleOfAGraph() {
    Metadata read =
        Pages.linkedData(
            """
            {"@context":"https://schema.org","@graph":[
             {"@type":"WebSite","name":"The Harbour Gazette"},
             {"@type":"Person","@id":"#ines","name":"Inês Duarte"},
             {"@type":["Article","NewsArticle"],"headline":"Ferry line returns after nine years",
              "author":[{"@id":"#ines"},{"@type":"Person","name":"Tom Quill"}],
              "datePublished":"2021-03-04T08:15:00+01:00","dateModified":"2021-03-05",
              "articleSection":["Transport","Coast"],"keywords":"ferries, ports",
              "inLanguage":"en-GB","url":"https://harbour.example/2021/ferry?utm_source=x#top",
              "publisher":{"@type":"Organization","name":"The Harbour Gazette"}}]}
            """);

    assertThat(read.title()).isEqualTo("Ferry line returns after nine years");
    assertThat(read.authors()).containsExactly("Inês Duarte", "Tom Quill");
    assertThat(read.published()).hasToString("2021-03-04T08:15:00+01:00");
    assertThat(read.modified()).hasToString("2021-03-05");
    assertThat(read.section()).isEqualTo("Transport");
    assertThat(read.topics()).containsExactly("ferries", "ports");
    assertThat(read.language()).isEqualTo("en-GB");
    assertThat(read.url()).isEqualTo("https://harbour.example/2021/ferry");
    assertThat(read.paper()).isEqualTo("The Harbour Gazette");
  }

  @Test
  void survivesBrokenLinkedData() {
    Metadata read =
        Pages.linkedData(
            "/* <![CDATA[ */ {'@type':'NewsArticle','headline':'Bridge closed\nfor a week',"
                + "author:{name:'Mara Lind'},'datePublished':'2020-02-03', ]]] oops");

    assertThat(read.title()).isEqualTo("Bridge closed for a week");
    assertThat(read.authors()).containsExactly("Mara Lind");
    assertThat(read.published()).hasToString("2020-02-03");
  }

  @Test
  void takesPeopleBeforeOrganisationsAndTheSitesOwnName() {
    assertThat(
            Pages.page(
                    "<meta property='og:site_name' content='River Post'>"
                        + "<script type='application/ld+json'>{'@type':'Article','author':"
                        + "{'@type':'Organization','name':'River Post'}}</script>"
                        + "<meta name='author' content='Lena Vogt'>",
                    "")
                .authors())
        .containsExactly("Lena Vogt");
    assertThat(Pages.linkedData("{'@type':'Article','author':{'name':'Weather Desk'}}").authors())
        .containsExactly("Weather Desk");
    assertThat(Pages.page("<meta name=author content='admin'>", "").authors()).isEmpty();
  }

  @Test
  void readsMicrodataAndTimeElements() {
    Metadata read =
        Pages.page(
            "<title>Mill to reopen - Valley Echo</title>",
            """
            <article itemscope><h1>Mill to reopen</h1>
            <span itemprop=author itemscope><span itemprop=name>Ada Stone</span></span>
            <time itemprop=datePublished datetime="2019-11-30T06:00:00Z">30 Nov</time></article>
            """);

    assertThat(read.authors()).containsExactly("Ada Stone");
    assertThat(read.published()).hasToString("2019-11-30T06:00:00Z");
    assertThat(read.modified()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | By Ruth Adler and Sam Boyd | Tuesday, July 24, 2018 | Ruth Adler;Sam Boyd",
        "ru | Автор: Анна Лесная | 24 июля 2018 | Анна Лесная",
        "de | Von Jana Weiß und Ole Brandt | 24. Juli 2018, 9.30 Uhr | Jana Weiß;Ole Brandt",
        "fr | Par Léa Morin et Hugo Blanc | Publié le 24 juillet 2018 | Léa Morin;Hugo Blanc",
        "es | Por Marta Ríos | 24 de julio de 2018 | Marta Ríos",
        "pt | Por Rui Campos | 24 de julho de 2018 | Rui Campos",
        "it | di Carla Neri | 24 luglio 2018 | Carla Neri",
        "nl | Door Piet van der Meer | 24 juli 2018 | Piet van der Meer",
        "pl | Autor: Ewa Lis | 24 lipca 2018 | Ewa Lis",
        "ar | بقلم ليلى حداد | 24 يوليو 2018 | ليلى حداد",
        "ja | 文・山田花子 | 2018年7月24日 | 山田花子",
        "zh | 作者：李明 | 2018年7月24日 | 李明",
      })
  void readsBylinesAndDatesBelowTheTitle(
      String language, String byline, String date, String authors) {
    Metadata read =
        Pages.read(
            "<html lang=%s><title>Xxxx yyyy</title><h1>Xxxx yyyy</h1><p>%s</p><p>%s</p></html>"
                .formatted(language, byline, date));

    assertThat(read.authors()).isEqualTo(List.of(authors.split(";", -1)));
    assertThat(String.valueOf(read.published())).startsWith("2018-07-24");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rain at last | Rain at last - The Daily Example | Rain at last",
        "Rain at last: what now? | Rain at last: what now? &mdash; Weather | Rain at last: what now?",
        "The Daily Example | The Daily Example: Rain at last | Rain at last",
      })
  void choosesTheTitleWithoutTheSitesName(String heading, String title, String expected) {
    Metadata read =
        Pages.page(
            "<meta property=og:site_name content='The Daily Example'><title>" + title + "</title>",
            "<h1>" + heading + "</h1>");

    assertThat(read.title()).isEqualTo(expected);
  }

  @Test
  void refusesACanonicalAddressThatIsTheFrontPage() {
    String page =
        "<link rel=canonical href='https://news.example/'>"
            + "<meta property=og:url content='https://news.example/a?id=7&fbclid=1&utm_medium=x'>";
    assertThat(Pages.read(page).url()).isEqualTo("https://news.example/a?id=7");
    assertThat(Pages.read("<link rel=canonical href='javascript:alert(1)'>").url()).isNull();
  }

  @Test
  void choosesThePathsSectionAndTagsThatAreTags() {
    Metadata read =
        Pages.page(
            "<title>Small loaves</title><meta name=keywords content='bread, a very long sentence"
                + " that nobody would ever take for a tag of anything, ovens'>",
            "<nav class=breadcrumb><a>Home</a><a>Food</a><a>Small loaves</a></nav><h1>Small"
                + " loaves</h1>");
    assertThat(read.section()).isEqualTo("Food");
    assertThat(read.topics()).containsExactly("bread", "ovens");
  }

  @Test
  void correctsAStatedLanguageThatTheTextIsNotIn() {
    String russian = "<p>" + "Город проснулся рано, и на площади уже стояли люди. ".repeat(8);
    assertThat(Pages.read("<html lang=en>" + russian).language()).isEqualTo("ru");
    assertThat(Pages.read("<html lang=ru-RU>" + russian).language()).isEqualTo("ru-RU");
  }

  @Test
  void inventsNothing() {
    assertThat(Pages.read("")).isEqualTo(Metadata.NONE);
  }

  @Test
  void readsTheSameUnderTurkishLocale() {
    Locale before = Locale.getDefault();
    String page = "<TITLE>INDIA WINS</TITLE><H1>INDIA WINS</H1><P>BY IRIS INGHAM<P>JULY 24, 2018";
    Metadata expected = Pages.read(page);
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Pages.read(page)).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
    assertThat(expected.authors()).containsExactly("Iris Ingham");
  }

  @Test
  void takesTheAddressOfThePageThatTheStoryIsMainIn() {
    String address = "https://a.example/2020/storks";
    assertThat(
            Pages.linkedData(
                    "{'@type':'NewsArticle','mainEntityOfPage':"
                        + "{'@type':'WebPage','@id':'https://a.example/2020/storks'}}")
                .url())
        .isEqualTo(address);
    assertThat(
            Pages.linkedData("{'@type':'NewsArticle','mainEntityOfPage':'" + address + "'}").url())
        .isEqualTo(address);
  }

  @Test
  void readsMicrodataOfTheStoryNotOfItsComments() {
    Metadata read =
        Pages.page(
            "",
            """
            <div itemscope itemtype="https://schema.org/NewsArticle"><h1>The storks are back</h1>
            <p itemprop="alternativeHeadline">They counted the chimneys</p>
            <p itemprop="articleSection">Birds</p>
            <p><span itemprop="author" itemscope itemtype="https://schema.org/Person">
            <b itemprop="name">Ada Abbott</b></span>
            <p itemprop="publisher" itemscope itemtype="https://schema.org/Organization">
            <meta itemprop="name" content="The Chimney Post"></p>
            <i itemprop="keywords">Storks</i> <i itemprop="keywords">Chimneys</i>
            <ul><li itemprop="comment" itemscope itemtype="https://schema.org/Comment">
            <b itemprop="author">Early riser</b> <i itemprop="keywords">Noise</i></li></ul></div>
            """);
    assertThat(read.authors()).containsExactly("Ada Abbott");
    assertThat(read.subtitle()).isEqualTo("They counted the chimneys");
    assertThat(read.section()).isEqualTo("Birds");
    assertThat(read.topics()).containsExactly("Storks", "Chimneys");
    assertThat(read.paper()).isEqualTo("The Chimney Post");
  }

  @Test
  void keepsTopicsOfOneCharacterThatIsAWord() {
    assertThat(Pages.page("<meta name=keywords content='駅,音楽,책,x'>", "").topics())
        .containsExactly("駅", "音楽", "책");
  }

  @Test
  void readsOldPagesWithoutHeadings() {
    String page =
        """
        <title>The Chimney Post - The storks are back</title>
        <table><tr><td><font size=6><b>The Chimney Post</b></font></td></tr>
        <tr><td><font size=5><b>The storks are back</b></font><br>
        <font size=1>By Ada Abbott<br>October 27, 1998</font><br><br>They came at noon.</td></tr>
        <tr><td>Copyright 1998 The Chimney Post Ltd.</td></tr></table>
        """;
    Metadata read = Pages.read(page);
    assertThat(read.title()).isEqualTo("The storks are back");
    assertThat(read.authors()).containsExactly("Ada Abbott");
    assertThat(read.published()).hasToString("1998-10-27");
  }

  @Test
  void leavesATitleOfTwoPartsWholeWhereNothingSaysWhichIsTheSite() {
    assertThat(Pages.page("<title>Storks: a user's guide</title>", "<p>They came.").title())
        .isEqualTo("Storks: a user's guide");
  }

  @Test
  void knowsTheSpanishPressWordForTheLineBelowTheTitle() {
    String page = "<h1>Vuelven las cigüeñas</h1><h2 class=entradilla>Contaron las chimeneas</h2>";
    assertThat(Pages.page("<title>Vuelven las cigüeñas</title>", page).subtitle())
        .isEqualTo("Contaron las chimeneas");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"March 12, 2024", "28. Jan. 2022", "Ada Abbott", "COMMENTARY", "Appeared on:"})
  void aDayANameOrAKickerIsNoSubtitle(String marked) {
    String page =
        "<h1>The storks are back</h1><p class=subtitle>" + marked + "</p><p>They are.</p>";
    assertThat(Pages.page("<title>The storks are back</title>", page).subtitle()).isNull();
  }

  @Test
  void aJobBelowANameIsNoSubtitle() {
    String author =
        "<h1>The storks are back</h1><div class=avatar><b>Ada Abbott</b>"
            + "<span class=avatar__subtitle>Our reporter at the marsh</span></div>";
    assertThat(Pages.page("", author + "<p>They are.</p>").subtitle()).isNull();
  }

  @Test
  void whatIsMarkedInABoxBelowParagraphsOfTheStoryIsNoSubtitle() {
    String text = "<p>" + "The storks came back on a Monday and stood on the chimneys. ".repeat(2);
    String box = "<div><b>80</b><span class=score-subtitle>Go and look at them</span></div>";
    assertThat(Pages.page("", "<h1>The storks</h1><div>" + text + text + "</div>" + box).subtitle())
        .isNull();
    assertThat(Pages.page("", "<h1>The storks</h1><div>" + text + "</div>" + box).subtitle())
        .isEqualTo("Go and look at them");
  }

  @Test
  void aDateInABoxOfFactsIsNotThatOfThePage() {
    String box =
        "<table class=infobox><tr><th class=infobox-label>Date</th>"
            + "<td class=infobox-data>30 August 1907</td></tr></table>"
            + "<p>It was long ago, and it rained.</p>".repeat(90);
    String note = "<ol><li><i>Vale Record</i>, 31 August 1907, p. 1.</li></ol>";
    assertThat(Pages.page("", "<h1>Strike at Tern</h1>" + box + note).published()).isNull();
  }

  @Test
  void aHeadingBelowParagraphsOfTheStoryIsNoSubtitle() {
    String above = "<h1>The storks are back</h1><div><p>They came on Sunday.</p>";
    String heading = "<h2 class=sub-title>Nobody had counted on them</h2>";
    assertThat(Pages.page("", above + heading + "<p>They stay.</p></div>").subtitle())
        .isEqualTo("Nobody had counted on them");
    assertThat(Pages.page("", above + "<p>It rained.</p>" + heading + "</div>").subtitle())
        .isNull();
  }
}
