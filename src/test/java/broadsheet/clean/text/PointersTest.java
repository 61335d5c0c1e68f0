package broadsheet.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Reason;
import broadsheet.clean.Lexicon;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointersTest {
  private static final String SENTENCE =
      "The keeper rang it twice, waited for the fog to answer, and went down to his breakfast.";

  @Test
  void pointsByOneWordOnlyWithAColonBehindIt() {
    assertThat(pointed("Popular red wines of the coast")).isFalse();
    assertThat(pointed("Recommended reducer: none")).isFalse();
    assertThat(pointed("Recommended: the best reducers of the year")).isTrue();
    assertThat(pointed("Read more: how we measured the harbour")).isTrue();
    assertThat(pointed("RELATED: The ferry that would not leave")).isTrue();
  }

  @Test
  void pointsBehindSignsThatSetItOff() {
    assertThat(pointed("– Leggi anche: La campana del traghetto")).isTrue();
    assertThat(pointed("👉 Read more: how we measured the harbour")).isTrue();
    assertThat(pointed("»Read more books«, says the keeper of the lighthouse")).isFalse();
  }

  @Test
  void takesTheTitlesBelowALabelInTheMiddleForNoneOfTheStory() {
    String titles = "The ferry that would not leave\nA bell for the harbour at last\n";
    assertThat(removed("Read also\n" + titles + SENTENCE)).isEqualTo(3);
    assertThat(removed("Read also\n\nThe ferry that would not leave\n\nThe bell\n" + SENTENCE))
        .isEqualTo(2);
    assertThat(removed("Read also\n" + titles)).as("nothing below").isEqualTo(1);
    assertThat(removed("Read also\n" + titles + titles + SENTENCE)).as("a list").isEqualTo(1);
    String card = "Read more here\nThe bell of the harbour tower\n" + SENTENCE + "\n";
    assertThat(removed(card + card)).as("twice").isEqualTo(4);
    assertThat(removed(card + card + card)).as("a button of each card").isEqualTo(3);
  }

  /** How many lines are removed where those that begin so are, and all others are kept. */
  private static long removed(String dump) {
    List<Line> lines = new Lines().read(dump);
    LineShape[] shapes =
        lines.stream().map(line -> LineShape.of(line.text())).toArray(LineShape[]::new);
    double[] scores =
        lines.stream().mapToDouble(line -> line.text().startsWith("Read ") ? .2 : .7).toArray();
    Verdicts verdicts = new Verdicts(scores, .5);
    Lexicon lexicon = new Lexicon();
    new Pointers(lines, shapes, Cues.of(lines, shapes, lexicon), lexicon, verdicts).remove();
    return IntStream.range(0, scores.length).filter(i -> !verdicts.kept(i)).count();
  }

  private static boolean pointed(String text) {
    List<Line> lines = new Lines().read(text);
    LineShape[] shapes = {LineShape.of(text)};
    Verdicts verdicts = new Verdicts(new double[] {.7}, .5);
    Lexicon lexicon = new Lexicon();
    new Pointers(lines, shapes, Cues.of(lines, shapes, lexicon), lexicon, verdicts).remove();
    return verdicts.reason(0) == Reason.RELATED_LINKS;
  }
}
