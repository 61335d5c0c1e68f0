package broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {

  private final Lexicon lexicon = new Lexicon();

  @Test
  void bakersSpeakOfCookiesToo() {
    String bakers = "Cookies should cool on the rack for ten minutes before you move them.";
    assertThat(lexicon.notice(lexicon.begin(bakers), bakers, 13)).isNull();
    for (String site :
        List.of(
            "Cookie settings",
            "Cookies help us to deliver our pages, and to count them.",
            "This site uses cookies to count who reads what, and when.")) {
      int words = site.split(" ", -1).length;
      assertThat(lexicon.notice(lexicon.begin(site), site, words))
          .as(site)
          .isEqualTo(Reason.COOKIE_NOTICE);
    }
  }

  @Test
  void readsLabelsInManyLanguages() {
    assertThat(lexicon.label("Read also", 2)).isEqualTo(Reason.RELATED_LINKS);
    assertThat(lexicon.label("Читайте также", 2)).isEqualTo(Reason.RELATED_LINKS);
    assertThat(lexicon.label("Kommentare (12)", 2)).isEqualTo(Reason.COMMENTS);
    assertThat(lexicon.label("関連記事", 2)).isEqualTo(Reason.RELATED_LINKS);
    assertThat(lexicon.label("Lea aquí: el faro", 4)).isEqualTo(Reason.RELATED_LINKS);
    assertThat(lexicon.label("Sehen Sie auch", 3)).isEqualTo(Reason.RELATED_LINKS);
    assertThat(lexicon.label("À écouter aussi", 3)).isEqualTo(Reason.RELATED_LINKS);
    assertThat(lexicon.label("The mayor bought four rolls", 5)).isNull();
  }

  @Test
  void arrowsDashesAndBracketsEndALabel() {
    for (String line :
        List.of(
            "À lire aussi » Le phare de Roc'h Du rouvrira-t-il ?",
            "Sur le même sujet – Trois ans après la tempête",
            "Read also > The bridge that nobody crossed",
            "【相关报道】松岗水库跌破警戒线")) {
      assertThat(lexicon.notice(lexicon.begin(line), line, 8))
          .as(line)
          .isEqualTo(Reason.RELATED_LINKS);
    }
    for (String line :
        List.of("More – always more – was his rule.", "Read > write, said the log.")) {
      assertThat(lexicon.notice(lexicon.begin(line), line, 8)).as(line).isNull();
    }
  }

  @Test
  void knowsWhatStandsForAPartThatIsNotLoaded() {
    for (String line :
        List.of("Loading comments...", "Laden…", "Cargando…", "加载中…", "読み込み中...", "Загрузка…")) {
      assertThat(lexicon.notice(lexicon.begin(line), line, 2)).as(line).isEqualTo(Reason.FURNITURE);
    }
    String docks = "Loading was slow at the docks...";
    assertThat(lexicon.notice(lexicon.begin(docks), docks, 9)).isNull();
    assertThat(lexicon.notice(lexicon.begin("Loading"), "Loading", 1)).isNull();
  }

  @Test
  void knowsACallBehindAQuestion() {
    for (String line :
        List.of(
            "Fond of the coast? Sign up for our letter, free every week.",
            "Noch nicht genug? Newsletter abonnieren und nichts verpassen.",
            "¿Le gusta el mar? Suscríbase a nuestro boletín semanal.",
            "还想看？订阅我们的新闻简报")) {
      int words = line.split(" ").length;
      assertThat(lexicon.notice(lexicon.begin(line), line, words))
          .as(line)
          .isEqualTo(Reason.NEWSLETTER);
    }
    for (String line :
        List.of(
            "Who painted it? Subscribers of the opera did, in one night.",
            "It rained. Was the roof closed? Sign up, said the usher, and laughed.",
            "Sleepy? The keeper never was.")) {
      assertThat(lexicon.notice(lexicon.begin(line), line, 12)).as(line).isNull();
    }
  }

  @Test
  void readsWhatStandsBehindSigns() {
    assertThat(lexicon.label("> À lire aussi :", 3)).isEqualTo(Reason.RELATED_LINKS);
    assertThat(lexicon.label("✅ Newsletter", 1)).isEqualTo(Reason.NEWSLETTER);
    for (String line : List.of("➡️ Siga o canal do Farol", "📲 Clique aqui para seguir o canal")) {
      assertThat(lexicon.notice(lexicon.begin(line), line, 5)).isEqualTo(Reason.SHARING);
    }
    for (String line : List.of("– Newsletter, said the keeper", "»Newsletter«", "• Cookies")) {
      assertThat(lexicon.begin(line)).as(line).isZero();
    }
  }

  @Test
  void knowsANewsroomThatAsksForSupport() {
    assertThat(lexicon.appeal("If you value our journalism, please support us with a gift."))
        .isEqualTo(4);
    assertThat(lexicon.appeal("Если вам важна независимая журналистика, поддержите нас."))
        .isEqualTo(4);
    assertThat(lexicon.appeal("The council agreed to support the bakers.")).isLessThan(3);
  }

  @Test
  void readsGreekCapitalsWithoutAccentsAndBothWaysToWriteRomanian() {
    for (String line :
        List.of(
            "ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ", "Διαβάστε επίσης", "ΤΕΛΕΥΤΑΙΑ ΝΕΑ", "Citeşte şi", "Citește și")) {
      assertThat(lexicon.label(line, 2)).as(line).isEqualTo(Reason.RELATED_LINKS);
    }
    assertThat(lexicon.label("Γαλάζια νερά", 2)).isNull();
  }

  @Test
  void takesNoSentenceForANoticeWhoseFirstWordAButtonMayHaveToo() {
    for (String line :
        List.of(
            "Kakor till kaffet bakar hon varje lördag.",
            "Souhlasím s tím, že most patří obci.",
            "Slažem se s time da most pripada općini.",
            "Συμφωνώ ότι η γέφυρα ανήκει στον δήμο.",
            "Бисквитки с мед продаваха край моста.",
            "Elfogadom, hogy a híd a falué.",
            "Sunt de acord că podul este al satului.",
            "Zpravodaj televize čekal u mostu.",
            "På e-post skriver ordføreren at broen åpner.")) {
      int words = line.split(" ").length;
      assertThat(lexicon.notice(lexicon.begin(line), line, words)).as(line).isNull();
    }
  }

  @Test
  void knowsBylines() {
    assertThat(WordUse.BYLINE.in(lexicon.begin("By Petra Linde"))).isTrue();
    assertThat(WordUse.BYLINE.in(lexicon.begin("Standing by the rail"))).isFalse();
  }

  @Test
  void aBulletOrABarPartsALabelFromWhatItIsOfAsAColonDoes() {
    for (String line : List.of("Advertisement: Hollin Bank", "РЕКЛАМА • HOLLIN.EXAMPLE")) {
      assertThat(lexicon.notice(lexicon.begin(line), line, 3))
          .as(line)
          .isEqualTo(Reason.ADVERTISEMENT);
    }
  }
}
