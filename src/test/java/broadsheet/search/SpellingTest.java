package broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Seed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @RegisterExtension final Seed seed = new Seed(20261126);

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

  @Test
  void findsTheSameWordsWhereTheyAreKnownAlready() {
    Random random = seed.random();
    Known known = new Known();
    for (int i = 0; i < 2_000; i++) {
      String text = text(random, "aZ5 -'’éß日ー\u00ad\u0301\ud83d\udc7f");
      List<String> found = new ArrayList<>();
      Spelling.each(text, known, found::add);
      assertThat(found).as(text).isEqualTo(Spelling.words(text));
    }
    assertThat(known.met).as("words that were met again").isPositive();
  }

  @Test
  void takesAWordOfAsciiForItsLettersAndDigits() {
    Random random = seed.random();
    for (int i = 0; i < 2_000; i++) {
      String text = text(random, "aZ5_ -.\n");
      List<String> expected =
          Pattern.compile("[A-Za-z0-9]+")
              .matcher(text)
              .results()
              .map(word -> word.group().toLowerCase(Locale.ROOT))
              .toList();
      assertThat(Spelling.words(text)).as(text).isEqualTo(expected);
    }
  }

  private static String text(Random random, String of) {
    StringBuilder text = new StringBuilder();
    int[] letters = of.codePoints().toArray();
    for (int length = random.nextInt(30); length > 0; length--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }

  /** Knows each word from the first time on. */
  private static final class Known implements Spelling.Lexicon<String> {
    private final Set<String> words = new HashSet<>();
    private int met;

    @Override
    public @Nullable String find(char[] text, int from, int length) {
      String word = new String(text, from, length);
      met += words.contains(word) ? 1 : 0;
      return words.contains(word) ? word : null;
    }

    @Override
    public String learn(String word) {
      words.add(word);
      return word;
    }
  }
}
