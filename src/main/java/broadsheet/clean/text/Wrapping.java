package broadsheet.clean.text;

import broadsheet.clean.Script;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins paragraphs that were broken at a fixed column, as mail programs and editors do. Whether a
 * text is wrapped is read off its whole shape: nearly every line that another follows at once is so
 * long that the other's first word would not have fitted. Browsers' copies, one line a paragraph,
 * are left as they are. Immutable and thread-safe; linear.
 */
final class Wrapping {

  private static final int NARROWEST = 40;
  private static final int WIDEST = 110;

  /** Lines with wrapped paragraphs joined, or the same lines where the text is not wrapped. */
  List<Line> join(List<Line> lines) {
    int column = column(lines);
    if (column == 0) {
      return lines;
    }
    List<Line> joined = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      Line first = lines.get(i);
      text.setLength(0);
      text.append(first.text());
      while (i + 1 < lines.size() && continues(lines.get(i), lines.get(i + 1), column)) {
        i++;
        append(text, lines.get(i).text(), isQuoted(first));
      }
      joined.add(new Line(text.toString(), first.gap(), first.indent()));
    }
    return joined;
  }

  /** The column that the text is wrapped at, or 0 where it is not. */
  private static int column(List<Line> lines) {
    int[] ofWidth = new int[WIDEST + 1];
    int inRuns = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).gap() == 0) {
        int width = width(lines.get(i - 1));
        inRuns++;
        if (width <= WIDEST) {
          ofWidth[width]++;
        }
      }
    }
    int column = widest(ofWidth, inRuns);
    if (column < NARROWEST) {
      return 0;
    }
    int full = 0;
    int broken = 0;
    for (int i = 1; i < lines.size(); i++) {
      Line line = lines.get(i - 1);
      if (lines.get(i).gap() == 0 && !startsItem(lines.get(i).text())) {
        boolean isFull = isFull(line, lines.get(i), column);
        full += isFull ? 1 : 0;
        broken += isFull && !endsSentence(line) ? 1 : 0;
      }
    }
    return full >= 4 && full * 3 >= inRuns && broken * 2 >= full ? column : 0;
  }

  /** The width that all but one in fifty lines with a follower keep to, or 0. */
  private static int widest(int[] ofWidth, int lines) {
    int left = 0;
    for (int count : ofWidth) {
      left += count;
    }
    if (left < lines - lines / 50 || lines < 4) {
      return 0;
    }
    int over = lines - left;
    int width = WIDEST;
    while (width > 0 && over + ofWidth[width] <= lines / 50) {
      over += ofWidth[width--];
    }
    return width;
  }

  private static boolean continues(Line line, Line next, int column) {
    return next.gap() == 0
        && isQuoted(line) == isQuoted(next)
        && !startsItem(next.text())
        && next.indent() <= line.indent() + (startsItem(line.text()) ? 4 : 1)
        && isFull(line, next, column);
  }

  private static boolean isQuoted(Line line) {
    return line.text().startsWith(">");
  }

  /** Whether the next line's first word would not have fitted behind this one. */
  private static boolean isFull(Line line, Line next, int column) {
    int width = width(line);
    return width <= column + 8 && width + 1 + firstWord(next.text()) > column;
  }

  private static int width(Line line) {
    int width = line.indent();
    for (int i = 0; i < line.text().length() && width <= WIDEST + 8; i++) {
      width += Script.width(line.text().charAt(i));
    }
    return width;
  }

  /** Columns of the first word; in scripts without spaces a few signs, for rules of line breaks. */
  private static int firstWord(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == ' ' && i > 1) || c == '\t' || Script.isDense(c)) {
        return width + (Script.isDense(c) ? 4 : 0);
      }
      width += Script.width(c);
    }
    return width;
  }

  private static boolean endsSentence(Line line) {
    int end = line.text().length() - 1;
    while (end > 0 && Script.closes(line.text().charAt(end))) {
      end--;
    }
    return Script.endsSentence(line.text().charAt(end));
  }

  private static boolean startsItem(String text) {
    return Marker.of(text) != null;
  }

  private static void append(StringBuilder text, String more, boolean quoted) {
    int from = 0;
    while (quoted
        && from < more.length()
        && (more.charAt(from) == '>' || more.charAt(from) == ' ')) {
      from++;
    }
    if (from < more.length()) {
      boolean dense =
          Script.width(text.charAt(text.length() - 1)) == 2 && Script.width(more.charAt(from)) == 2;
      text.append(dense ? "" : " ").append(more, from, more.length());
    }
  }
}
