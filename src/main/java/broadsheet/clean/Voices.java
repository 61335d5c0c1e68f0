package broadsheet.clean;

import broadsheet.article.Voice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What spoke for each block of a source and against it, in words: the features that moved its score
 * most against the other blocks of the source. Features that say much the same speak with one
 * voice, for a scorer uses now the one, now the other.
 *
 * <p>The words are data: a line for each voice, {@code LOW | HIGH: FEATURE...}, with what is said
 * where the feature that moved most is lower or higher than it is in the mean of the source; {@code
 * WORDS: FEATURE...} where that makes no difference. A hyphen before a feature turns it around.
 * Lines that begin with {@code #} are comments. Immutable and thread-safe.
 */
public final class Voices {

  /** How many voices of a block are heard. */
  private static final int LOUDEST = 3;

  /** What moves the log odds by less is not worth saying. */
  private static final double AUDIBLE = 0.1;

  private final Trees trees;
  private final List<String> low = new ArrayList<>();
  private final List<String> high = new ArrayList<>();

  /** For each feature its voice. */
  private final int[] voice;

  /** For each feature whether more of it is less of what its voice says. */
  private final boolean[] turned;

  /**
   * The voices of a model.
   *
   * @param owner the class beside which the words lie
   * @param resource their name
   * @param features the names of the features of the model, in its order
   * @throws IllegalStateException if a feature has no words, or words have no feature
   */
  public Voices(Trees trees, Class<?> owner, String resource, List<String> features) {
    this.trees = trees;
    this.voice = new int[features.size()];
    this.turned = new boolean[features.size()];
    Arrays.fill(voice, -1);
    for (String line : lines(owner, resource)) {
      read(line, features);
    }
    for (int i = 0; i < voice.length; i++) {
      if (voice[i] < 0) {
        throw new IllegalStateException("no words in " + resource + " for " + features.get(i));
      }
    }
  }

  private static List<String> lines(Class<?> owner, String resource) {
    return Shipped.text(owner, resource)
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .toList();
  }

  private void read(String line, List<String> features) {
    int colon = line.indexOf(": ");
    int bar = line.indexOf(" | ");
    low.add(line.substring(0, bar < 0 ? colon : bar));
    high.add(line.substring(bar < 0 ? 0 : bar + 3, colon));
    for (String name : line.substring(colon + 2).split(" ", -1)) {
      boolean less = name.startsWith("-");
      int feature = features.indexOf(less ? name.substring(1) : name);
      if (feature < 0) {
        throw new IllegalStateException("words for `" + name + "`, which nothing measures");
      }
      voice[feature] = low.size() - 1;
      turned[feature] = less;
    }
  }

  /**
   * The voices of each block, the loudest first.
   *
   * @param measures of the blocks of one source
   */
  public List<List<Voice>> of(List<float[]> measures) {
    double[] means = new double[voice.length];
    for (float[] row : measures) {
      for (int i = 0; i < means.length; i++) {
        means[i] += row[i] / (double) measures.size();
      }
    }
    double[][] moved = trees.contributions(measures);
    return IntStream.range(0, moved.length)
        .mapToObj(i -> loudest(moved[i], measures.get(i), means))
        .toList();
  }

  private List<Voice> loudest(double[] moved, float[] row, double[] means) {
    double[] weights = new double[low.size()];
    int[] speakers = new int[low.size()];
    Arrays.fill(speakers, -1);
    for (int i = 0; i < moved.length; i++) {
      int mine = voice[i];
      weights[mine] += moved[i];
      if (speakers[mine] < 0 || Math.abs(moved[i]) > Math.abs(moved[speakers[mine]])) {
        speakers[mine] = i;
      }
    }
    return IntStream.range(0, weights.length)
        .filter(v -> Math.abs(weights[v]) >= AUDIBLE)
        .boxed()
        .sorted(Comparator.comparingDouble(v -> -Math.abs(weights[v])))
        .limit(LOUDEST)
        .map(v -> new Voice(words(v, speakers[v], row, means), weights[v]))
        .toList();
  }

  private String words(int mine, int speaker, float[] row, double[] means) {
    boolean more = row[speaker] > means[speaker];
    return more == turned[speaker] ? low.get(mine) : high.get(mine);
  }
}
