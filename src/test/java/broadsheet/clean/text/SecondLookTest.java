package broadsheet.clean.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import broadsheet.clean.Trees;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecondLookTest {

  private static final String PARAGRAPH =
      "The ice on the mill pond held for a week, and the children skated until it was dark.";

  private static SecondLook look(double... first) {
    LineShape[] shapes = new LineShape[first.length];
    Arrays.fill(shapes, LineShape.of(PARAGRAPH));
    return new SecondLook(first, shapes);
  }

  private static float measured(SecondLook look, int line, String name) {
    return look.row(line)[SecondLook.NAMES.indexOf(name)];
  }

  @Test
  void measuresHowMuchOfTheStoryLiesAboveAndBelow() {
    SecondLook look = look(.9, .9, .9, .01);
    assertThat(measured(look, 1, "storyAbove")).isCloseTo(.9f / 2.71f, within(.001f));
    assertThat(measured(look, 1, "storyBelow")).isCloseTo(.91f / 2.71f, within(.001f));
    assertThat(measured(look, 3, "storyBelow")).isZero();
  }

  @Test
  void measuresHowFarALineIsFromWhatIsLikelyStory() {
    SecondLook look = look(.1, .9, .9, .1, .1, .1);
    assertThat(measured(look, 5, "sinceLikely")).isEqualTo(3);
    assertThat(measured(look, 0, "untilLikely")).isEqualTo(1);
    assertThat(measured(look, 5, "untilLikely")).isEqualTo(60);
    assertThat(measured(look, 1, "stretchDistance50")).isZero();
    assertThat(measured(look, 5, "stretchDistance50")).isEqualTo(3);
  }

  @Test
  void addsToTheFirstScoresButLeavesWhatIsUnlikelyAlone() {
    Trees more =
        Trees.parse(
            List.of("features " + String.join(" ", SecondLook.NAMES), "tree", "1.0"),
            SecondLook.NAMES);
    double[] scores = look(.5, .01, .9).scores(more);
    assertThat(scores[0]).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-6));
    assertThat(scores[1]).isEqualTo(.01);
    assertThat(scores[2]).isCloseTo(1 / (1 + Math.exp(-1) / 9), within(1e-6));
  }

  @Test
  void looksAtADumpWithoutAnyStory() {
    SecondLook look = look(.001, .001);
    assertThat(look.row(0)).doesNotContain(Float.NaN).hasSize(SecondLook.NAMES.size());
    assertThat(look.looksAt(0)).isFalse();
  }
}
