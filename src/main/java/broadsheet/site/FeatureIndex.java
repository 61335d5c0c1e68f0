package broadsheet.site;

import broadsheet.archive.Entry;
import broadsheet.digest.Numbering;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The features of stories by story, and the stories by feature, as numbers. */
final class FeatureIndex {

  /** So many features a story rarely has. */
  private static final int FEW = 32;

  /** So many stories are asked for their features at a time, by several threads. */
  private static final int TOGETHER = 4096;

  /** Each feature's mark and kind. */
  private final long[] marks;

  private final Feature[] kinds;
  private final int[] weights;

  /** Where the features of each story begin among those of all, and where the last ones end. */
  private final int[] begin;

  /** The features of one story after the other, the weightiest of each first. */
  private int[] own;

  /** The stories that have feature f, ascending, from {@code first[f]} to {@code first[f + 1]}. */
  private final int[] first;

  private final int[] stories;

  FeatureIndex(List<Entry> entries) {
    begin = new int[entries.size() + 1];
    Numbered numbered = numbered(entries, begin);
    marks = numbered.marks;
    own = numbered.own;
    kinds = new Feature[marks.length];
    for (int f = 0; f < marks.length; f++) {
      kinds[f] = Feature.ofMark(marks[f]);
    }
    first = new int[marks.length + 1];
    for (int feature : own) {
      first[feature + 1]++;
    }
    weights = new int[marks.length];
    for (int f = 0; f < weights.length; f++) {
      weights[f] = kinds[f].weight * (logarithm(begin.length) - logarithm(first[f + 1]));
    }
    for (int f = 1; f < first.length; f++) {
      first[f] += first[f - 1];
    }
    stories = new int[first[first.length - 1]];
    keepShared();
    fill();
  }

  /** Features as numbers. */
  private static final class Numbered {

    /** Those of one story after the other. */
    private final int[] own;

    /** What tells each from others. */
    private final long[] marks;

    Numbered(int[] own, long[] marks) {
      this.own = own;
      this.marks = marks;
    }
  }

  /** Numbers the features of stories, and writes down where those of each begin. */
  private static Numbered numbered(List<Entry> entries, int[] begin) {
    Numbering numbering = new Numbering(entries.size() / 4);
    int[] own = new int[FEW];
    long[] marks = new long[FEW];
    for (int from = 0; from < entries.size(); from += TOGETHER) {
      List<Entry> some = entries.subList(from, Math.min(entries.size(), from + TOGETHER));
      long[][] found = some.parallelStream().map(FeatureIndex::marks).toArray(long[][]::new);
      for (int i = 0; i < found.length; i++) {
        int at = begin[from + i];
        begin[from + i + 1] = at + found[i].length;
        own = room(own, at + found[i].length);
        for (long mark : found[i]) {
          int feature = numbering.add(mark);
          own[at++] = feature;
          marks = feature < marks.length ? marks : Arrays.copyOf(marks, 2 * marks.length);
          marks[feature] = mark;
        }
      }
    }
    return new Numbered(
        Arrays.copyOf(own, begin[entries.size()]), Arrays.copyOf(marks, numbering.size()));
  }

  private static int[] room(int[] numbers, int length) {
    return length <= numbers.length
        ? numbers
        : Arrays.copyOf(numbers, Math.max(length, 2 * numbers.length));
  }

  /** Those alone with a feature lose it; the others are put in order. */
  private void keepShared() {
    int end = 0;
    for (int i = 0; i + 1 < begin.length; i++) {
      int from = begin[i];
      begin[i] = end;
      for (int k = from; k < begin[i + 1]; k++) {
        if (to(own[k]) - from(own[k]) > 1) {
          insert(own[k], begin[i], end++);
        }
      }
    }
    begin[begin.length - 1] = end;
    own = Arrays.copyOf(own, end);
  }

  /** Of equal weights the first by mark, whatever other stories have. */
  private void insert(int feature, int from, int to) {
    int at = to;
    while (at > from && isBefore(feature, own[at - 1])) {
      own[at] = own[at - 1];
      at--;
    }
    own[at] = feature;
  }

  private void fill() {
    int[] next = first.clone();
    for (int i = 0; i + 1 < begin.length; i++) {
      for (int k = begin[i]; k < begin[i + 1]; k++) {
        stories[next[own[k]]++] = i;
      }
    }
  }

  private static long[] marks(Entry entry) {
    long[] marks = new long[FEW];
    int count = 0;
    for (Feature feature : Feature.values()) {
      for (String name : feature.of(entry)) {
        marks = count == marks.length ? Arrays.copyOf(marks, 2 * count) : marks;
        marks[count++] = feature.mark(name);
      }
    }
    Arrays.sort(marks, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (distinct == 0 || marks[i] != marks[distinct - 1]) {
        marks[distinct++] = marks[i];
      }
    }
    return Arrays.copyOf(marks, distinct);
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

  private boolean isBefore(int one, int other) {
    return weights[one] == weights[other]
        ? marks[one] < marks[other]
        : weights[one] > weights[other];
  }

  /** Where the features of a story that others have too begin, the weightiest first. */
  int begin(int story) {
    return begin[story];
  }

  /** Where they end. */
  int end(int story) {
    return begin[story + 1];
  }

  /** The feature of a story that stands there. */
  int feature(int at) {
    return own[at];
  }

  /** The place of a story among those of a feature that it has. */
  int place(int feature, int story) {
    return Arrays.binarySearch(stories, first[feature], first[feature + 1], story);
  }

  /** Where the stories of a feature begin. */
  int from(int feature) {
    return first[feature];
  }

  /** Where they end. */
  int to(int feature) {
    return first[feature + 1];
  }

  /** The features that more than one story has, the weightiest first, as those of each story. */
  int[] shared() {
    return IntStream.range(0, marks.length)
        .filter(f -> to(f) - from(f) > 1)
        .boxed()
        .sorted((one, other) -> isBefore(one, other) ? -1 : isBefore(other, one) ? 1 : 0)
        .mapToInt(f -> f)
        .toArray();
  }

  /** The story at a place among those of a feature. */
  int story(int place) {
    return stories[place];
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
