package broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CutTest {

  private final Cut cut = new Cut(.15, .4, .6);

  @Test
  void noOtherCutPromisesMore() {
    Random random = new Random(20180724);
    Cut free = new Cut(0, 0, 1);
    for (int round = 0; round < 2_000; round++) {
      int size = 1 + random.nextInt(40);
      double[] scores = random.doubles(size).map(s -> s * s).toArray();
      double[] words = random.ints(size, 0, 60).asDoubleStream().toArray();
      double best = f1(scores, words, free.of(scores, words));
      for (double other : scores) {
        assertThat(f1(scores, words, other)).isLessThanOrEqualTo(best + 1e-9);
      }
    }
  }

  @Test
  void itIsBetweenTheTwo() {
    assertThat(cut.of(new double[] {.9, .1}, new double[] {200, 200})).isEqualTo(.6);
    assertThat(cut.of(new double[] {.5, .45}, new double[] {200, 200})).isEqualTo(.45);
    assertThat(cut.of(new double[] {.41, .2}, new double[] {20, 900})).isEqualTo(.4);
  }

  @Test
  void whereAStoryIsToBeExpectedItIsLowerIfNothingElseIsKept() {
    assertThat(cut.of(new double[] {.3, .05}, new double[] {900, 10})).isEqualTo(.3);
    assertThat(cut.of(new double[] {.3, .05}, new double[] {90, 10})).isEqualTo(.4);
  }

  @Test
  void withoutWordsItIsTheHighest() {
    assertThat(cut.of(new double[0], new double[0])).isEqualTo(.6);
    assertThat(cut.of(new double[] {.5}, new double[] {0})).isEqualTo(.6);
  }

  /** What is to be expected where a score is the chance of its block to be story. */
  private static double f1(double[] scores, double[] words, double cut) {
    double kept = 0;
    double right = 0;
    double story = 0;
    for (int i = 0; i < scores.length; i++) {
      kept += scores[i] >= cut ? words[i] : 0;
      right += scores[i] >= cut ? scores[i] * words[i] : 0;
      story += scores[i] * words[i];
    }
    return kept + story == 0 ? 0 : 2 * right / (kept + story);
  }
}
