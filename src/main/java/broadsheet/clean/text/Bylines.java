package broadsheet.clean.text;

import broadsheet.clean.Lexicon;
import broadsheet.clean.WordUse;
import java.util.regex.Pattern;

/** Lines that name the authors otherwise than with a word for "by" and a space. */
final class Bylines {

  /** Letters of the longest word for "by" that a copy glues to a name. */
  private static final int LONGEST_BY = 4;

  private static final String NAME = "\\p{Lu}(?:\\.|[\\p{L}.'\u2019-]{2,30}+)";

  /** Names alone, up to a comma or dash behind which a paper or a place may stand. */
  private static final Pattern NAMES =
      Pattern.compile(
          NAME
              + "(?: (?:\\p{Ll}{1,3}+ )?"
              + NAME
              + "){1,6}+(?:$|,| ?[(|]| [\u2013\u2014\u00b7-] ).*+");

  private Bylines() {}

  /**
   * Whether a line is one.
   *
   * @param begun the uses of what it begins with
   */
  static boolean is(String text, int begun, Lexicon lexicon) {
    return isGlued(text, lexicon)
        || (WordUse.OF_NAME.in(begun)
            && NAMES.matcher(text.substring(text.indexOf(' ') + 1)).matches())
        || isTitled(text, lexicon);
  }

  /** Whether a copy has glued a word for "by" to the name behind it: "ByAda Abbott". */
  private static boolean isGlued(String text, Lexicon lexicon) {
    int end = 1;
    while (end < text.length() && end <= LONGEST_BY && Character.isLowerCase(text.charAt(end))) {
      end++;
    }
    return end < text.length()
        && Character.isUpperCase(text.charAt(end))
        && lexicon.isBareByline(text.substring(0, end));
  }

  /** Whether a name has a word for the text in brackets behind it: "Ada Abbott (text)". */
  private static boolean isTitled(String text, Lexicon lexicon) {
    int open = text.indexOf('(');
    int close = text.indexOf(')', open + 1);
    return open > 0
        && close > open
        && NAMES.matcher(text).matches()
        && lexicon.isBareByline(text.substring(open + 1, close));
  }
}
