package broadsheet.markdown;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Markdown of the kind that most stories are: paragraphs of a line each, headings and short lists,
 * with empty lines between them, and no mark inside but escaped ones. It says what it seems to say,
 * and is read in a tenth of the time that the library takes. Where there is the least doubt, it is
 * none, and the library's.
 */
final class PlainMarkdown {

  /** The library reads longer lines in pieces. */
  private static final int LONGEST = 10_000;

  /** The ASCII that may begin a line of text besides letters, digits and escapes. */
  private static final String STARTS = "\"'($";

  /** The marks of Markdown wherever they stand, by their codes. */
  private static final boolean[] MARKED = new boolean[128];

  static {
    "*_[]<>`~|#".chars().forEach(c -> MARKED[c] = true);
  }

  private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private final String text;
  private final List<Block> blocks = new ArrayList<>();

  private PlainMarkdown(String text) {
    this.text = text;
  }

  /** The blocks of a text, in normal form; nothing where the library has to read it. */
  static Optional<List<Block>> read(String text) {
    PlainMarkdown plain = new PlainMarkdown(text);
    return plain.all() ? Optional.of(Normal.blocks(plain.blocks)) : Optional.empty();
  }

  private boolean all() {
    boolean apart = true;
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      if (end == at) {
        apart = true;
      } else if (end - at > LONGEST || !line(at, end, apart)) {
        return false;
      } else {
        apart = false;
      }
      at = end + 1;
    }
    return true;
  }

  /** A line that is not empty; only items of a list follow one another without an empty line. */
  private boolean line(int at, int end, boolean apart) {
    char first = text.charAt(at);
    int number = digits(at, end);
    if (first == '-') {
      return item(null, at + 1, end, apart);
    } else if (number > at && number < end && number - at < 10 && text.charAt(number) == '.') {
      return item(Integer.valueOf(text.substring(at, number)), number + 1, end, apart);
    } else if (!apart) {
      return false;
    } else if (first == '#') {
      return heading(at, end);
    }
    return inline(at, end) && blocks.add(new Block.Paragraph(content(at, end)));
  }

  /** Where the digits that begin here end. */
  private int digits(int at, int end) {
    int digits = at;
    while (digits < end && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    return digits;
  }

  private boolean heading(int at, int end) {
    int level = 0;
    while (at + level < end && text.charAt(at + level) == '#') {
      level++;
    }
    int from = at + level + 1;
    return level > 1
        && level < 7
        && from < end
        && text.charAt(from - 1) == ' '
        && inline(from, end)
        && blocks.add(new Block.Heading(level, content(from, end)));
  }

  /** An item, whose mark ends at a place; its number begins a list. */
  private boolean item(@Nullable Integer number, int at, int end, boolean apart) {
    Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    Block.ListBlock list = last instanceof Block.ListBlock before ? before : null;
    boolean more = list != null && (list.start() == null) == (number == null);
    if ((list != null && !more)
        || more == apart
        || at + 1 >= end
        || text.charAt(at) != ' '
        || !inline(at + 1, end)) {
      return false;
    }
    List<List<Block>> items = new ArrayList<>();
    if (list != null) {
      items.addAll(list.items());
      blocks.remove(blocks.size() - 1);
    }
    items.add(List.of(new Block.Paragraph(content(at + 1, end))));
    return blocks.add(new Block.ListBlock(list == null ? number : list.start(), items));
  }

  /** Whether a line from here to there is text and nothing else. */
  private boolean inline(int from, int end) {
    if (!starts(from, end) || !ends(text.charAt(end - 1))) {
      return false;
    }
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '&') {
        if (isReference(i + 1, end)) {
          return false;
        }
      } else if (c < 128 ? isMark(c) : isBreak(c)) {
        return false;
      }
    }
    return true;
  }

  /** Whether what stands behind {@code &} may make it a reference to a character. */
  private boolean isReference(int from, int end) {
    int at = from;
    while (at < end && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '#')) {
      at++;
    }
    return at > from && at < end && text.charAt(at) == ';';
  }

  private boolean starts(int from, int end) {
    char first = text.charAt(from);
    if (first >= '0' && first <= '9') {
      int at = digits(from, end);
      return at < end && text.charAt(at) != '.' && text.charAt(at) != ')';
    } else if (first >= 128) {
      return ends(first); // no mark is beyond ASCII
    }
    return Character.isLetter(first)
        || STARTS.indexOf(first) >= 0
        || (first == '\\' && from + 1 < end && ESCAPABLE.indexOf(text.charAt(from + 1)) >= 0);
  }

  private static boolean ends(char last) {
    return last != '\\' && !Character.isWhitespace(last) && !Character.isSpaceChar(last);
  }

  private static boolean isMark(char c) {
    return c < ' ' || c == 127 || MARKED[c];
  }

  private static boolean isBreak(char c) {
    return c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\ufeff' || c == '\ufffd';
  }

  private List<Inline> content(int from, int end) {
    String line = text.substring(from, end);
    return List.of(new Inline.Text(line.indexOf('\\') < 0 ? line : unescaped(line)));
  }

  private static String unescaped(String line) {
    StringBuilder out = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean escape =
          c == '\\' && i + 1 < line.length() && ESCAPABLE.indexOf(line.charAt(i + 1)) >= 0;
      out.append(escape ? line.charAt(++i) : c);
    }
    return out.toString();
  }
}
