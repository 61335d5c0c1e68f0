package broadsheet.clean.text;

import java.util.List;

/**
 * The line below a title that says what the story is about, where it reads like the story's own
 * beginning: a sentence or two that the names of the authors or a whole date set apart from the
 * first paragraph.
 */
final class Standfirst {

  /** Words of the shortest and the longest. */
  private static final int FEWEST = 5;

  private static final int MOST = 60;

  /** Lines below within which the byline or the date begins. */
  private static final int NEAR = 5;

  /** Digits of a day with its year. */
  private static final int DAY_AND_YEAR = 5;

  /** Of so many words one is a number where a line is there for its date. */
  private static final int NUMBER_IN = 3;

  private final List<Line> lines;
  private final LineShape[] shapes;
  private final LineFeatures features;
  private final Cues cues;

  Standfirst(List<Line> lines, LineShape[] shapes, LineFeatures features, Cues cues) {
    this.lines = lines;
    this.shapes = shapes;
    this.features = features;
    this.cues = cues;
  }

  /** The byline or date that sets the line right below a title apart, or -1 where none does. */
  int end(int title) {
    int line = title + 1;
    return title >= 0 && line < shapes.length && couldBe(line) ? apart(line) : -1;
  }

  private boolean couldBe(int line) {
    LineShape shape = shapes[line];
    return shape.words() >= FEWEST
        && shape.words() <= MOST
        && !shape.goesOn()
        && shape.last() != 4
        && shape.separators() == 0
        && !cues.any(line)
        && !cues.isByline(line)
        && cues.appeal(line) < 2
        && features.repeats(line) == 1;
  }

  private int apart(int line) {
    for (int i = line + 1; i < Math.min(shapes.length, line + NEAR); i++) {
      if (isDay(i) || (cues.isByline(i) && !shapes[i].runs())) {
        return i;
      }
      if (shapes[i].runs()) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isDay(int line) {
    LineShape shape = shapes[line];
    return shape.digits() >= DAY_AND_YEAR
        && shape.numbers() * NUMBER_IN >= shape.words()
        && Dated.isLine(lines.get(line), shape)
        && (cues.any(line) || !isLabelled(lines.get(line).text()));
  }

  /**
   * Whether a day has a word with a colon in front, which may be of any event: "Concert: 3 May".
   */
  private static boolean isLabelled(String text) {
    int colon = text.indexOf(':');
    return colon > 0 && text.substring(0, colon).chars().noneMatch(Character::isDigit);
  }
}
