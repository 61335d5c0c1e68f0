package broadsheet.clean.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Text to lines. Any line end counts (CR, LF, both, Unicode's and a page break). What cannot be
 * seen is dropped: zero-width spaces, byte order marks, soft hyphens, control characters, and the
 * marks that override the direction of text; joiners and plain direction marks stay inside a line,
 * for Persian, Hindi and emoji need them. Immutable and thread-safe; time and memory are linear.
 */
final class Lines {

  /** The lines that say something, in order. */
  List<Line> read(String text) {
    List<Line> lines = new ArrayList<>();
    StringBuilder out = new StringBuilder();
    int gap = 0;
    int start = 0;
    int length = text.length();
    while (start <= length) {
      int end = start;
      while (end < length && !endsLine(text.charAt(end))) {
        end++;
      }
      Line line = isFolded(text, start, end) ? new Line(text.substring(start, end), gap, 0) : null;
      if (line == null) {
        int indent = fold(text, start, end, out);
        line = says(out) ? new Line(out.toString(), gap, indent) : null;
      }
      if (line != null) {
        lines.add(line);
      }
      gap = line == null ? gap + 1 : 0;
      start = end + (text.startsWith("\r\n", end) ? 2 : 1);
    }
    return lines;
  }

  private static boolean endsLine(char c) {
    return (c <= '\r' && c >= '\n') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** Whether a line, as most, has nothing to fold: visible signs with single spaces between. */
  private static boolean isFolded(String text, int start, int end) {
    char last = ' ';
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      // One question tells plain signs. No other two have the sum of two spaces, and to ask for
      // one would be a wrong guess for each word.
      boolean plain = (char) (c - ' ') < '\u007f' - ' ';
      if (plain ? c + last == ' ' + ' ' : c < ' ' || isFoldedAway(c)) {
        return false;
      }
      last = c;
    }
    return last != ' ';
  }

  private static boolean isFoldedAway(char c) {
    return isInvisible(c) || isSpace(c) || isJoiner(c);
  }

  /** Puts the folded line into {@code out} and gives the columns that it is indented by. */
  private static int fold(String text, int start, int end, StringBuilder out) {
    out.setLength(0);
    int indent = 0;
    boolean space = false;
    boolean tab = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        tab = true;
      } else if (isSpace(c)) {
        space = true;
      } else if (!isInvisible(c)) {
        if (out.length() > 0) {
          append(out, tab, space);
        }
        tab = false;
        space = false;
        out.append(c);
        continue;
      }
      if (out.isEmpty() && (c == '\t' || isSpace(c))) {
        indent += c == '\t' ? 8 : c == '\u3000' ? 2 : 1;
      }
    }
    return indent;
  }

  private static void append(StringBuilder out, boolean tab, boolean space) {
    if (tab) {
      out.append('\t');
    } else if (space) {
      out.append(' ');
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\u00a0' && Character.isSpaceChar(c));
  }

  private static boolean isInvisible(char c) {
    return c < ' '
        || (c >= '\u007f' && c <= '\u009f')
        || c == '\u00ad'
        || c == '\u200b'
        || c == '\ufeff'
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u206f');
  }

  /** Whether anything is left but joiners and direction marks. */
  private static boolean says(StringBuilder line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (!isJoiner(c) && c != ' ' && c != '\t') {
        return true;
      }
    }
    return false;
  }

  /** A joiner or a direction mark. */
  private static boolean isJoiner(char c) {
    return (c >= '\u200c' && c <= '\u200f') || c == '\u061c';
  }
}
