package broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
  void scoresManyBlocksAsItScoresOneWhateverWasMeasured() {
    float[] odd = {-0f, 0, 1e-35f, -1e-35f, 7, -7, 0.1f, 3e38f, Float.NaN};
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<String> model = new ArrayList<>(List.of("features " + String.join(" ", NAMES)));
      for (int tree = random.nextInt(4); tree >= 0; tree--) {
        model.add("tree");
        grow(model, "", random, odd);
      }
      Trees trees = Trees.parse(model, NAMES);
      List<float[]> rows = new ArrayList<>();
      for (int row = random.nextInt(150); row > 0; row--) {
        rows.add(
            new float[] {odd[random.nextInt(odd.length)], odd[random.nextInt(odd.length)] * 2});
      }
      assertThat(trees.scores(rows))
          .as("seed %s", seed)
          .containsExactly(rows.stream().mapToDouble(trees::score).toArray());
    }
  }

  private static void grow(List<String> model, String indent, Random random, float[] odd) {
    if (random.nextInt(6) < indent.length()) {
      model.add(indent + random.nextInt(100));
      return;
    }
    float limit = odd[random.nextInt(odd.length - 1)];
    model.add(indent + NAMES.get(random.nextInt(2)) + " <= " + limit);
    grow(model, indent + " ", random, odd);
    grow(model, indent + " ", random, odd);
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
