package broadsheet.source;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * How much a text looks as if it had been read with the wrong character set. No language is known
 * here, only how writing goes: accented letters stand among plain ones, words keep to one script,
 * capitals come first, symbols do not stand inside words. Immutable and thread-safe.
 */
final class Plausibility {
  /** Enough to tell; more would only cost time. */
  private static final int REACH = 1 << 20;

  /** Fewer capitals than this say nothing about how words are capitalised. */
  private static final int FEW_CAPITALS = 20;

  /** Scripts that are mixed within words, and know no capitals. */
  private static final Set<UnicodeScript> EAST_ASIAN =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  /** Joiners and apostrophes, which do stand inside words. */
  private static final String INSIDE_WORDS =
      "\u00A0\u00AD\u00B7\u2010\u2011\u2012\u2013\u2014\u2018\u2019\u200B\u200C\u200D\u2026\u30FB";

  /** The share, from 0 to 1, of characters beyond ASCII that stand where none would be written. */
  double badness(String text) {
    int end = Math.min(text.length(), REACH);
    int all = 0;
    int bad = 0;
    int run = 0; // of accented Latin letters
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        run = 0;
        continue;
      }
      all++;
      char before = i == 0 ? ' ' : text.charAt(i - 1);
      char after = i + 1 == end ? ' ' : text.charAt(i + 1);
      boolean accented =
          Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN && c < 0x250;
      run = accented ? run + 1 : 0;
      if (accented) {
        bad += run == 3 ? 3 : run > 3 ? 1 : 0;
      } else if (isMisplaced(c, before, after)) {
        bad++;
      }
      if (!accented) {
        upper += Character.isUpperCase(c) ? 1 : 0;
        lower += Character.isLowerCase(c) ? 1 : 0;
      }
    }
    double share = all == 0 ? 0 : Math.min(1, (double) bad / all);
    return upper > lower && upper >= FEW_CAPITALS ? Math.max(share, 0.6) : share;
  }

  private static boolean isMisplaced(char c, char before, char after) {
    if (Character.isSurrogate(c)) {
      return false;
    }
    if (c == '\uFFFD' || Character.isISOControl(c) || !Character.isDefined(c)) {
      return true;
    }
    boolean isHalfWidth = c >= '\uFF61' && c <= '\uFF9F';
    if (isHalfWidth || Character.getType(c) == Character.PRIVATE_USE) {
      return true;
    }
    if (Character.isLetter(c)) {
      return isForeign(c, before)
          || isForeign(c, after)
          || (Character.isUpperCase(c) && Character.isLowerCase(before));
    }
    return UnicodeScript.of(c) == UnicodeScript.COMMON
        && INSIDE_WORDS.indexOf(c) < 0
        && isAlphabetic(before)
        && isAlphabetic(after);
  }

  /** Whether a neighbour is a letter of a script that is not written in one word with this one. */
  private static boolean isForeign(char c, char neighbour) {
    if (!Character.isLetter(neighbour) || Character.isSurrogate(neighbour)) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(c);
    UnicodeScript other = UnicodeScript.of(neighbour);
    return script != other
        && script != UnicodeScript.COMMON
        && other != UnicodeScript.COMMON
        && !EAST_ASIAN.contains(script)
        && !EAST_ASIAN.contains(other);
  }

  private static boolean isAlphabetic(char c) {
    return Character.isLetter(c) && !EAST_ASIAN.contains(UnicodeScript.of(c));
  }
}
