package broadsheet.site;

import broadsheet.archive.Entry;
import broadsheet.digest.Numbering;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** The features of stories by story, and the stories by feature, as numbers. */
final class FeatureIndex {

  /** Each feature's mark and kind. */
  private final long[] marks;

  private final Feature[] kinds;
  private final int[] weights;

  /** The features of a story, the weightiest first, each with the place of the story in it. */
  private final int[][] own;

  private final int[][] places;

  /** The stories that have feature f, ascending, from {@code first[f]} to {@code first[f + 1]}. */
  private final int[] first;

  private final int[] stories;

  FeatureIndex(List<Entry> entries) {
    long[][] found = entries.parallelStream().map(FeatureIndex::marks).toArray(long[][]::new);
    Numbering numbering = new Numbering(4 * found.length);
    own = new int[found.length][];
    for (int i = 0; i < found.length; i++) {
      own[i] = LongStream.of(found[i]).mapToInt(numbering::add).toArray();
    }
    marks = new long[numbering.size()];
    kinds = new Feature[marks.length];
    first = new int[marks.length + 1];
    for (int i = 0; i < own.length; i++) {
      for (int k = 0; k < own[i].length; k++) {
        int feature = own[i][k];
        marks[feature] = found[i][k];
        kinds[feature] = Feature.ofMark(found[i][k]);
        first[feature + 1]++;
      }
    }
    weights = new int[marks.length];
    for (int f = 0; f < weights.length; f++) {
      weights[f] = kinds[f].weight * (logarithm(own.length + 1) - logarithm(first[f + 1]));
    }
    for (int f = 1; f < first.length; f++) {
      first[f] += first[f - 1];
    }
    stories = new int[first[first.length - 1]];
    places = new int[own.length][];
    fill();
  }

  private void fill() {
    int[] next = first.clone();
    for (int i = 0; i < own.length; i++) {
      own[i] = weightiestFirst(own[i]);
      places[i] = new int[own[i].length];
      for (int k = 0; k < own[i].length; k++) {
        places[i][k] = next[own[i][k]]++;
        stories[places[i][k]] = i;
      }
    }
  }

  private static long[] marks(Entry entry) {
    LongStream.Builder marks = LongStream.builder();
    for (Feature feature : Feature.values()) {
      feature.of(entry).forEach(name -> marks.add(feature.mark(name)));
    }
    return marks.build().distinct().toArray();
  }

  /**
   * The logarithm to base 2 in eighths, with straight lines between the powers of two. It is coarse
   * on purpose: one story more of a thousand rarely changes what a word weighs, so that a rebuild
   * need not look for the relatives of all stories again.
   */
  static int logarithm(int number) {
    int power = 31 - Integer.numberOfLeadingZeros(number);
    int eighths = power >= 3 ? number >> (power - 3) : number << (3 - power);
    return 8 * power + (eighths & 7);
  }

  /** Those alone with a feature lose it; of equal weights the first by mark, whatever others do. */
  private int[] weightiestFirst(int[] features) {
    int count = 0;
    for (int feature : features) {
      if (to(feature) - from(feature) > 1) {
        int at = count++;
        while (at > 0 && isBefore(feature, features[at - 1])) {
          features[at] = features[at - 1];
          at--;
        }
        features[at] = feature;
      }
    }
    return Arrays.copyOf(features, count);
  }

  private boolean isBefore(int one, int other) {
    return weights[one] == weights[other]
        ? marks[one] < marks[other]
        : weights[one] > weights[other];
  }

  /** The features of a story that others have too, the weightiest first. */
  int[] weightiestFirst(int story) {
    return own[story];
  }

  /** Where the stories of a feature begin. */
  int from(int feature) {
    return first[feature];
  }

  /** Where they end. */
  int to(int feature) {
    return first[feature + 1];
  }

  /** How many places there are, of all features. */
  int size() {
    return stories.length;
  }

  /** The story at a place among those of a feature. */
  int story(int place) {
    return stories[place];
  }

  /** Where a story stands among those of each of its features. */
  int[] places(int story) {
    return places[story];
  }

  /** What tells a feature from others. */
  long mark(int feature) {
    return marks[feature];
  }

  /** How much a feature counts by how rare it is. */
  int weight(int feature) {
    return weights[feature];
  }

  /** See {@link Feature#proof}. */
  int proof(int feature) {
    return kinds[feature].proof;
  }
}
