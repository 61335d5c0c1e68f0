package broadsheet.clean.text;

import broadsheet.clean.Script;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the lines of a text were broken to fit. Read off its unfinished lines, those that end
 * inside a sentence and that a small letter, or one of a script without capitals, follows at once:
 * a browser's copy has hardly any. Where text was broken at a column, as mail programs and text
 * browsers do, the next word would not have fitted behind nearly any of them; where it was set in
 * letters of different widths, as copies from PDF were, they come close to the widest around. One
 * object knows one text; linear.
 */
final class Breaks {

  private static final int NARROWEST = 40;
  private static final int WIDEST = 180;

  /** The least width of text that was set, for papers have narrow columns. */
  private static final int NARROWEST_SET = 28;

  /** Unfinished lines that it takes, at a column and where text was set. */
  private static final int SOME = 4;

  private static final int MANY = 6;

  /** How far lines of text that was set are filled, where they go on and where they may not. */
  private static final double FILLED = .8;

  private static final double FULL = .95;

  /** Lines above and below that tell how wide a column of text that was set is. */
  private static final int AROUND = 6;

  private final List<Line> lines;
  private final int[] widths;
  private final int[] firstWords;

  /** The lines that end inside a sentence that the line right below goes on with. */
  private final BitSet unfinished = new BitSet();

  /** The width around each line, where text was set; otherwise nothing. */
  private int[] around = new int[0];

  /** Lines wider than any that was broken. */
  private int tooWide;

  private int column;
  private boolean set;

  /** Looks at a text. */
  Breaks(List<Line> lines) {
    this.lines = lines;
    this.widths = lines.stream().mapToInt(Breaks::width).toArray();
    this.firstWords = lines.stream().mapToInt(line -> firstWord(line.text())).toArray();
    IntStream.range(0, widths.length).filter(this::goesOnBelow).forEach(unfinished::set);
    this.column = widest();
    if (column < NARROWEST_SET || !hasShape()) {
      column = 0;
    }
  }

  /** Whether lines were broken at all. */
  boolean any() {
    return column > 0;
  }

  /** Whether a line, not the first, goes on where the one above it was broken. */
  boolean joins(int line) {
    Line above = lines.get(line - 1);
    Line next = lines.get(line);
    return next.gap() == 0
        && isQuoted(above) == isQuoted(next)
        && Marker.of(next.text()) == null
        && next.indent() <= above.indent() + (Marker.of(above.text()) != null ? 4 : 1)
        && (set ? isFilled(line - 1) : isFull(line - 1) || isNearlyFull(line - 1));
  }

  static boolean isQuoted(Line line) {
    return line.text().startsWith(">");
  }

  /** The width that all but one in fifty unfinished lines keep to, or 0 where most are wider. */
  private int widest() {
    int[] ofWidth = new int[WIDEST + 1];
    int some = 0;
    int wide = 0;
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] > WIDEST) {
        boolean address = lines.get(i).text().contains("://");
        wide += isFollowed(i) && !address ? 1 : 0;
        tooWide += address ? 0 : 1;
      } else if (unfinished.get(i)) {
        ofWidth[widths[i]]++;
        some++;
      }
    }
    int width = WIDEST;
    int over = 0;
    while (width > 0 && over + ofWidth[width] <= some / 50) {
      over += ofWidth[width--];
    }
    return some < SOME || wide * 4 > some ? 0 : width;
  }

  private boolean hasShape() {
    int some = 0;
    int full = 0;
    for (int i = 0; i < widths.length; i++) {
      if (unfinished.get(i) && widths[i] * 2 >= column) {
        some++;
        full += isFull(i) ? 1 : 0;
      }
    }
    if (column >= NARROWEST && some >= SOME && full * 4 >= some * 3) {
      return true;
    }
    set = true;
    around = around();
    return isSet();
  }

  /** Whether unfinished lines are filled, and do not end in commas as verses do. */
  private boolean isSet() {
    int some = 0;
    int filled = 0;
    int divided = 0;
    for (int i = 0; i < widths.length; i++) {
      if (unfinished.get(i) && widths[i] * 2 >= around[i] && around[i] >= NARROWEST_SET) {
        some++;
        filled += comesTo(i, FILLED) ? 1 : 0;
        divided += Script.divides(last(lines.get(i).text())) ? 1 : 0;
      }
    }
    return some >= MANY && tooWide * 4 <= some && filled * 4 >= some * 3 && divided * 3 <= some;
  }

  /**
   * Whether a line ends inside a sentence that the line right below goes on with. Where letters
   * have no capitals any line begins as the inside of a sentence may, so both have to be more than
   * words: menus are no more.
   */
  private boolean goesOnBelow(int line) {
    if (!isFollowed(line) || !isOpen(lines.get(line).text())) {
      return false;
    }
    String next = lines.get(line + 1).text();
    return goesOn(next)
        && (Character.isLowerCase(next.charAt(0))
            || (isPunctuated(lines.get(line).text()) && isPunctuated(next)));
  }

  private static boolean isPunctuated(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Script.divides(text.charAt(i)) || Script.endsSentence(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isFollowed(int line) {
    return line + 1 < widths.length && lines.get(line + 1).gap() == 0;
  }

  /** Whether a line does not end a sentence. */
  static boolean isOpen(String text) {
    char last = last(text);
    return !Script.endsSentence(last) && last != ':' && last != '\uff1a';
  }

  private static char last(String text) {
    int end = text.length() - 1;
    while (end > 0 && Script.closes(text.charAt(end))) {
      end--;
    }
    return text.charAt(end);
  }

  /** Whether a line begins as the inside of a sentence may. */
  static boolean goesOn(String text) {
    char first = text.charAt(0);
    return Character.isLetter(first)
        && !Character.isUpperCase(first)
        && !Character.isTitleCase(first);
  }

  /** Whether the next line's first word would not have fitted behind this one. */
  private boolean isFull(int line) {
    return widths[line] <= column + 8 && widths[line] + 1 + firstWords[line + 1] > column;
  }

  /** Whether a line goes on below that is not much shorter: lines in lists are shifted. */
  private boolean isNearlyFull(int line) {
    return unfinished.get(line) && widths[line] >= FILLED * column && widths[line] <= column;
  }

  /** The same where text was set: narrow and wide letters leave some doubt. */
  private boolean isFilled(int line) {
    if (unfinished.get(line)) {
      return widths[line] * 2 >= around[line];
    }
    return comesTo(line, isOpen(lines.get(line).text()) ? FILLED : FULL);
  }

  private boolean comesTo(int line, double part) {
    return widths[line] + 1 + firstWords[line + 1] > part * around[line]
        && around[line] >= NARROWEST_SET;
  }

  /**
   * For each line the second widest of those that stand around it without a blank line between, as
   * the widest may have got the second half of a word from the line below; of two the wider.
   */
  private int[] around() {
    int[] around = new int[widths.length];
    for (int i = 0; i < widths.length; i++) {
      int widest = widths[i];
      int second = 0;
      int some = 1;
      for (int k = from(i); k < to(i); k++) {
        if (k != i) {
          second = Math.max(second, Math.min(widest, widths[k]));
          widest = Math.max(widest, widths[k]);
          some++;
        }
      }
      around[i] = Math.min(some > 3 ? second : widest, WIDEST);
    }
    return around;
  }

  private int from(int line) {
    int from = line;
    while (from > 0 && line - from < AROUND && lines.get(from).gap() == 0) {
      from--;
    }
    return from;
  }

  private int to(int line) {
    int to = line + 1;
    while (to < widths.length && to - line <= AROUND && lines.get(to).gap() == 0) {
      to++;
    }
    return to;
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
}
