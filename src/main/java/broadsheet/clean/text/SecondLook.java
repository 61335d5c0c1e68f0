package broadsheet.clean.text;

import broadsheet.clean.Certainty;
import broadsheet.clean.Trees;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A second look at each line of a dump, when all lines have a score: how those around it score, how
 * much story is to be expected of the whole dump, how much of it lies above the line and below it,
 * and how far the stretch is that holds most of it. Its trees add to the log odds of the first
 * look, for they have learnt where that misleads. One object looks at one dump.
 */
final class SecondLook {

  /** Shares of story that a line of a stretch must have, not to cost it anything. */
  private static final double[] PRICES = {.3, .5};

  /** Words that a line costs a stretch besides. */
  private static final double LINE = .5;

  /** The features' names, in order. */
  static final List<String> NAMES = names();

  private static final double SURE = 5;
  private static final int MOST_WORDS = 150;
  private static final int MOST_OF_STRETCH = 60;
  private static final int FAR = 60;

  private final double[] first;

  /** The lines that are looked at again: not those that the first look gave up. */
  private final int[] again;

  private final float[] odds;
  private final float[] words;
  private final Windows windows;
  private final float[] rank;
  private final int[] since;
  private final int[] until;
  private final Stretch[] stretches = new Stretch[PRICES.length];
  private final double story;
  private final double all;
  private double best;
  private double sure;

  /**
   * Looks at a dump.
   *
   * @param first the scores of its lines, from 0 to 1
   */
  SecondLook(double[] first, LineShape[] shapes) {
    int count = first.length;
    this.first = first;
    this.again = IntStream.range(0, count).filter(this::looksAt).toArray();
    this.odds = new float[count];
    this.words = new float[count];
    this.since = new int[count];
    this.until = new int[count];
    float[] expected = new float[count];
    for (int i = 0; i < count; i++) {
      odds[i] = (float) Math.max(-SURE, Math.min(SURE, Certainty.logOdds(first[i])));
      words[i] = Math.min(shapes[i].words(), MOST_WORDS);
      expected[i] = (float) (first[i] * words[i]);
      best = Math.max(best, first[i]);
      sure += first[i] * expected[i];
    }
    this.windows = new Windows(new float[][] {odds, expected, words});
    this.story = Math.max(1, windows.sum(1, 0, count));
    this.all = Math.max(1, windows.sum(2, 0, count));
    this.rank = rank();
    measureDistances();
    Arrays.setAll(stretches, i -> stretch(PRICES[i]));
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(List.of("odds"));
    for (int size : Windows.SIZES) {
      names.addAll(List.of("oddsBefore" + size, "oddsAfter" + size));
    }
    names.addAll(
        List.of(
            "storyAbove",
            "storyBelow",
            "rank",
            "sinceLikely",
            "untilLikely",
            "story",
            "density",
            "best",
            "sure"));
    for (double price : PRICES) {
      int percent = (int) Math.round(100 * price);
      names.addAll(List.of("stretchDistance" + percent, "stretchShare" + percent));
    }
    return List.copyOf(names);
  }

  /** For each line the words of those that score no less, as a share of the story expected. */
  private float[] rank() {
    Integer[] order = new Integer[again.length];
    Arrays.setAll(order, i -> again[i]);
    Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -first[i]));
    float[] ranks = new float[first.length];
    double sum = 0;
    for (int i : order) {
      sum += words[i];
      ranks[i] = (float) (sum / story);
    }
    return ranks;
  }

  /** Lines to the next above and below that is likelier story than not. */
  private void measureDistances() {
    int at = -FAR;
    for (int i = 0; i < first.length; i++) {
      since[i] = Math.min(FAR, i - at);
      at = first[i] > .5 ? i : at;
    }
    at = first.length + FAR;
    for (int i = first.length - 1; i >= 0; i--) {
      until[i] = Math.min(FAR, at - i);
      at = first[i] > .5 ? i : at;
    }
  }

  /** The stretch of lines that holds most words of story for the fewest others. */
  private Stretch stretch(double price) {
    Stretch most =
        Stretch.of(
            first.length, i -> (first[i] - price) * Math.min(words[i], MOST_OF_STRETCH) - LINE);
    return new Stretch(most.start(), most.end(), windows.sum(1, most.start(), most.end()));
  }

  /** What is measured of a line. */
  float[] row(int line) {
    float[] row = new float[NAMES.size()];
    int next = 0;
    row[next++] = odds[line];
    for (int size : Windows.SIZES) {
      row[next++] = windows.before(0, line, size);
      row[next++] = windows.after(0, line, size);
    }
    row[next++] = (float) (windows.sum(1, 0, line) / story);
    row[next++] = (float) (windows.sum(1, line + 1, first.length) / story);
    row[next++] = rank[line];
    row[next++] = since[line];
    row[next++] = until[line];
    row[next++] = (float) story;
    row[next++] = (float) (story / all);
    row[next++] = (float) best;
    row[next++] = (float) (sure / story);
    for (Stretch stretch : stretches) {
      row[next++] = Math.max(-FAR, Math.min(FAR, stretch.distance(line)));
      row[next++] = (float) (stretch.words() / story);
    }
    return row;
  }

  /** Whether a line is looked at again. */
  boolean looksAt(int line) {
    return first[line] >= LineFeatures.HOPELESS;
  }

  /**
   * The scores after it.
   *
   * @param trees of these features
   * @return from 0 to 1, one a line
   */
  double[] scores(Trees trees) {
    double[] moved = trees.scores(Arrays.stream(again).mapToObj(this::row).toList());
    double[] scores = first.clone();
    for (int i = 0; i < again.length; i++) {
      double sum = Certainty.logOdds(first[again[i]]) + Certainty.logOdds(moved[i]);
      scores[again[i]] = 1 / (1 + Math.exp(-sum));
    }
    return scores;
  }
}
