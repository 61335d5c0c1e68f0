package broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
    expected.add(0.5, 40, false);
    // Of 100 words kept 90 are likely story, and so are 20 of the others.
    assertThat(Certainty.NONE.of(expected)).isCloseTo(2 * 90 / 210.0, within(1e-9));
  }

  @Test
  void nothingKeptIsNothingRight() {
    Expectation expected = new Expectation();
    assertThat(Certainty.NONE.of(expected)).isZero();
    expected.add(0.9, 100, false);
    assertThat(Certainty.NONE.of(expected)).isZero();
    expected.add(0, 100, true);
    assertThat(Certainty.NONE.of(expected)).as("nothing kept is story").isZero();
  }

  @Test
  void nothingIsCertain() {
    assertThat(Certainty.NONE.of(chance(1))).isBetween(0.99, 0.9999);
    assertThat(Certainty.NONE.of(chance(1e-9))).isBetween(0.0001, 0.01);
  }

  @Test
  void whatWasLearntMovesAndStretchesTheExpectation() {
    Expectation half = chance(1 / 3.0); // of 100 words kept 50 are right in the F1
    assertThat(Certainty.NONE.of(half)).isCloseTo(0.5, within(1e-9));
    assertThat(new Certainty(1, 1).of(half)).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-9));
    double doubted = Certainty.NONE.of(chance(0.2));
    assertThat(new Certainty(0, 0.5).of(chance(0.2))).isBetween(doubted, 0.5);
  }

  @Test
  void theTwoNumbersAreReadByTheirNames() {
    assertThat(Certainty.of(CertaintyTest.class, "made-up.certainty"))
        .isEqualTo(new Certainty(1.2, 0.7));
    assertThatThrownBy(() -> Certainty.of(CertaintyTest.class, "half.certainty"))
        .hasMessageContaining("no number `slope`");
    assertThatThrownBy(() -> Certainty.of(CertaintyTest.class, "none.certainty"))
        .hasMessageContaining("none.certainty");
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
        double now = certainty.of(chance(chance));
        assertThat(now).isPositive().isLessThanOrEqualTo(before);
        before = now;
      }
    }
  }

  /** A hundred words kept, each as likely to be story. */
  private static Expectation chance(double chance) {
    Expectation expected = new Expectation();
    expected.add(chance, 100, true);
    return expected;
  }
}
