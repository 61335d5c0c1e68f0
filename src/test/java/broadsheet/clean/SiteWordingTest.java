package broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import broadsheet.article.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which texts sound like a site that speaks to its readers, by weights of words and by those
 * shipped.
 */
class SiteWordingTest {

  private static final SiteWording WORDING =
      new SiteWording(Weights.of(Lexicon.class, "site.weights"));

  @Test
  void addsWeightsOfWordsOfTheirBeginningsAndOfPairs() {
    SiteWording wording =
        new SiteWording(
            Weights.parse(
                List.of(
                    "# a comment", "-2\t(all)", "9\tour", "5\treade*", "3\tour readers", "1\t7")));
    // Our, readers, reade*, our readers, keep, readers keep: six names; signs and numbers are none.
    assertThat(wording.odds("“Our” readers, 7 … keep"))
        .isCloseTo(-2 + (9 + 5 + 3) / (float) Math.sqrt(6), within(1e-5f));
    assertThat(wording.odds("")).isEqualTo(-2);
  }

  @Test
  void whatIsQuotedQuestionsAndLeadsAreNoSites() {
    SiteWording wording = new SiteWording(Weights.parse(List.of("0\t(all)", "9\tsupport")));
    String text = "Support us and support us and support us";
    assertThat(wording.isSite(text, 8)).isTrue();
    assertThat(wording.isSite("She read “" + text + "” aloud", 12)).isFalse();
    assertThat(wording.isSite(text + "?", 8)).isFalse();
    assertThat(wording.isSite(text + ":", 8)).isFalse();
    assertThat(wording.isSite("Support us", 2)).as("too short to tell").isFalse();
    assertThat(wording.isSite(text, 81)).as("too long").isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The Marsh Lantern has no owner and no paywall. Help us to keep it free for all: our readers pay for our work with a small gift each month. | The lantern had no owner, and 3,100 people walked past it before one of them picked it up and asked who could have lost it.
          de | Gute Recherche kostet Geld. Mit einem kleinen Beitrag im Monat helft ihr uns, unabhängig zu bleiben und allen offenzustehen. | Gute Schuhe kosten Geld. Mit einem kleinen Kredit im Monat half die Bank dem Schuster, seine Werkstatt offen zu halten.
          es | Este periódico no tiene dueño: lo sostienen sus lectores. Hazte socia desde cinco euros al mes y ayúdanos a seguir contando lo que pasa. | El periódico tenía dueño, y lo sostenían dos bancos. La socia más antigua contó lo que pasó cuando faltaron cinco euros en la caja.
          ru | Мы не берём денег у государства и работаем только благодаря вам, нашим читателям. Оформите ежемесячное пожертвование, чтобы мы могли продолжать. | Государство не взяло денег, и работы продолжили читатели библиотеки: ежемесячно они собирали на новую крышу.
          uk | Наша редакція існує завдяки читачам. Підтримайте нас щомісячним внеском, щоб ми й далі писали про ваше місто. | Редакція існувала в підвалі школи, де читачі лишали щомісяця мішок вугілля, щоб друкар не мерз.
          tr | Bağımsız gazetecilik sizin desteğinizle mümkün. Aylık küçük bir katkıyla ekibimizin yanında olun, haberlerimiz herkese açık kalsın. | Bağımsız aday destek bulamadı. Aylık toplantıya yalnız dört kişi geldi, kapı bütün gece açık kaldı.
          """)
  void tellsAnAppealFromAStory(String language, String appeal, String story) {
    assertThat(isSite(appeal)).as("%s: %s", language, appeal).isTrue();
    assertThat(isSite(story)).as("%s: %s", language, story).isFalse();
  }

  @Test
  void aReasonIsGivenWhereATextNamesWhatSitesSpeakOf() {
    Lexicon lexicon = new Lexicon();
    String appeal =
        "The Marsh Lantern has no owner and no paywall. Help us to keep it free for all: our readers"
            + " donate for our work each month.";
    assertThat(sounds(lexicon, appeal)).isEqualTo(Reason.DONATION_APPEAL);
    String essay =
        "We live in a town that has no owner and no gates, and we would love you to walk through"
            + " it with open eyes, as our readers in other towns have told us that they do.";
    assertThat(sounds(lexicon, essay)).isNull();
  }

  private static boolean isSite(String text) {
    return WORDING.isSite(text, text.split(" ", -1).length);
  }

  private static @Nullable Reason sounds(Lexicon lexicon, String text) {
    return lexicon.sounds(lexicon.find(text), text, text.split(" ", -1).length);
  }
}
