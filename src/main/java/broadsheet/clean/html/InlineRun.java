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

  /** A style or link that is open, and those around it. */
  static final class Wrap {
    private final @Nullable Wrap parent;
    private final @Nullable Style style;
    private final String address;
    private final int depth;

    private Wrap(@Nullable Wrap parent, @Nullable Style style, String address) {
      this.parent = parent;
      this.style = style;
      this.address = address;
      this.depth = parent == null ? 1 : parent.depth + 1;
    }

    /** Whether two are one, or a space between them would not show which it is in. */
    private static boolean same(@Nullable Wrap one, @Nullable Wrap other) {
      Wrap a = one;
      Wrap b = other;
      while (a != b) {
        if (a == null || b == null || !a.looksLike(b)) {
          return false;
        }
        a = a.parent;
        b = b.parent;
      }
      return true;
    }

    private boolean looksLike(Wrap other) {
      return depth == other.depth
          && style == other.style
          && (style == null || style == Style.EMPHASIS || style == Style.STRONG)
          && address.equals(other.address);
    }

    boolean holds(@Nullable Style other) {
      for (Wrap wrap = this; wrap != null; wrap = wrap.parent) {
        if (wrap.style == other) {
          return true;
        }
      }
      return false;
    }
  }

  private record Segment(String text, @Nullable Wrap wrap) {}

  private static final String BREAK = "\n";

  // Of the first signs of Unicode those that browsers fold, and those that are white space: 1 each,
  // to be added up, for a word ends where no processor expects it.
  private static final byte[] BLANK = new byte[0x100];
  private static final byte[] SPACE = new byte[BLANK.length];

  static {
    for (char c = 0; c < BLANK.length; c++) {
      BLANK[c] = (byte) (c <= ' ' || c == '\u0085' || c == '\u00a0' ? 1 : 0);
      SPACE[c] = (byte) (isSpace(c) ? 1 : 0);
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
    int count = 0;
    int last = space ? 1 : 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '\u00ad' && c != '\ufeff') {
        int blank = c < BLANK.length ? BLANK[c] : c >= '\u2000' && isSpace(c) ? 1 : 0;
        text[length] = blank != 0 ? ' ' : c;
        length += 1 - (blank & last);
        count += 1 - blank;
        last = blank;
      }
    }
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

  /** How many characters are not white space. */
  static int count(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      count += c < SPACE.length ? 1 - SPACE[c] : isSpace(c) ? 0 : 1;
    }
    return count;
  }

  static boolean isSpace(char c) {
    if (c <= '\u007f') { // most are, and need not be looked up
      return c <= ' ' && (c >= '\u001c' || (c >= '\t' && c <= '\r'));
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
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
    segments.set(
        last, new Segment(segments.get(last).text.stripTrailing(), segments.get(last).wrap));
    segments.add(new Segment(BREAK, null));
    space = true;
    return false;
  }

  private boolean endsWithBreak() {
    for (int i = segments.size() - 1; i >= 0; i--) {
      String last = segments.get(i).text;
      if (!last.isBlank()) {
        return false;
      }
      if (last.equals(BREAK)) {
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
    while (end > 0 && segments.get(end - 1).text.isBlank()) {
      end--;
    }
    List<Inline> out = List.of();
    if (end > 0) {
      Segment last = segments.get(end - 1);
      segments.set(end - 1, new Segment(last.text.stripTrailing(), last.wrap));
      out = tree(spaced(segments.subList(0, end)), 0);
    }
    segments.clear();
    space = true;
    return out;
  }

  /** The segments with the spaces at their ends between them, in what holds both neighbours. */
  private static List<Segment> spaced(List<Segment> some) {
    if (some.size() == 1) {
      return some;
    }
    List<Segment> out = new ArrayList<>(some.size() + 8);
    boolean owed = false;
    Wrap before = null;
    for (int i = 0; i < some.size(); i++) {
      Segment segment = plain(some, i);
      String said = segment.text;
      boolean isBreak = said.equals(BREAK);
      boolean leads = !isBreak && said.startsWith(" ");
      if ((owed || leads) && !out.isEmpty() && !said.isBlank()) {
        out.add(new Segment(" ", common(before, segment.wrap)));
        owed = false;
      }
      if (!isBreak) {
        owed |= said.endsWith(" ");
        said = said.strip();
      } else {
        owed = false;
      }
      if (!said.isEmpty()) {
        out.add(new Segment(said, segment.wrap));
        before = segment.wrap;
      }
    }
    return out;
  }

  /** A segment; a comma alone is not set in bold letters where what it stands between is not. */
  private static Segment plain(List<Segment> some, int i) {
    Segment segment = some.get(i);
    String said = segment.text;
    Wrap wrap = segment.wrap;
    if (wrap == null
        || said.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || c > 0xffff)
        || (wrap.style != Style.STRONG && wrap.style != Style.EMPHASIS)) {
      return segment;
    }
    Wrap above = i == 0 ? null : some.get(i - 1).wrap;
    Wrap below = i + 1 == some.size() ? null : some.get(i + 1).wrap;
    boolean inside = at(above, wrap.depth) == wrap || at(below, wrap.depth) == wrap;
    return inside ? segment : new Segment(said, wrap.parent);
  }

  /** The innermost wrap of one that the other is in too, or in one that looks the same. */
  private static @Nullable Wrap common(@Nullable Wrap one, @Nullable Wrap other) {
    int depth = Math.min(one == null ? 0 : one.depth, other == null ? 0 : other.depth);
    while (depth > 0 && !Wrap.same(at(one, depth), at(other, depth))) {
      depth--;
    }
    return depth == 0 ? null : at(one, depth);
  }

  /** The deepest wraps are as many as there are styles, and one link, for none opens twice. */
  private static List<Inline> tree(List<Segment> some, int depth) {
    List<Inline> out = new ArrayList<>();
    for (int i = 0; i < some.size(); ) {
      Wrap here = at(some.get(i).wrap, depth + 1);
      int end = i + 1;
      while (end < some.size() && Wrap.same(at(some.get(end).wrap, depth + 1), here)) {
        end++;
      }
      if (here == null) {
        texts(some.subList(i, end), out);
      } else {
        List<Inline> content = tree(some.subList(i, end), depth + 1);
        if (content.isEmpty()) {
          i = end;
          continue;
        }
        if (here.style != null) {
          out.add(new Inline.Styled(here.style, content));
        } else {
          out.add(new Inline.Link(here.address, content));
        }
      }
      i = end;
    }
    return out;
  }

  private static void texts(List<Segment> some, List<Inline> out) {
    StringBuilder said = new StringBuilder();
    for (Segment segment : some) {
      if (!segment.text.equals(BREAK)) {
        said.append(segment.text);
        continue;
      }
      text(said, out);
      out.add(new Inline.Break());
    }
    text(said, out);
  }

  private static void text(StringBuilder said, List<Inline> out) {
    if (!said.isEmpty()) {
      out.add(new Inline.Text(said.toString()));
      said.setLength(0);
    }
  }

  private static @Nullable Wrap at(@Nullable Wrap wrap, int depth) {
    Wrap found = wrap;
    while (found != null && found.depth > depth) {
      found = found.parent;
    }
    return found != null && found.depth == depth ? found : null;
  }
}
