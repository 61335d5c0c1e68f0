package broadsheet.clean.text;

import broadsheet.clean.Script;
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

  /** Enough for a question there that is as long as a sentence: interviews are full of them. */
  private static final double LEAST_ASKING = .4;

  /** Words of the longest of these. */
  private static final int LONGEST_BETWEEN = 16;

  private final List<Line> lines;
  private final LineShape[] shapes;
  private final Cues cues;
  private final Verdicts verdicts;

  /** Which lines are one. */
  private final boolean[] heads;

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
    this.heads = new boolean[shapes.length];
    int[] fitting =
        IntStream.range(0, shapes.length).filter(i -> verdicts.kept(i) && fits(i)).toArray();
    double[] some = trees.scores(Arrays.stream(fitting).mapToObj(features::row).toList());
    for (int i = 0; i < some.length; i++) {
      heads[fitting[i]] = some[i] >= least(fitting[i]);
    }
    questions(fitting);
    numbered(fitting);
  }

  /** Where most questions between paragraphs are headings, all are. */
  private void questions(int[] fitting) {
    int[] asked =
        Arrays.stream(fitting)
            .filter(i -> isQuestion(lines.get(i), shapes[i]) && isBetween(i))
            .toArray();
    long found = Arrays.stream(asked).filter(i -> heads[i]).count();
    if (found >= 2 && found * 2 >= asked.length) {
      Arrays.stream(asked).forEach(i -> heads[i] = true);
    }
  }

  /** What has the number between those of two headings is one: "2." between "1." and "3.". */
  private void numbered(int[] fitting) {
    int last = -1;
    int skipped = -1;
    for (int line : fitting) {
      int number = number(line);
      if (number > 0 && heads[line]) {
        if (skipped >= 0 && number == last + 2) {
          heads[skipped] = true;
        }
        last = number;
        skipped = -1;
      } else if (number > 0 && last > 0 && number == last + 1 && isParagraph(below(line))) {
        skipped = line;
      }
    }
  }

  private int number(int line) {
    Marker marker = Marker.of(lines.get(line).text());
    Integer number = marker == null ? null : marker.number();
    return number == null ? 0 : number;
  }

  /** Whether a line may be a heading by what it looks like: a question may be as long as one. */
  static boolean fits(Line line, LineShape shape) {
    return shape.words() <= LONGEST
        && shape.letters() > 1
        && (!shape.runs() || isQuestion(line, shape));
  }

  private static boolean isQuestion(Line line, LineShape shape) {
    return shape.sentences() == 1 && Script.asks(line.text().charAt(line.text().length() - 1));
  }

  /** Whether a kept line is a heading of what stands below it. */
  boolean holds(int line) {
    return heads[line];
  }

  private double least(int line) {
    return !isBetween(line) ? LEAST : shapes[line].runs() ? LEAST_ASKING : LEAST_BETWEEN;
  }

  private boolean fits(int line) {
    return fits(lines.get(line), shapes[line]) && below(line) < shapes.length;
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
        && isParagraph(below(line))
        && (line == 0
            || !verdicts.kept(line - 1)
            || isParagraph(line - 1)
            || Marker.of(lines.get(line - 1).text()) != null);
  }

  private boolean isParagraph(int line) {
    return shapes[line].runs() && !isQuestion(lines.get(line), shapes[line]);
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
