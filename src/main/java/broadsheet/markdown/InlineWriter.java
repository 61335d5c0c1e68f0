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
 * between a word and a space or sign, so that no reading of CommonMark's rules can differ; the HTML
 * tag of the style elsewhere, as inside a word.
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
        boolean ends = last ? outermost : content.get(i + 1) instanceof Inline.Break;
        if (!t.text().isEmpty()) {
          Escapes.text(Normal.oneLine(t.text()), place, before(), ends, out);
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
    if (mark != null && canOpen() && hasWordEnds(styled.content()) && canClose(next, outermost)) {
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

  /** Whether the character before leaves a mark no reading but as an opening one. */
  private boolean canOpen() {
    char c = before();
    return c == '\n' || c == ' ' || "(\"',.;:-/".indexOf(c) >= 0;
  }

  /** Whether what follows leaves a mark no reading but as a closing one. */
  private static boolean canClose(@Nullable Inline next, boolean outermost) {
    if (next == null) {
      return outermost;
    }
    return next instanceof Inline.Break
        || (next instanceof Inline.Text t
            && !t.text().isEmpty()
            && " )\"',.;:-/?!".indexOf(t.text().charAt(0)) >= 0);
  }

  /** Whether styled text begins and ends with a letter or digit. */
  private static boolean hasWordEnds(List<Inline> content) {
    return content.get(0) instanceof Inline.Text first
        && content.get(content.size() - 1) instanceof Inline.Text last
        && !first.text().isEmpty()
        && !last.text().isEmpty()
        && Character.isLetterOrDigit(first.text().codePointAt(0))
        && Character.isLetterOrDigit(last.text().codePointBefore(last.text().length()));
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
