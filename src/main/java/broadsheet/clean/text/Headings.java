package broadsheet.clean.text;

import broadsheet.clean.Trees;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Headings inside the story. A dump does not mark them: a scorer tells them from items of lists,
 * captions, credits and buttons that were kept.
 */
final class Headings {

  /** Words of the longest line that may be one. */
  private static final int LONGEST = 24;

  /** Chosen on sites that the scorer had not seen: four of five are headings in the saved page. */
  private static final double LEAST = .6;

  /** Enough for a line that looks like one and stands between two paragraphs of running text. */
  private static final double LEAST_BETWEEN = .2;

  /** Words of the longest of these. */
  private static final int LONGEST_BETWEEN = 16;

  private final List<Line> lines;
  private final LineShape[] shapes;
  private final Cues cues;
  private final Verdicts verdicts;

  /** The chances of lines to be one; 0 where a line does not look like it. */
  private final double[] chances;

  /**
   * Looks at a dump when it is decided what is kept of it.
   *
   * @param trees the scorer, of {@link LineFeatures#NAMES}
   */
  Headings(
      List<Line> lines,
      LineShape[] shapes,
      LineFeatures features,
      Cues cues,
      Verdicts verdicts,
      Trees trees) {
    this.lines = lines;
    this.shapes = shapes;
    this.cues = cues;
    this.verdicts = verdicts;
    this.chances = new double[shapes.length];
    int[] fitting =
        IntStream.range(0, shapes.length).filter(i -> verdicts.kept(i) && fits(i)).toArray();
    double[] some = trees.scores(Arrays.stream(fitting).mapToObj(features::row).toList());
    for (int i = 0; i < some.length; i++) {
      chances[fitting[i]] = some[i];
    }
  }

  /** Whether a line may be a heading by what it looks like. */
  static boolean fits(LineShape shape) {
    return shape.words() <= LONGEST && shape.letters() > 1 && !shape.runs();
  }

  /** Whether a kept line is a heading of what stands below it. */
  boolean holds(int line) {
    return fits(line) && chances[line] >= (isBetween(line) ? LEAST_BETWEEN : LEAST);
  }

  private boolean fits(int line) {
    return fits(shapes[line]) && below(line) < shapes.length;
  }

  /** The line that a kept one would head, past credits and labels; or the number of lines. */
  private int below(int line) {
    int next = line + 1;
    while (next < shapes.length
        && !verdicts.kept(next)
        && (cues.isCredit(next) || cues.any(next))) {
      next++;
    }
    return next < shapes.length && verdicts.kept(next) ? next : shapes.length;
  }

  private boolean isBetween(int line) {
    return looksLikeOne(line)
        && shapes[below(line)].runs()
        && (line == 0
            || !verdicts.kept(line - 1)
            || shapes[line - 1].runs()
            || Marker.of(lines.get(line - 1).text()) != null);
  }

  private boolean looksLikeOne(int line) {
    LineShape shape = shapes[line];
    boolean open =
        shape.last() == 0
            || shape.last() == 5
            || shape.last() == 7
            || shape.asks() > 0
            || (shape.last() == 2 && shape.sentences() == 0);
    return open
        && shape.words() <= LONGEST_BETWEEN
        && shape.first() != 0
        && shape.separators() == 0
        && !shape.address()
        && lines.get(line).text().indexOf('/') < 0;
  }
}
