package broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import broadsheet.clean.html.HtmlCleaner;
import broadsheet.clean.text.TextCleaner;
import org.junit.jupiter.api.Test;

class CertaintyTest {

  @Test
  void whatIsLikelyToBeRightIsExpectedFromEachBlocksChance() {
    Expectation expected = new Expectation();
    expected.add(1, 80, true);
    expected.add(0.5, 20, true);
    expected.add(0.5, 20, false);
    // Of 100 words kept 90 are likely story, and so are 10 of the others.
    assertThat(Certainty.NONE.of(expected)).isCloseTo(2 * 90 / 200.0, within(1e-9));
  }

  @Test
  void nothingKeptIsNothingRight() {
    Expectation expected = new Expectation();
    assertThat(Certainty.NONE.of(expected)).isZero();
    expected.add(0.9, 100, false);
    assertThat(Certainty.NONE.of(expected)).isZero();
  }

  @Test
  void moreDoubtIsNeverMoreConfidence() {
    for (Certainty certainty :
        new Certainty[] {
          Certainty.of(HtmlCleaner.class, "html.certainty"),
          Certainty.of(TextCleaner.class, "lines.certainty")
        }) {
      double before = 1;
      for (double chance = 1; chance > 0; chance -= 0.05) {
        Expectation expected = new Expectation();
        expected.add(chance, 100, true);
        double now = certainty.of(expected);
        assertThat(now).isPositive().isLessThanOrEqualTo(before);
        before = now;
      }
    }
  }
}
