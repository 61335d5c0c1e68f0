package broadsheet.clean.html;

import broadsheet.article.Inline;
import broadsheet.article.Inline.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Running text while it is collected: pieces of text and breaks, each with the styles and links
 * that it stands in. White space is folded as browsers fold it, and stands between styles and links
 * instead of at their ends; what looks the same side by side is one. Not thread-safe.
 */
final class InlineRun {

  /**
   * Of the first signs of Unicode those that browsers fold: 1 each, to be added up, for a word ends
   * where no processor expects it.
   */
  private static final byte[] BLANK = new byte[0x100];

  static {
    for (char c = 0; c < BLANK.length; c++) {
      BLANK[c] = (byte) (c <= ' ' || c == '\u0085' || c == '\u00a0' ? 1 : 0);
    }
  }

  private final List<Segment> segments = new ArrayList<>();
  private char[] text = new char[256];
  private int length;
  private @Nullable Wrap wrap;
  private @Nullable Wrap textWrap;
  private boolean space = true;

  /** Opens a style, unless it is open; gives what to {@link #restore} when it ends. */
  @Nullable Wrap open(@Nullable Style style, String address) {
    Wrap before = wrap;
    if (before == null || !before.holds(style)) {
      wrap = new Wrap(before, style, address);
    }
    return before;
  }

  /** Opens nothing; gives what to {@link #restore}. */
  @Nullable Wrap open() {
    return wrap;
  }

  void restore(@Nullable Wrap before) {
    wrap = before;
  }

  boolean isEmpty() {
    return segments.isEmpty() && length == 0;
  }

  /** The last characters, two where there are as many; empty where a space or nothing is last. */
  String end() {
    if (space) {
      return "";
    }
    if (length > 0) {
      int two = Math.min(2, length);
      return new String(text, length - two, two);
    }
    return segments.get(segments.size() - 1).text();
  }

  /** Whether text goes into a style now. */
  boolean isIn(Style style) {
    return wrap != null && wrap.holds(style);
  }

  /** Adds characters; gives how many of them are not white space. */
  int append(String raw) {
    if (isEmpty() && isUnseen(raw)) {
      return 0;
    }
    if (textWrap != wrap && length > 0) {
      close();
    }
    textWrap = wrap;
    if (text.length - length < raw.length()) {
      text = Arrays.copyOf(text, Math.max(2 * text.length, length + raw.length()));
    }
    raw.getChars(0, raw.length(), text, length);
    return fold(text, length, length + raw.length());
  }

  /** Folds what was put behind the text, in its place; gives how much of it is not white space. */
  private int fold(char[] text, int from, int end) {
    int count = 0;
    int last = space ? 1 : 0;
    int to = from;
    for (int i = from; i < end; i++) {
      char c = text[i];
      if (c != '\u00ad' && c != '\ufeff') {
        int blank = c < BLANK.length ? BLANK[c] : c >= '\u2000' && WhiteSpace.isSpace(c) ? 1 : 0;
        text[to] = blank != 0 ? ' ' : c;
        to += 1 - (blank & last);
        count += 1 - blank;
        last = blank;
      }
    }
    length = to;
    space = last != 0;
    return count;
  }

  /** Whether there are characters, and all are joiners: some editors' empty paragraphs. */
  private static boolean isUnseen(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c < '\u00ad' || Character.getType(c) != Character.FORMAT) {
        return false;
      }
    }
    return !raw.isEmpty();
  }

  /** Ends the line. Gives whether the line before had ended already, so that a paragraph ends. */
  boolean lineBreak() {
    close();
    if (segments.isEmpty()) {
      return false;
    }
    if (endsWithBreak()) {
      return true;
    }
    int last = segments.size() - 1;
    segments.set(last, segments.get(last).withoutEnd());
    segments.add(Segment.BREAK);
    space = true;
    return false;
  }

  private boolean endsWithBreak() {
    for (int i = segments.size() - 1; i >= 0; i--) {
      Segment last = segments.get(i);
      if (!last.text().isBlank()) {
        return false;
      }
      if (last.isBreak()) {
        return true;
      }
    }
    return false;
  }

  private void close() {
    if (length > 0) {
      segments.add(new Segment(new String(text, 0, length), textWrap));
      length = 0;
    }
  }

  /** All that was collected, without white space at its ends; the run is empty then. */
  List<Inline> take() {
    close();
    int end = segments.size();
    while (end > 0 && segments.get(end - 1).text().isBlank()) {
      end--;
    }
    List<Inline> out = List.of();
    if (end > 0) {
      segments.set(end - 1, segments.get(end - 1).withoutEnd());
      out = InlineTree.of(segments.subList(0, end));
    }
    segments.clear();
    space = true;
    return out;
  }
}
