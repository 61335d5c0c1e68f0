package broadsheet.article;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How links lead to the headings of a text, as GitHub and Hugo have it in Markdown: the words in
 * small letters with hyphens between them, and a number behind them from the second time on. One
 * object serves one text, whose headings are named in their order.
 */
public final class HeadingNames {

  private final Map<String, Integer> named = new HashMap<>();

  /** The address of the next heading, {@code #} and its name, with what is not ASCII escaped. */
  public String next(Block.Heading heading) {
    StringBuilder name = new StringBuilder();
    heading
        .text()
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .map(c -> Character.isWhitespace(c) ? '-' : c)
        .filter(c -> isPart(c))
        .forEach(name::appendCodePoint);
    String first = name.toString();
    int before = named.merge(first, 1, Integer::sum) - 1;
    String own = before == 0 ? first : first + '-' + before;
    if (before > 0) {
      named.merge(own, 1, Integer::sum);
    }
    return '#' + URLEncoder.encode(own, StandardCharsets.UTF_8);
  }

  private static boolean isPart(int c) {
    return Character.isLetterOrDigit(c)
        || c == '-'
        || c == '_'
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
