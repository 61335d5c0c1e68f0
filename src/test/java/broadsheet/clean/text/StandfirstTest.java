package broadsheet.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.clean.Lexicon;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandfirstTest {
  private static final String LEAD =
      "The islands wait a week for milk and a cat becomes first mate";

  @Test
  void endsAtTheBylineOrTheWholeDayBelowIt() {
    assertThat(end(LEAD, "By Ada Abbott", "July 24, 2018")).isEqualTo(2);
    assertThat(end(LEAD + ".", "The ferry in its dock", "July 24, 2018")).isEqualTo(3);
    assertThat(end(LEAD, "Publicat: 24.07.2018 09:41")).isEqualTo(2);
    assertThat(end(LEAD, "de Andreea Moldovan")).isEqualTo(2);
    assertThat(end(LEAD, "Inês Falcão (texto)")).isEqualTo(2);
  }

  @Test
  void isNothingElse() {
    assertThat(end(LEAD, "9:30")).as("an entry of a ticker").isEqualTo(-1);
    assertThat(end(LEAD, "Concert: 24.07.2018")).as("the day of an event").isEqualTo(-1);
    assertThat(end(LEAD, LEAD + ", and nobody minds it.", "By Ada Abbott")).isEqualTo(-1);
    assertThat(end("Read also:", "By Ada Abbott")).isEqualTo(-1);
    assertThat(end(LEAD, "de la mer au lac", "De Fr It En")).isEqualTo(-1);
  }

  /** The line at which it ends, the title being line 0. */
  private static int end(String... below) {
    List<Line> lines = new Lines().read("The Ferry\n" + String.join("\n", below));
    LineShape[] shapes =
        lines.stream().map(line -> LineShape.of(line.text())).toArray(LineShape[]::new);
    Cues cues = Cues.of(lines, shapes, new Lexicon());
    LineFeatures features = new LineFeatures(lines, shapes, cues, Wording.of("wording.weights"));
    return new Standfirst(lines, shapes, features, cues).end(0);
  }
}
