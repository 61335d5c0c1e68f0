package broadsheet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Seed;
import java.text.Normalizer;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Text in the forms in which it is compared. */
class FoldingTest {

  @RegisterExtension final Seed seed = new Seed(20261126);

  @Test
  void theWordsOfAnyTextAreItsLettersAndDigitsOnceItIsNormalized() {
    Random random = seed.random();
    for (int i = 0; i < 3000; i++) {
      // Mostly Western Europe's letters and marks, some of all the others.
      int reach = i % 3 == 0 ? 0x11000 : i % 3 == 1 ? 0x2100 : 0x200;
      String text =
          random
              .ints(1 + random.nextInt(40), 1, reach)
              .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
              .mapToObj(Character::toString)
              .collect(Collectors.joining());
      assertThat(Folding.words(text)).as("text %d", i).isEqualTo(normalized(text));
    }
    for (int c = 1; c < Character.MIN_SURROGATE; c++) {
      String text = "a" + (char) c + "b";
      assertThat(Folding.words(text)).as("U+%04X", c).isEqualTo(normalized(text));
    }
  }

  @Test
  void spacesOfAllKindsAreOne() {
    assertThat(Folding.space("\u3000 a\u00a0\n\tb\u2003c ")).isEqualTo("a b c");
    assertThat(Folding.space("\ud83d\ude00  \ud83d\ude00")).isEqualTo("\ud83d\ude00 \ud83d\ude00");
  }

  private static String normalized(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
