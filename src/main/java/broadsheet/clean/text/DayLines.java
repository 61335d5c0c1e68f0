package broadsheet.clean.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which lines of a dump are there for a day, and which stand beside such a line. */
final class DayLines {

  /** Of fewer words than so many one is a number where a line is nothing but a date. */
  private static final int NUMBER_IN = 3;

  private static final Pattern DAY_FIRST = Pattern.compile("\\d{1,2}\\D");

  /** Words of a line that is a day, a time and perhaps a name. */
  private static final int LONGEST = 7;

  /** Words of what may stand between a name and its day: what its bearer does. */
  private static final int LONGEST_BETWEEN = 8;

  private final List<Line> lines;
  private final LineShape[] shapes;
  private final Cues cues;

  DayLines(List<Line> lines, LineShape[] shapes, Cues cues) {
    this.lines = lines;
    this.shapes = shapes;
    this.cues = cues;
  }

  /** Whether a line states a day or a time. */
  boolean is(int line) {
    return line < shapes.length && Dated.isLine(lines.get(line), shapes[line]);
  }

  /** Whether a line is numbers for the most part, and states a day. */
  boolean isFull(int line) {
    return shapes[line].numbers() * NUMBER_IN > shapes[line].words() && is(line);
  }

  /** Whether a line is a day with its time, or begins with a day, and little else. */
  boolean isAlone(int line) {
    String text = lines.get(line).text();
    LineShape shape = shapes[line];
    return shape.words() <= LONGEST
        && !shape.runs()
        && !shape.address()
        && shape.last() != 4
        && is(line)
        && (DAY_FIRST.matcher(text).lookingAt()
            || (text.indexOf(':') > 0 && text.indexOf(": ") < 0));
  }

  /** Whether a day is right below a line, or one line farther with no byline between. */
  boolean isAbove(int line) {
    return line + 2 < shapes.length && (is(line + 1) || (is(line + 2) && !cues.isByline(line + 1)));
  }

  /** Whether a day is below a line, or below a few words that are right below it. */
  boolean isAboveOne(int line) {
    int below = line + 1;
    boolean told = below < shapes.length && shapes[below].words() <= LONGEST_BETWEEN;
    return is(told && !is(below) ? below + 1 : below);
  }

  /** Whether a day is so many lines from another at most, and not above the first of them. */
  boolean isBesideOne(int line, int first, int reach) {
    return IntStream.rangeClosed(Math.max(first, line - reach), line + reach)
        .anyMatch(i -> i != line && is(i));
  }
}
