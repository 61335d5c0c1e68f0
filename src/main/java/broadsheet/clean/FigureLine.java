package broadsheet.clean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that begins as captions do which call their picture by its kind or number: "Figure 2: The
 * old weir", "Map: Where the ferry went", "Fig. 3. …", "1. ábra. …". A sentence about a figure is
 * none: "Figure 2 shows …".
 */
final class FigureLine {

  private static final String NUMBER = "(\\d[\\d.-]*\\p{L}?)?";

  private static final Pattern BEGINNING =
      Pattern.compile(
          NUMBER
              + "\\s?(?<name>[\\p{L}\\p{M}]+(?: [\\p{L}\\p{M}]+)?)\\.?\\s?"
              + NUMBER
              + "\\s?(?<sign>[.:\uff1a|\u2013\u2014-])");

  private FigureLine() {}

  /** Whether a text is one by its first words: with a number, or with a colon. */
  static boolean is(String text, Vocabulary words) {
    Matcher begun = BEGINNING.matcher(text);
    if (!begun.lookingAt()) {
      return false;
    }
    boolean numbered = begun.group(1) != null || begun.group(3) != null;
    return (numbered || ":\uff1a".contains(begun.group("sign")))
        && WordUse.FIGURE.in(words.exact(begun.group("name")));
  }
}
