package broadsheet.clean.text;

import org.jspecify.annotations.Nullable;

/**
 * What an item of a list begins with.
 *
 * @param number the item's number, or null for a bullet
 * @param length characters of the mark and the space behind it
 */
record Marker(@Nullable Integer number, int length) {

  /** The mark that a line begins with, or null; a mark alone, with nothing behind it, is none. */
  static @Nullable Marker of(String text) {
    if (text.length() < 3) {
      return null;
    }
    char first = text.charAt(0);
    if (isBullet(first)) {
      boolean spaced = text.charAt(1) == ' ' || text.charAt(1) == '\t';
      return spaced ? new Marker(null, 2) : isTight(first) ? new Marker(null, 1) : null;
    }
    int digits = 0;
    while (digits < 4 && digits < text.length() && isDigit(text.charAt(digits))) {
      digits++;
    }
    if (digits == 0 || digits > 3 || digits + 2 >= text.length()) {
      return null;
    }
    char dot = text.charAt(digits);
    char space = text.charAt(digits + 1);
    return (dot == '.' || dot == ')') && (space == ' ' || space == '\t')
        ? new Marker(Integer.valueOf(text.substring(0, digits)), digits + 2)
        : null;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isBullet(char c) {
    return c == '-' || c == '*' || c == '\u2013' || isTight(c) || c == '\u00b7' || c == '\u2212';
  }

  /** Whether a sign is a bullet even with no space behind it. */
  private static boolean isTight(char c) {
    return c == '\u2022' || c == '\u25aa' || c == '\u2023' || c == '\u25e6' || c == '\u25cf';
  }
}
