package broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "Café, cafe", "Straße, strasse", "Ёлка, елка", "мой, мой", "أحمد, احمد", "مَدْرَسَة, مدرسه",
    "Ζωή, ζωη", "ÎLE, ile", "Łódź, lodz", "がん, がん", "शिक्षा, शिक्षा", "ΟΔΟΣ, οδοσ"
  })
  void foldsWhatIsOftenExchanged(String word, String folded) {
    assertThat(Spelling.fold(Spelling.words(word).get(0))).isEqualTo(folded);
  }

  @Test
  void takesShortPartsOffAtApostrophes() {
    assertThat(Spelling.words("The mayor's ‘l’homme’ don’t O'Brien rock'n'roll"))
        .containsExactly("the", "mayor", "homme", "don", "brien", "rocknroll");
  }

  @Test
  void pairsScriptsWithoutSpaces() {
    assertThat(Spelling.words("東京都 2024年 猫")).containsExactly("東京", "京都", "2024", "年", "猫");
    assertThat(Spelling.words("コーヒー")).containsExactly("コー", "ーヒ", "ヒー");
  }

  @Test
  void leavesOutWhatNobodyTypes() {
    assertThat(Spelling.words("a".repeat(49) + " b\ud800c \u0000 \u2028"))
        .containsExactly("b", "c");
    assertThat(Spelling.words("co\u00adoperate")).isEqualTo(List.of("cooperate"));
  }

  @Test
  void standsLongRunsWithApostrophes() {
    assertThat(Spelling.words("ab'".repeat(200_000))).hasSizeLessThan(200_000);
  }
}
