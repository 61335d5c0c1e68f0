package broadsheet.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The addresses in a style sheet. */
final class StyleLinks {

  private StyleLinks() {}

  /** What {@code url(…)} and {@code @import} name, in order. */
  static List<String> of(String css) {
    List<String> links = new ArrayList<>();
    String lower = css.toLowerCase(Locale.ROOT);
    for (int at = lower.indexOf("url("); at >= 0; at = lower.indexOf("url(", at + 4)) {
      int end = css.indexOf(')', at);
      if (end > 0) {
        links.add(unquote(css.substring(at + 4, end)));
      }
    }
    for (int at = lower.indexOf("@import"); at >= 0; at = lower.indexOf("@import", at + 7)) {
      int end = css.indexOf(';', at);
      String rest = css.substring(at + 7, end < 0 ? css.length() : end).strip();
      if (rest.startsWith("\"") || rest.startsWith("'")) {
        int close = rest.indexOf(rest.charAt(0), 1);
        links.add(unquote(close < 0 ? rest : rest.substring(0, close + 1)));
      }
    }
    return links;
  }

  private static String unquote(String text) {
    String bare = text.strip();
    boolean quoted =
        bare.length() > 1
            && (bare.charAt(0) == '"' || bare.charAt(0) == '\'')
            && bare.charAt(bare.length() - 1) == bare.charAt(0);
    return quoted ? bare.substring(1, bare.length() - 1) : bare;
  }
}
