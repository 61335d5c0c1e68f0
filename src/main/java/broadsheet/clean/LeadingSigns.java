package broadsheet.clean;

/**
 * The signs that a text is set off with: "– Read also: …", "» Read also", "✅ Follow us". Of those
 * that a story's own sentences begin with too, dashes and bullets, only what points to other
 * stories is told.
 */
final class LeadingSigns {

  /** Signs of the longest row of them. */
  private static final int LONGEST = 4;

  /** The first of the arrows; they, shapes and pictures go on up to the letters behind them. */
  private static final char ARROWS = '\u2190';

  private static final char BEHIND_PICTURES = '\u2c00';

  /** What makes a picture of the sign before it. */
  private static final char AS_PICTURE = '\ufe0f';

  /** Quotations of some languages begin with these, but have no space behind them. */
  private static final String ANGLES = "\u00bb\u203a";

  private static final String DASHES = " \u00a0-*>\u2022\u2012\u2013\u2014\u2015" + ANGLES;

  private LeadingSigns() {}

  /** Where the words of a text begin behind such signs, or 0. */
  static int end(String text) {
    int end = 0;
    while (end < text.length() && end <= LONGEST && isSign(text.charAt(end))) {
      end++;
    }
    boolean words = end > 0 && end < text.length() && Character.isLetter(text.charAt(end));
    return words && ANGLES.indexOf(text.charAt(end - 1)) < 0 ? end : 0;
  }

  /** Whether a text is set off with a picture or an arrow, which no sentence begins with. */
  static boolean arePictures(String text) {
    return !text.isEmpty() && isPicture(text.charAt(0)) && end(text) > 0;
  }

  private static boolean isSign(char c) {
    return DASHES.indexOf(c) >= 0 || isPicture(c);
  }

  private static boolean isPicture(char c) {
    return (c >= ARROWS && c < BEHIND_PICTURES) || c == AS_PICTURE || Character.isSurrogate(c);
  }
}
