package broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreesTest {

  private static final List<String> NAMES = List.of("words", "links");

  private static final List<String> MODEL =
      List.of(
          "# Two trees, by hand.",
          "features words links",
          "tree",
          "links <= 0.5",
          " words <= 10",
          "  -1",
          "  2",
          " -3",
          "tree",
          "0.25");

  @Test
  void addsTheLeavesThatTheAnswersLeadTo() {
    Trees trees = Trees.parse(MODEL, NAMES);
    assertThat(trees.size()).isEqualTo(2);
    assertThat(trees.nodes()).isEqualTo(6);
    assertThat(trees.score(new float[] {10, 0.5f})).isCloseTo(chance(-0.75), within(1e-9));
    assertThat(trees.score(new float[] {11, 0.5f})).isCloseTo(chance(2.25), within(1e-9));
    assertThat(trees.score(new float[] {11, 0.6f})).isCloseTo(chance(-2.75), within(1e-9));
  }

  @Test
  void scoresManyBlocksAsItScoresOne() {
    Trees trees = Trees.parse(MODEL, NAMES);
    List<float[]> rows =
        List.of(new float[] {10, 0.5f}, new float[] {11, 0.5f}, new float[] {11, 0.6f});
    assertThat(trees.scores(rows))
        .containsExactly(rows.stream().mapToDouble(trees::score).toArray());
    assertThat(trees.scores(List.of())).isEmpty();
  }

  @Test
  void showsAHopelessBlockToTheFirstTreesAlone() {
    List<String> model = new ArrayList<>(MODEL);
    model.addAll(List.of("tree", "1"));
    Trees trees = Trees.parse(model, NAMES);
    List<float[]> rows = List.of(new float[] {11, 0.6f}, new float[] {11, 0.5f});
    assertThat(trees.scores(rows, 0.06)).containsExactly(chance(-3), chance(3.25));
    assertThat(trees.scores(rows, 0.04)).containsExactly(chance(-1.75), chance(3.25));
  }

  @Test
  void whatTheFeaturesContributedAddsUpToTheScore() {
    Trees trees = Trees.parse(MODEL, NAMES);
    List<float[]> rows =
        List.of(new float[] {10, 0.5f}, new float[] {11, 0.5f}, new float[] {11, 0.6f});
    double[][] moved = trees.contributions(rows);
    double mean = (-0.75 + 2.25 - 2.75) / 3;
    assertThat(moved[0][0]).as("words, of those with few links").isCloseTo(-1.5, within(1e-9));
    assertThat(moved[2][1]).as("links, of all").isCloseTo(-3 - (-2 / 3.0), within(1e-9));
    for (int i = 0; i < rows.size(); i++) {
      assertThat(chance(mean + moved[i][0] + moved[i][1]))
          .isCloseTo(trees.score(rows.get(i)), within(1e-9));
    }
  }

  @Test
  void refusesAModelOfOtherFeatures() {
    assertThatThrownBy(() -> Trees.parse(MODEL, List.of("links", "words")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("train it again");
  }

  @Test
  void refusesAModelThatIsNotWhole() {
    assertThatThrownBy(() -> Trees.parse(MODEL.subList(0, 6), NAMES))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("depth 2");
    assertThatThrownBy(() -> Trees.of(TreesTest.class, "no.trees", NAMES))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no.trees");
  }

  private static double chance(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
