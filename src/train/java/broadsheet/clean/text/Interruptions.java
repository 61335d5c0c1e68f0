package broadsheet.clean.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * More to learn from: labelled dumps with what interrupts a story put between its paragraphs, sign
 * ups, appeals, links, advertisements, as it stands on other pages. The story goes on behind it,
 * which too few of the pages show. Some of the stories are shortened, for most news is short.
 */
final class Interruptions {

  /** Lines of an interruption at most. */
  private static final int LONGEST = 5;

  /** Words of its longest line. */
  private static final int WORDS = 40;

  /** Paragraphs of the shortest story that is interrupted, and of a shortened one. */
  private static final int SHORTEST = 4;

  /** How much a dump made up counts beside a real one. */
  private static final float COUNTS = Float.parseFloat(System.getProperty("interrupted", "0.2"));

  private final Map<String, List<List<Line>>> found = new HashMap<>();
  private final ToIntFunction<String> fold;

  /**
   * Collects interruptions.
   *
   * @param fold of a site: nothing is put into a page of another fold
   */
  Interruptions(List<Sample> samples, ToIntFunction<String> fold) {
    this.fold = fold;
    samples.forEach(this::collect);
  }

  private String key(Sample sample) {
    return sample.dump.set() + fold.applyAsInt(sample.dump.site());
  }

  private void collect(Sample sample) {
    List<List<Line>> mine = found.computeIfAbsent(key(sample), k -> new ArrayList<>());
    for (int i = 0; i < sample.shares.length; i++) {
      if (sample.shares[i] == 0 && (sample.cues.any(i) || sample.cues.appeal(i) >= 2)) {
        int end = i;
        while (end < Math.min(i + LONGEST, sample.shares.length)
            && sample.shares[end] == 0
            && sample.shapes[end].words() <= WORDS) {
          end++;
        }
        mine.add(sample.lines.subList(i, end));
      }
    }
    mine.removeIf(List::isEmpty);
  }

  /** The sample with interruptions; none where its story is too short. */
  Stream<Sample> into(Sample sample) {
    List<List<Line>> others = found.getOrDefault(key(sample), List.of());
    List<Integer> story = new ArrayList<>();
    for (int i = 0; i < sample.shares.length; i++) {
      if (sample.shares[i] >= .5 && sample.shapes[i].runs()) {
        story.add(i);
      }
    }
    if (story.size() < SHORTEST || others.isEmpty() || COUNTS == 0) {
      return Stream.empty();
    }
    Random random = new Random(sample.dump.id().hashCode());
    boolean shortened = random.nextInt(4) == 0;
    int left = shortened ? SHORTEST + random.nextInt(4) : story.size();
    int cutFrom = story.size() > left ? story.get(left - 1) : Integer.MAX_VALUE;
    int cutTo = story.get(story.size() - 1);
    int first = 1 + random.nextInt(Math.min(left, story.size()) - 1);
    int second = 1 + random.nextInt(Math.min(left, story.size()) - 1);
    List<Line> lines = new ArrayList<>();
    List<Float> labels = new ArrayList<>();
    for (int i = 0; i < sample.shares.length; i++) {
      if (i == story.get(first) || i == story.get(second)) {
        List<Line> other = others.get(random.nextInt(others.size()));
        int length = 1 + random.nextInt(other.size());
        lines.addAll(other.subList(0, length));
        labels.addAll(Collections.nCopies(length, 0f));
      }
      if (i <= cutFrom || i > cutTo) {
        lines.add(sample.lines.get(i));
        labels.add(sample.shares[i]);
      }
    }
    return Stream.of(sample.with(lines, labels, COUNTS));
  }
}
