package broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeTrainerTest {

  private static final List<String> NAMES = List.of("a", "b", "noise");

  private final TreeTrainer trainer =
      new TreeTrainer(NAMES, new TreeTrainer.Shape(60, 4, 0.2, 5), 4);

  @Test
  void learnsWhatTwoFeaturesSayTogether() {
    List<TreeTrainer.Row> rows = rows(new Random(3));
    Trees trees = Trees.parse(trainer.learn(rows), NAMES);
    assertThat(trees.score(new float[] {1, 0, 0.5f})).isGreaterThan(0.8);
    assertThat(trees.score(new float[] {0, 1, 0.5f})).isGreaterThan(0.8);
    assertThat(trees.score(new float[] {0, 0, 0.5f})).isLessThan(0.2);
    assertThat(trees.score(new float[] {1, 1, 0.5f})).isLessThan(0.2);
  }

  @Test
  void learnsTheSameFromTheSameRows() {
    assertThat(trainer.learn(rows(new Random(3)))).isEqualTo(trainer.learn(rows(new Random(3))));
  }

  @Test
  void theMeanOfTwoModelsAnswersBetweenThem() {
    List<String> one = trainer.learn(rows(new Random(3)));
    List<String> other = List.of(one.get(0), "tree", "0.0");
    float[] asked = {1, 0, 0.5f};
    double sure = logOdds(Trees.parse(one, NAMES).score(asked));
    Trees mean = Trees.parse(TreeTrainer.mean(List.of(one, other)), NAMES);
    assertThat(logOdds(mean.score(asked))).isCloseTo(sure / 2, within(0.01));
    assertThat(TreeTrainer.mean(List.of(one))).isEqualTo(one);
  }

  private static double logOdds(double chance) {
    return Math.log(chance / (1 - chance));
  }

  @Test
  void keepsASiteInOneFold() {
    assertThat(trainer.crossLearn(rows(new Random(3)))).hasSize(4);
    assertThat(trainer.fold("example.org")).isEqualTo(trainer.fold("example.org")).isBetween(0, 3);
  }

  /** Story where one of two features is set, but not both. */
  private static List<TreeTrainer.Row> rows(Random random) {
    List<TreeTrainer.Row> rows = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      int a = random.nextInt(2);
      int b = random.nextInt(2);
      float[] features = {a, b, random.nextFloat()};
      rows.add(new TreeTrainer.Row("site" + i % 40, "page" + i, features, a ^ b, 1));
    }
    return rows;
  }
}
