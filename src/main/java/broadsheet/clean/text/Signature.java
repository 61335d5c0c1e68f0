package broadsheet.clean.text;

import broadsheet.clean.Script;
import java.util.List;

/**
 * Names of people in a story's head that no word for "by" announces, and their jobs: "Ada Abbott,
 * staff writer", or the job below the name. Jobs are told by the small letter that they begin with.
 */
final class Signature {

  /** Words of the longest job, with the place that its holder writes from. */
  private static final int JOB = 6;

  /** Words of the longest line that signs a story. */
  private static final int LONGEST = 8;

  private final List<Line> lines;
  private final LineShape[] shapes;
  private final Cues cues;

  Signature(List<Line> lines, LineShape[] shapes, Cues cues) {
    this.lines = lines;
    this.shapes = shapes;
    this.cues = cues;
  }

  /** Whether a line is written as names are, and nothing else. */
  boolean isName(int line) {
    LineShape shape = shapes[line];
    return shape.first() >= 1 && shape.capitals() >= shape.words() - 1 && isBrief(line);
  }

  /** Whether a line could be a name by its words, in a script that has spaces and no capitals. */
  boolean mayBeName(int line) {
    return shapes[line].first() == 2
        && isBrief(line)
        && Script.signsOfWord(lines.get(line).text().charAt(0)) == 0;
  }

  private boolean isBrief(int line) {
    LineShape shape = shapes[line];
    return shape.words() >= 2
        && shape.words() <= 4
        && shape.first() <= 2
        && shape.digits() == 0
        && shape.last() == 0
        && shape.separators() == 0
        && !cues.any(line);
  }

  /** Whether a line is a name with a job behind a comma, or above a line that is one. */
  boolean is(int line) {
    return isName(line) ? line + 1 < shapes.length && isJob(line + 1) : hasJob(line);
  }

  /**
   * Whether a line below a story says who wrote it: behind a word for "by", or as a name whose last
   * word is in capitals, "Ada ABBOTT".
   */
  boolean signs(int line) {
    LineShape shape = shapes[line];
    boolean brief = shape.words() >= 2 && shape.words() <= LONGEST && shape.capitals() >= 2;
    return brief
        && !shape.runs()
        && shape.last() == 0
        && !cues.isCredit(line)
        && (cues.isByline(line) ? !cues.isBareByline(line) : isName(line) && endsInCapitals(line));
  }

  private boolean endsInCapitals(int line) {
    String text = lines.get(line).text();
    String last = text.substring(text.lastIndexOf(' ') + 1);
    return shapes[line].shouted() == 1
        && last.length() > 3
        && last.chars().noneMatch(Character::isLowerCase);
  }

  private boolean isJob(int line) {
    LineShape shape = shapes[line];
    return shape.first() == 0
        && shape.words() <= JOB
        && shape.digits() == 0
        && shape.last() == 0
        && !cues.any(line);
  }

  private boolean hasJob(int line) {
    String text = lines.get(line).text();
    int comma = text.indexOf(", ");
    LineShape shape = shapes[line];
    if (comma <= 0
        || shape.words() > JOB + 3
        || shape.commas() > 2
        || shape.sentences() > 0
        || shape.digits() > 0
        || shape.last() != 0
        || cues.any(line)) {
      return false;
    }
    LineShape name = LineShape.of(text.substring(0, comma));
    return name.words() >= 2
        && name.words() <= 3
        && name.capitals() == name.words()
        && name.separators() == 0
        && Character.isLowerCase(text.codePointAt(comma + 2));
  }
}
