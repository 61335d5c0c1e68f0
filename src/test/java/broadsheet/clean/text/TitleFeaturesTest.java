package broadsheet.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.clean.Lexicon;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TitleFeaturesTest {

  @Test
  void aLineIsSoughtInsideOthers() {
    TitleFeatures features =
        features(
            "Ferry sinks in the harbour",
            "Ferry sinks in the harbour | The Daily Gull",
            "Home",
            "Nobody was hurt when the ferry sank in the harbour, a spokesman said on Monday.");
    assertThat(measured(features, 0)).containsExactly(1, 0);
    assertThat(measured(features, 1)).containsExactly(0, 1);
    assertThat(measured(features, 2)).containsExactly(0, 0);
  }

  private static float[] measured(TitleFeatures features, int line) {
    float[] row = new float[TitleFeatures.NAMES.size()];
    features.measure(line, row);
    return new float[] {
      row[TitleFeatures.NAMES.indexOf("inside")], row[TitleFeatures.NAMES.indexOf("holds")]
    };
  }

  private static TitleFeatures features(String... texts) {
    List<Line> lines = Stream.of(texts).map(text -> new Line(text, 0, 0)).toList();
    LineShape[] shapes = Stream.of(texts).map(LineShape::of).toArray(LineShape[]::new);
    Cues cues = Cues.of(lines, shapes, new Lexicon());
    LineFeatures features =
        new LineFeatures(lines, shapes, cues, Wording.parse(List.of("-1.00\ts home")));
    double[] scores = new double[texts.length];
    scores[texts.length - 1] = 1;
    return new TitleFeatures(lines, shapes, features, new Verdicts(scores, .5), scores);
  }
}
