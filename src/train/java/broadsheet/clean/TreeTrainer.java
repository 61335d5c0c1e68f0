package broadsheet.clean;

import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMBooster.FeatureImportanceType;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Learns {@link Trees} from labelled rows. What comes from one site stays in one fold, so that a
 * cross-validated score is always one of a site never seen.
 */
public final class TreeTrainer {

  /**
   * One block to learn from.
   *
   * @param group the site
   * @param page within the site
   * @param features in the order of the names
   * @param label how much of it is story, from 0 to 1
   * @param weight how much it counts
   * @param start log odds that the trees add to; 0 where they start from nothing
   */
  @SuppressWarnings("ArrayRecordComponent") // A million rows of boxed numbers would not fit.
  public record Row(
      String group, String page, float[] features, float label, float weight, double start) {

    /** A row of trees that start from nothing. */
    public Row(String group, String page, float[] features, float label, float weight) {
      this(group, page, features, label, weight, 0);
    }
  }

  /**
   * How to learn.
   *
   * @param trees how many
   * @param leaves of each tree at most
   * @param rate how much each tree may correct
   * @param minimum rows a leaf must stand for
   * @param columns share of the features that a tree may ask for
   */
  public record Shape(int trees, int leaves, double rate, int minimum, double columns) {

    /** A shape whose trees may ask for most features. */
    public Shape(int trees, int leaves, double rate, int minimum) {
      this(trees, leaves, rate, minimum, .6);
    }

    /** The shape with another share of features. */
    public Shape with(double share) {
      return new Shape(trees, leaves, rate, minimum, share);
    }
  }

  private final List<String> names;
  private final Shape shape;
  private final int folds;

  public TreeTrainer(List<String> names, Shape shape, int folds) {
    this.names = List.copyOf(names);
    this.shape = shape;
    this.folds = folds;
  }

  /** The fold of a site, from 0. */
  public int fold(String group) {
    return Math.floorMod((group.hashCode() * 0x9E3779B9) >>> 7, folds);
  }

  /** The lines of a model that has seen every row. */
  public List<String> learn(List<Row> rows) {
    return learn(rows, r -> true);
  }

  /** The models that have not seen a fold, by fold. */
  public List<Trees> crossLearn(List<Row> rows) {
    return crossLines(rows).stream().map(lines -> Trees.parse(lines, names)).toList();
  }

  /** The lines of the models that have not seen a fold, by fold. */
  public List<List<String>> crossLines(List<Row> rows) {
    return IntStream.range(0, folds)
        .parallel()
        .mapToObj(i -> learn(rows, r -> fold(r.group()) != i))
        .toList();
  }

  /** The lines of a model whose answer is the mean of some models' that this trainer learnt. */
  public static List<String> mean(List<List<String>> models) {
    return TreeText.mean(models);
  }

  private List<String> learn(List<Row> rows, Predicate<Row> which) {
    List<Row> some = rows.stream().filter(which).toList();
    int width = names.size();
    float[] matrix = new float[some.size() * width];
    float[] labels = new float[some.size()];
    float[] weights = new float[some.size()];
    for (int i = 0; i < some.size(); i++) {
      System.arraycopy(some.get(i).features(), 0, matrix, i * width, width);
      labels[i] = some.get(i).label();
      weights[i] = some.get(i).weight();
    }
    // Labels are shares, so cross entropy; one seed, and the deterministic histogram, so that the
    // same rows give the same model.
    String how =
        String.format(
            Locale.ROOT,
            "objective=cross_entropy boost_from_average=true num_leaves=%d learning_rate=%s"
                + " min_data_in_leaf=%d use_missing=false deterministic=true force_row_wise=true"
                + " feature_fraction=%s bagging_fraction=0.7 bagging_freq=1 seed=7 max_bin=127"
                + " lambda_l2=5 num_threads=1 verbosity=-1",
            shape.leaves(),
            shape.rate(),
            shape.minimum(),
            shape.columns());
    try (LGBMDataset data =
        LGBMDataset.createFromMat(matrix, some.size(), width, true, how, null)) {
      data.setField("label", labels);
      data.setField("weight", weights);
      double[] starts = some.stream().mapToDouble(Row::start).toArray();
      if (Arrays.stream(starts).anyMatch(start -> start != 0)) {
        data.setField("init_score", starts);
      }
      try (LGBMBooster booster = LGBMBooster.create(data, how)) {
        for (int i = 0; i < shape.trees(); i++) {
          booster.updateOneIter();
        }
        return TreeText.of(booster.saveModelToString(0, 0, FeatureImportanceType.GAIN), names);
      }
    } catch (LGBMException e) {
      throw new IllegalStateException(e);
    }
  }
}
