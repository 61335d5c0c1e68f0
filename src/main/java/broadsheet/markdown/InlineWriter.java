package broadsheet.markdown;

import broadsheet.article.Inline;
import broadsheet.article.Inline.Style;
import broadsheet.markdown.Escapes.Place;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Running text to Markdown. Emphasis is {@code *}, {@code **}, {@code ***} for both, and {@code ~~}
 * where both ends stand between a word and a space or sign, or between a sign and a space, so that
 * no reading of CommonMark's rules can differ; the end of {@code *} and {@code **} may stand
 * between two signs too. Where emphasis and strong text begin or end together, emphasis is {@code
 * _}. Elsewhere, as inside a word, it is the HTML tag of the style.
 *
 * <p>Not thread-safe: one for each piece of running text.
 */
final class InlineWriter {
  private static final Map<Style, String> MARKS =
      Map.of(Style.EMPHASIS, "*", Style.STRONG, "**", Style.DELETED, "~~");

  /** Signs that a mark may stand behind, and those that it may stand before. */
  private static final String BEFORE = "([\"',.;:-/\u201c\u2018\u201e\u00ab\u2014\u2013";

  /** Signs that all readers take for such, so that a sign may stand on a mark's other side too. */
  private static final String SIGNS = ")]\"',.;:-/?!";

  private static final String AFTER = SIGNS + "\\" + "\u201d\u2019\u201c\u00bb\u2014\u2013\u2026";

  static final Map<Style, String> TAGS =
      Map.of(
          Style.EMPHASIS, "em",
          Style.STRONG, "strong",
          Style.CODE, "code",
          Style.SUBSCRIPT, "sub",
          Style.SUPERSCRIPT, "sup",
          Style.INSERTED, "ins",
          Style.DELETED, "del");

  private final UnaryOperator<String> address;
  private final StringBuilder out;
  private final int start;

  /** Writes to the end of what is there; what is there ends where a line begins. */
  InlineWriter(UnaryOperator<String> address, StringBuilder out) {
    this.address = address;
    this.out = out;
    this.start = out.length();
  }

  /** Writes a whole paragraph, heading, caption or cell. */
  void write(List<Inline> content, Place place) {
    write(content, place, '\n');
  }

  /**
   * Writes what is inside.
   *
   * @param end what follows all of it: a line end, the bracket of a link, or 0 where it is not
   *     known
   */
  private void write(List<Inline> content, Place place, char end) {
    boolean outermost = end == '\n';
    for (int i = 0; i < content.size(); i++) {
      boolean last = i + 1 == content.size();
      Inline piece = content.get(i);
      if (piece instanceof Inline.Text t) {
        if (!t.text().isEmpty()) {
          char after = last ? (outermost ? '\n' : '\0') : firstOf(content.get(i + 1));
          Escapes.text(t.text(), place, before(), after, out);
        }
      } else if (piece instanceof Inline.Break) {
        lineBreak(place, outermost && last);
      } else if (piece instanceof Inline.Link l) {
        out.append('[');
        write(l.content(), place.bracketed(), ']');
        out.append("](").append(Escapes.address(address.apply(l.address()))).append(')');
      } else if (piece instanceof Inline.Styled s) {
        styled(s, place, after(content, i, end), i == 0 && isMark(end));
      }
    }
  }

  /** What follows a text: a line end, the bracket of a link, or what is not known yet. */
  private static char firstOf(Inline next) {
    if (next instanceof Inline.Break) {
      return '\n';
    }
    return next instanceof Inline.Link ? '[' : '\0';
  }

  /**
   * What follows styled text, a backslash for a break; a space alone at the end of all is written
   * as a reference.
   */
  private static char after(List<Inline> content, int i, char end) {
    if (i + 1 == content.size()) {
      return end;
    }
    Inline next = content.get(i + 1);
    if (next instanceof Inline.Text text && !text.text().isEmpty()) {
      boolean lone = text.text().equals(" ") && i + 2 == content.size();
      return lone ? '\0' : text.text().charAt(0);
    }
    return next instanceof Inline.Break ? '\\' : firstOf(next);
  }

  /** The last character of the line; a line end where there is none yet. */
  private char before() {
    return out.length() == start ? '\n' : out.charAt(out.length() - 1);
  }

  /** A backslash at the end of a line, which must have text on both sides; else the tag. */
  private void lineBreak(Place place, boolean last) {
    if (place.hasLines() && !last && before() != '\n' && !endsWithTag()) {
      out.append("\\\n");
    } else {
      out.append("<br>");
    }
  }

  private boolean endsWithTag() {
    return out.length() - start >= 4 && out.indexOf("<br>", out.length() - 4) >= 0;
  }

  /** Writes styled text; it is enclosed where it begins right behind the mark of another style. */
  private void styled(Inline.Styled styled, Place place, char after, boolean enclosed) {
    if (styled.style() == Style.CODE && code(styled.content(), place)) {
      return;
    }
    List<Inline> strong = strong(styled);
    String mark = strong == null ? MARKS.get(styled.style()) : "***";
    List<Inline> inside = strong == null ? styled.content() : strong;
    if (strong == null && (sharesEnd(styled) || enclosed || isMark(after))) {
      mark = shared(styled, after, enclosed);
    } else if (mark != null
        && !(canOpen(inside.get(0)) && canClose(inside.get(inside.size() - 1), after, mark))) {
      mark = null;
    }
    if (mark != null) {
      out.append(mark);
      write(inside, place, mark.length() < 3 ? mark.charAt(0) : '\0');
      out.append(mark);
    } else {
      String tag = TAGS.get(styled.style());
      out.append('<').append(tag).append('>');
      write(styled.content(), place, '\0');
      out.append("</").append(tag).append('>');
    }
  }

  private static boolean isMark(char c) {
    return c == '*' || c == '_';
  }

  /** Whether emphasis and strong text begin or end together. */
  private static boolean sharesEnd(Inline.Styled styled) {
    Style other = other(styled.style());
    return other != null
        && (isStyled(styled.content().get(0), other)
            || isStyled(styled.content().get(styled.content().size() - 1), other));
  }

  private static @Nullable Style other(Style style) {
    return style == Style.EMPHASIS ? Style.STRONG : style == Style.STRONG ? Style.EMPHASIS : null;
  }

  private static boolean isStyled(Inline piece, @Nullable Style style) {
    return piece instanceof Inline.Styled s && s.style() == style;
  }

  /**
   * The mark of emphasis or strong text that begins or ends where the other does: emphasis is an
   * underscore there, so that no two marks run together. Null where they could be read otherwise.
   */
  private @Nullable String shared(Inline.Styled styled, char after, boolean enclosed) {
    Style other = other(styled.style());
    if (other == null) {
      return null;
    }
    char before = before();
    boolean opens = before == '\n' || before == ' ' || enclosed;
    boolean closes = after == '\n' || after == ' ' || isMark(after) || AFTER.indexOf(after) >= 0;
    List<Inline> content = styled.content();
    boolean begins = isStyled(content.get(0), other) || wordAt(content.get(0), true);
    boolean ends =
        isStyled(content.get(content.size() - 1), other)
            || wordAt(content.get(content.size() - 1), false);
    return opens && closes && begins && ends ? styled.style() == Style.EMPHASIS ? "_" : "**" : null;
  }

  /** Whether a text begins or ends with a letter or digit. */
  private static boolean wordAt(Inline piece, boolean start) {
    if (!(piece instanceof Inline.Text t) || t.text().isEmpty()) {
      return false;
    }
    int end = t.text().length();
    return Character.isLetterOrDigit(
            start ? t.text().codePointAt(0) : t.text().codePointBefore(end))
        || (!start && SIGNS.indexOf(t.text().charAt(end - 1)) >= 0);
  }

  /** What is in the strong text that all of an emphasis is, or null. */
  private static @Nullable List<Inline> strong(Inline.Styled styled) {
    return styled.style() == Style.EMPHASIS
            && styled.content().size() == 1
            && styled.content().get(0) instanceof Inline.Styled inner
            && inner.style() == Style.STRONG
        ? inner.content()
        : null;
  }

  /** Whether a mark between what is before and this has no reading but as an opening one. */
  private boolean canOpen(Inline first) {
    char c = before();
    if (c == '\n' || c == ' ') {
      return first instanceof Inline.Link
          || (first instanceof Inline.Text t
              && !t.text().isEmpty()
              && !isSpace(t.text().charAt(0)));
    }
    return BEFORE.indexOf(c) >= 0
        && first instanceof Inline.Text t
        && !t.text().isEmpty()
        && Character.isLetterOrDigit(t.text().codePointAt(0));
  }

  /** Whether a mark between this and what follows has no reading but as a closing one. */
  private static boolean canClose(Inline last, char after, String mark) {
    boolean link = last instanceof Inline.Link;
    String text = last instanceof Inline.Text t ? t.text() : "";
    if (!link && (text.isEmpty() || isSpace(text.charAt(text.length() - 1)))) {
      return false;
    }
    boolean word = !link && Character.isLetterOrDigit(text.codePointBefore(text.length()));
    if (after == '\n' || after == ' ' || (word && AFTER.indexOf(after) >= 0)) {
      return true;
    }
    // Between two signs a mark could open too: not all readers pair three stars then.
    boolean starred = mark.charAt(0) == '*' && SIGNS.indexOf(after) >= 0;
    return mark.length() < 3 && (starred || after == '\\');
  }

  private static boolean isSpace(char c) {
    return Character.isSpaceChar(c) || Character.isWhitespace(c) || Character.isISOControl(c);
  }

  /** Code between backticks, if it is plain text that they can hold. */
  private boolean code(List<Inline> content, Place place) {
    if (content.size() != 1 || !(content.get(0) instanceof Inline.Text text) || before() == '`') {
      return false;
    }
    String code = text.text();
    boolean held =
        code.chars().allMatch(c -> c >= ' ' && c != 0x7f)
            && !code.isBlank()
            && longestRun(code, '`') < 2 // three at the start of a line would open a block
            && !(place.cell() && code.indexOf('|') >= 0 && code.indexOf('\\') >= 0);
    if (!held) {
      return false;
    }
    String ticks = "`".repeat(longestRun(code, '`') + 1);
    boolean padded =
        code.startsWith("`") || code.endsWith("`") || (code.startsWith(" ") && code.endsWith(" "));
    String pad = padded ? " " : "";
    out.append(ticks).append(pad).append(code).append(pad).append(ticks);
    return true;
  }

  /** The length of the longest run of a character. */
  static int longestRun(String text, char c) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == c ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
