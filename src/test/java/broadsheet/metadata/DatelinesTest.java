package broadsheet.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MOSCOW, July 24 (Reuters) – The river rose again.|MOSCOW",
        "SALTHOLM, Ness (AP) — The ferry is late.|SALTHOLM, Ness",
        "UPPER WEND, Fla. -- Nobody came.|UPPER WEND, Fla.",
        "Berlin (dpa) - Der Rat hat getagt.|Berlin",
        "Berlin/Paris (dpa/AFP) - Der Rat hat getagt.|Berlin/Paris",
        "Frankfurt am Main (AFP) — Der Rat hat getagt.|Frankfurt am Main",
        "МОСКВА, 24 июля. /ТАСС/. Мост открыт.|МОСКВА",
        "МОСКВА, 24 июл — РИА Новости. Мост открыт.|МОСКВА",
        "Madrid, 24 jul (EFE).- La plaza tiene nombre.|Madrid",
        "PARIS (AFP) - L’horloge est arrêtée.|PARIS",
        "新华社北京7月24日电 图书馆今天开放。|北京",
        "【ロンドン=共同】時計台が止まった。|ロンドン"
      })
  void readsThePlace(String text, String place) {
    assertThat(Datelines.of(story(text))).contains(place);
  }

  @Test
  void capitalsBeforeADashAreAPlaceIfTheStoryNamesIt() {
    String line = "ST. LOMAN — A goat was found on the roof.";
    assertThat(Datelines.of(story(line))).isEmpty();
    assertThat(Datelines.of(story(line, "It is the third goat in St. Loman this year.")))
        .contains("St. Loman");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Laura Lynch, a founder of the band — once of four — has moved.",
        "Ada Abbott (Labour) – who won by two votes – thanked the goat.",
        "Paris – so it is said – sleeps late.",
        "SUMMARY: The ferry is late.",
        "UPDATE, July 24 — The ferry is late.",
        "NATO — whatever it is — has no boats here.",
        "The ferry (AP) - is late.",
        "Q — Who came? A — Nobody.",
        "",
        "MOSCOW"
      })
  void leavesAllElse(String text) {
    assertThat(Datelines.of(story(text))).isEmpty();
  }

  @Test
  void linesMadeToBeTriedForeverAreNot() {
    String hostile = "A.-A.-".repeat(50_000) + ("ABC/".repeat(9) + "DEF de la ").repeat(10_000);
    assertThat(Datelines.of(story(hostile)).orElse("")).hasSizeLessThan(120);
    String endless = "SALTHOLMSALTHOLMSALTHOLMSALT ".repeat(5).strip();
    assertThat(Datelines.of(story(endless + " (AP) - The ferry is late."))).isEmpty();
  }

  private static List<Block> story(String... paragraphs) {
    return Arrays.stream(paragraphs)
        .map(p -> (Block) new Block.Paragraph(List.of(new Inline.Text(p))))
        .toList();
  }
}
