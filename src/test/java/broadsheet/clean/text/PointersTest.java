package broadsheet.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Reason;
import broadsheet.clean.Lexicon;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointersTest {

  @Test
  void pointsByOneWordOnlyWithAColonBehindIt() {
    assertThat(pointed("Popular red wines of the coast")).isFalse();
    assertThat(pointed("Recommended reducer: none")).isFalse();
    assertThat(pointed("Recommended: the best reducers of the year")).isTrue();
    assertThat(pointed("Read more: how we measured the harbour")).isTrue();
    assertThat(pointed("RELATED: The ferry that would not leave")).isTrue();
  }

  private static boolean pointed(String text) {
    List<Line> lines = new Lines().read(text);
    LineShape[] shapes = {LineShape.of(text)};
    Verdicts verdicts = new Verdicts(new double[] {.7}, .5);
    new Pointers(lines, shapes, new Lexicon(), verdicts).remove();
    return verdicts.reason(0) == Reason.RELATED_LINKS;
  }
}
