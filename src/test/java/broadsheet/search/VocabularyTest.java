package broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is remembered of words. */
class VocabularyTest {

  @Test
  void wordsAreFoundAgainAndAreNoOthers() {
    Vocabulary vocabulary = new Vocabulary("");
    Random random = new Random(3);
    Map<String, Word> learned = new HashMap<>();
    for (int i = 0; i < 60_000; i++) {
      String text = word(random);
      Word word = vocabulary.learn(text);
      assertThat(word.text).isEqualTo(text);
      assertThat(learned.merge(text, word, (first, again) -> first)).isSameAs(word);
    }
    learned.forEach(
        (text, word) -> {
          char[] around = ("xx" + text + "yy").toCharArray();
          if (text.chars().allMatch(c -> c < 0x80)) {
            assertThat(vocabulary.find(around, 2, text.length())).isSameAs(word);
          }
          assertThat(new String(word.token, StandardCharsets.UTF_8))
              .isEqualTo(Spelling.fold(text) + StoryTokens.BETWEEN + Spelling.fold(text));
        });
  }

  @Test
  void tooManyWordsAreForgotten() {
    Vocabulary vocabulary = new Vocabulary("");
    Word first = vocabulary.of("first");
    vocabulary.forgetIfMany();
    assertThat(vocabulary.of("first")).isSameAs(first);
    for (int i = 0; i < 60_000; i++) {
      vocabulary.of("w" + i);
      vocabulary.of("\u0434" + i);
    }
    vocabulary.forgetIfMany();
    assertThat(vocabulary.find("first".toCharArray(), 0, 5)).isNull();
    assertThat(vocabulary.of("first")).isNotSameAs(first);
  }

  /** Many words have their first eight letters in common, and lie beside each other in a table. */
  private static String word(Random random) {
    StringBuilder word =
        new StringBuilder("aaaaaaaa".substring(random.nextInt(3) == 0 ? random.nextInt(9) : 0));
    for (int left = random.nextInt(10); left > 0; left--) {
      word.append((char) ('a' + random.nextInt(4)));
    }
    word.append(word.isEmpty() ? "b" : "");
    return random.nextInt(10) == 0 ? word.append('\u0436').toString() : word.toString();
  }
}
