package broadsheet.markdown;

import broadsheet.article.Inline;
import broadsheet.article.Inline.Style;
import broadsheet.markdown.Escapes.Place;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Running text to Markdown. Emphasis is {@code *}, {@code **} and {@code ~~} where both ends stand
 * between a word and a space or sign, or between a sign and a space, so that no reading of
 * CommonMark's rules can differ; the HTML tag of the style elsewhere, as inside a word.
 *
 * <p>Not thread-safe: one for each piece of running text.
 */
final class InlineWriter {
  private static final Map<Style, String> MARKS =
      Map.of(Style.EMPHASIS, "*", Style.STRONG, "**", Style.DELETED, "~~");
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
    write(content, place, true);
  }

  private void write(List<Inline> content, Place place, boolean outermost) {
    for (int i = 0; i < content.size(); i++) {
      boolean last = i + 1 == content.size();
      Inline piece = content.get(i);
      if (piece instanceof Inline.Text t) {
        if (!t.text().isEmpty()) {
          char after = last ? (outermost ? '\n' : '\0') : firstOf(content.get(i + 1));
          Escapes.text(Normal.oneLine(t.text()), place, before(), after, out);
        }
      } else if (piece instanceof Inline.Break) {
        lineBreak(place, outermost && last);
      } else if (piece instanceof Inline.Link l) {
        out.append('[');
        write(l.content(), place.bracketed(), false);
        out.append("](").append(Escapes.address(address.apply(l.address()))).append(')');
      } else if (piece instanceof Inline.Styled s) {
        styled(s, place, last ? null : content.get(i + 1), outermost);
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

  private void styled(Inline.Styled styled, Place place, @Nullable Inline next, boolean outermost) {
    if (styled.style() == Style.CODE && code(styled.content(), place)) {
      return;
    }
    String mark = MARKS.get(styled.style());
    if (mark != null
        && canOpen(styled.content().get(0))
        && canClose(styled.content().get(styled.content().size() - 1), next, outermost)) {
      out.append(mark);
      write(styled.content(), place, false);
      out.append(mark);
    } else {
      String tag = TAGS.get(styled.style());
      out.append('<').append(tag).append('>');
      write(styled.content(), place, false);
      out.append("</").append(tag).append('>');
    }
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
    return "(\"',.;:-/".indexOf(c) >= 0
        && first instanceof Inline.Text t
        && !t.text().isEmpty()
        && Character.isLetterOrDigit(t.text().codePointAt(0));
  }

  /** Whether a mark between this and what follows has no reading but as a closing one. */
  private static boolean canClose(Inline last, @Nullable Inline next, boolean outermost) {
    boolean beforeSpace =
        next == null
            ? outermost
            : next instanceof Inline.Break
                // A single space could be the last of its line, which is written as a reference.
                || (next instanceof Inline.Text t
                    && t.text().length() > 1
                    && t.text().charAt(0) == ' ');
    if (beforeSpace) {
      return last instanceof Inline.Link
          || (last instanceof Inline.Text t
              && !t.text().isEmpty()
              && !isSpace(t.text().charAt(t.text().length() - 1)));
    }
    return next instanceof Inline.Text following
        && !following.text().isEmpty()
        && " )\"',.;:-/?!".indexOf(following.text().charAt(0)) >= 0
        && last instanceof Inline.Text t
        && !t.text().isEmpty()
        && Character.isLetterOrDigit(t.text().codePointBefore(t.text().length()));
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
