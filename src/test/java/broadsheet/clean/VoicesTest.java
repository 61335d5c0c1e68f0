package broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import broadsheet.article.Voice;
import broadsheet.clean.html.HtmlCleaner;
import broadsheet.clean.text.TextCleaner;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoicesTest {

  private static final List<String> NAMES = List.of("words", "links", "unlinked");

  private static final Trees TREES =
      Trees.parse(
          List.of(
              "features words links unlinked",
              "tree",
              "words <= 10",
              " -1",
              " 1",
              "tree",
              "links <= 0.5",
              " 2",
              " -2",
              "tree",
              "unlinked <= 0.5",
              " -0.5",
              " 0.5"),
          NAMES);

  @Test
  void whatMovedTheScoreMostSpeaksFirstAndMeasuresOfOneThingTogether() {
    Voices voices = new Voices(TREES, VoicesTest.class, "some-voices.txt", NAMES);
    List<List<Voice>> spoke = voices.of(List.of(new float[] {20, 0, 1}, new float[] {5, 1, 0}));
    assertThat(spoke.get(0)).extracting(Voice::what).containsExactly("few links", "long");
    assertThat(spoke.get(0).get(0).weight()).isCloseTo(2.5, within(1e-9));
    assertThat(spoke.get(1)).extracting(Voice::what).containsExactly("many links", "short");
    assertThat(spoke.get(1).get(1).weight()).isCloseTo(-1, within(1e-9));
  }

  @Test
  void nothingSpeaksWhereAllBlocksAreAlike() {
    Voices voices = new Voices(TREES, VoicesTest.class, "some-voices.txt", NAMES);
    assertThat(voices.of(List.of(new float[] {20, 0, 1}))).containsExactly(List.of());
    assertThat(voices.of(List.of())).isEmpty();
  }

  @Test
  void aMeasureWithoutWordsIsRefused() {
    assertThatThrownBy(
            () ->
                new Voices(
                    TREES, VoicesTest.class, "some-voices.txt", List.of("words", "links", "x")))
        .hasMessageContaining("unlinked");
  }

  @Test
  void everyMeasureOfPagesAndDumpsHasWords() {
    Lexicon lexicon = new Lexicon();
    assertThat(new HtmlCleaner(lexicon, true)).isNotNull();
    assertThat(new TextCleaner(lexicon, true)).isNotNull();
  }
}
