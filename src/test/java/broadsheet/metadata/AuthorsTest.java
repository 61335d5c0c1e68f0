package broadsheet.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorsTest {

  @Test
  void takesTheNameThatReadersSeeBeforeWhatTheSystemCallsSomebody() {
    String shown = "<h1>Geese</h1><p>by <a class=author href=/authors/ada>Ada Abbott</a></p>";
    for (String handle : List.of("adaA", "Ada.abbott", "aabbott")) {
      String head = "<title>Geese</title><meta name=author content='" + handle + "'>";
      assertThat(Pages.page(head, shown).authors()).containsExactly("Ada Abbott");
      assertThat(Pages.page(head, "<h1>Geese</h1>").authors()).containsExactly(handle);
    }
    assertThat(Pages.page("<meta name=author content=Ada>", shown).authors())
        .containsExactly("Ada");
    assertThat(Pages.page("<meta name=author content=ADA>", shown).authors())
        .containsExactly("ADA");
  }

  @Test
  void whatNamesNobodyIsNoAuthor() {
    for (String nobody :
        List.of(
            "publisher",
            "Agencies",
            "From staff reports",
            "Newsdesk",
            "3d23d65-4ce5-77",
            "page.head.extra.author",
            "Agenturen",
            "各社",
            "редакция")) {
      String head = "<title>Geese</title><meta name=author content='" + nobody + "'>";
      List<String> named = Pages.page(head, "<h1>Geese</h1><p>by Ada Abbott</p>").authors();
      assertThat(named).as(nobody).containsExactly("Ada Abbott");
    }
    String head = "<title>Geese</title><meta name=author content=publisher>";
    assertThat(Pages.page(head, "<h1>Geese</h1>").authors()).isEmpty();
    String numbered = "<title>Geese</title><meta name=author content=gosling1984>";
    assertThat(Pages.page(numbered, "<h1>Geese</h1>").authors()).containsExactly("gosling1984");
  }

  @Test
  void aNameBehindThatOfThePaperIsTheAuthor() {
    String head = "<title>Geese</title><meta property=og:site_name content='El Vigía'>";
    String named = head + "<meta name=author content='El Vigía - Ada Ábalos'>";
    assertThat(Pages.page(named, "<h1>Geese</h1>").authors()).containsExactly("Ada Ábalos");
    String section = head + "<meta name=author content='El Vigía - Redes'>";
    assertThat(Pages.page(section, "<h1>Geese</h1>").authors()).containsExactly("El Vigía");
  }

  @Test
  void aNameThatIsThereTwiceForThoseWhoHearItIsReadOnce() {
    String shown =
        "<h1>Geese</h1><p>par <a class=author href=/auteurs/ada>Ada Aubry"
            + "<span class=screen-reader-text>Ada Aubry</span></a></p>";
    assertThat(Pages.page("<title>Geese</title>", shown).authors()).containsExactly("Ada Aubry");
  }

  @Test
  void dublinCoreMayPutTheFamilyNameFirst() {
    String meta = "<meta name=DC.creator content='";
    assertThat(Pages.page(meta + "Abbott, Ada'>", "<h1>Geese</h1>").authors())
        .containsExactly("Ada Abbott");
    assertThat(Pages.page(meta + "Ada Abbott, Ben Boyd'>", "<h1>Geese</h1>").authors())
        .containsExactly("Ada Abbott", "Ben Boyd");
  }

  @Test
  void leavesTheNamesOfGroupsWhole() {
    assertThat(
            Pages.linkedData(
                    "{'@type':'Article','author':{'@type':'Organization',"
                        + "'name':'Institute for Geese and Ducks'}}")
                .authors())
        .containsExactly("Institute for Geese and Ducks");
    assertThat(
            Pages.page(
                    "<meta property=og:site_name content='The Marsh Reporter'>"
                        + "<meta name=author content='The Marsh Reporter'>",
                    "")
                .authors())
        .containsExactly("The Marsh Reporter");
  }

  @Test
  void leavesWholeWhatAPaperAndAFirmAreCalled() {
    assertThat(
            Pages.page(
                    "<meta property=og:site_name content='Gänse/Die Enten'>"
                        + "<meta name=author content='Gänse/Die Enten'>",
                    "")
                .authors())
        .containsExactly("Gänse/Die Enten");
    assertThat(Pages.page("<meta name=author content='Enten Verlag GmbH & Co. KG'>", "").authors())
        .containsExactly("Enten Verlag GmbH & Co. KG");
  }

  @Test
  void takesNoPlaceBehindAName() {
    assertThat(
            Pages.page("<meta name=author content='Ada Abbott, London, Ben Beck'>", "").authors())
        .containsExactly("Ada Abbott", "Ben Beck");
    assertThat(Pages.page("<meta name=author content='Ada, Ben'>", "").authors())
        .containsExactly("Ada", "Ben");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Alles von Ada Abbott; Ada Abbott",
        "Todos los artículos de Ada Abbott; Ada Abbott",
        "Tous les articles de Ada Abbott; Ada Abbott",
        "Все статьи автора Ада Аббот; Ада Аббот",
        "More posts by Ada Abbott; Ada Abbott",
        "Symbolbild Rotes Kreuz; ",
      })
  void readsALinkToAllThatSomebodyWrote(String link, String author) {
    String page = "<h1>Geese</h1><p><a rel=author href=/a/1>" + link + "</a></p>";
    assertThat(Pages.page("", page).authors())
        .isEqualTo(author == null ? List.of() : List.of(author));
  }

  @Test
  void takesNoPlaceBehindTheNameOfThePaper() {
    String head =
        "<meta property=og:site_name content='Marsh Reporter'>"
            + "<meta name=author content='Marsh Reporter, Reedham, England'>";
    assertThat(Pages.page(head, "").authors()).containsExactly("Marsh Reporter");
    assertThat(Pages.page(head, "<h1>Geese</h1><p>By Ada Abbott</p>").authors())
        .containsExactly("Ada Abbott");
    String people = head.replace("Reedham, England", "Ada Abbott, Ole Brandt");
    assertThat(Pages.page(people, "").authors()).containsExactly("Ada Abbott", "Ole Brandt");
    String poets = head.replace("Marsh Reporter, Reedham, England", "Homer, Ovid, Sappho");
    assertThat(Pages.page(poets, "").authors()).containsExactly("Homer", "Ovid", "Sappho");
  }

  @Test
  void takesNoDegreeForAName() {
    assertThat(Pages.page("<meta name=author content='Ada Abbott, MBA'>", "").authors())
        .containsExactly("Ada Abbott");
  }

  @Test
  void takesALinkToAnAuthorNearTheTitleBeforeThoseOfOtherStories() {
    String near = "<h1>Geese</h1><p><a href=/authors/ada>Ada Abbott</a></p>";
    String far = "<p>They came.</p>".repeat(300) + "<p><a href=/authors/ole>Ole Brandt</a></p>";
    assertThat(Pages.page("<title>Geese</title>", near + far).authors())
        .containsExactly("Ada Abbott");
  }

  @Test
  void readsWhatCardsAndTheDataOfAPersonSay() {
    assertThat(
            Pages.page(
                    "<meta name=twitter:label1 content='Written by'>"
                        + "<meta name=twitter:data1 content='Ada Abbott'>",
                    "")
                .authors())
        .containsExactly("Ada Abbott");
    assertThat(Pages.linkedData("{'@type':'Person','name':'Ada Abbott'}").authors())
        .containsExactly("Ada Abbott");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Ada Abbott | Senior Writer | July 2, 2025; Ada Abbott",
        "Ada Abbott · 2 July 2025; Ada Abbott",
        "Ada Abbott | Senior Writer; Ada Abbott",
        "Chief Editor | July 2, 2025; ",
        "Story and photos by Ada Abbott; Ada Abbott",
        "By ADA ABBOTT, Staff Writer; Ada Abbott",
        "By ADA ABBOTT Ledger Staff Writer; Ada Abbott",
        "By ADA McABBOTT Staff Writer; ADA McABBOTT",
        "By Ada Abbott The Associated Press; Ada Abbott",
        "Marsh Life | Ducks | Winter; ",
      })
  void readsTheLineBelowTheTitle(String line, String author) {
    assertThat(Pages.page("<title>Geese</title>", "<h1>Geese</h1><p>" + line + "</p>").authors())
        .isEqualTo(author == null ? List.of() : List.of(author));
  }

  @Test
  void takesNobodyWhomTheStorySpeaksOf() {
    String story =
        "<h1>Geese</h1><p>"
            + "The geese came at dusk and stayed. ".repeat(8)
            + "<a href=/profile/ole>Ole Brandt</a> had counted them since he was a boy.</p>";
    assertThat(Pages.page("<title>Geese</title>", story).authors()).isEmpty();
  }

  @Test
  void takesTheOneAuthorThatAPageNamesAtItsEnd() {
    String story = "<h1>Geese</h1>" + "<p>The geese came at dusk.</p>".repeat(300);
    String one = "<p><a href=/authors/ada-abbott>Ada Abbott</a></p>";
    String other = "<p><a href=/authors/ole-brandt>Ole Brandt</a></p>";
    assertThat(Pages.page("<title>Geese</title>", story + one).authors())
        .containsExactly("Ada Abbott");
    assertThat(Pages.page("<title>Geese</title>", story + one + other).authors()).isEmpty();
  }

  @Test
  void aFooterRightBelowTheTitleSaysWhoWroteTheStory() {
    String by = "<footer class=node__meta>Von Marthe Oeding, 8. November 2019</footer>";
    String story = "<h1>Leuchtturm sucht Wärter</h1>%s<p>Der alte geht.</p>%s";
    assertThat(Pages.page("", story.formatted(by, "")).authors()).containsExactly("Marthe Oeding");
    assertThat(Pages.page("", story.formatted("", by)).authors()).isEmpty();
  }
}
