package broadsheet.clean.text;

import broadsheet.clean.Script;

/** Tells whether a line states a date or a time of day, by its digits alone. */
final class Dated {

  private Dated() {}

  /** The signs that are looked at: a date stands at the beginning of a line or in a short one. */
  private static final int ENOUGH = 120;

  /** Words of a line that may say something besides its date, and of one full of dates. */
  private static final int SHORT = 14;

  private static final int LONG = 30;

  /**
   * Whether a line is there for its date: a short one that holds one, or a longer one with a digit
   * in every fourth word: "Published: December 23, 2023 at 3:17 p.m. | Updated: …".
   */
  static boolean isLine(Line line, LineShape shape) {
    boolean fits =
        shape.words() < SHORT || (shape.words() <= LONG && shape.numbers() * 4 >= shape.words());
    return fits
        && shape.digits() > 0
        && (holds(line.text()) || holds(GluedYear.parted(line.text())));
  }

  /** Whether the line holds a year with a day, a date in digits, or a time of day. */
  static boolean holds(String text) {
    int length = Math.min(text.length(), ENOUGH);
    boolean year = false;
    boolean day = false;
    int i = 0;
    while (i < length) {
      if (!Character.isDigit(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i;
      int value = 0;
      while (end < length && Character.isDigit(text.charAt(end)) && end - i < 6) {
        value = value * 10 + Character.digit(text.charAt(end++), 10);
      }
      char next = end < length ? text.charAt(end) : ' ';
      if ((end - i == 4 && isYear(value, text, i, end)) || next == '\u5e74' || next == '\ub144') {
        year = true;
      } else if (end - i <= 2 && value > 0 && value < 32) {
        day = true;
        if (isClock(text, i, end, length) || isNumeric(text, end, length)) {
          return true;
        }
      }
      i = end;
    }
    return year && day;
  }

  /** Whether a number is a year, also of Iran in its own digits and of Thailand between letters. */
  private static boolean isYear(int value, String text, int start, int end) {
    return (value >= 1900 && value < 2100)
        || (value >= 1300 && value < 1500 && text.charAt(start) > '9')
        || (value >= 2400 && value < 2700 && (isThai(text, start - 2) || isThai(text, end + 1)));
  }

  private static boolean isThai(String text, int at) {
    return at >= 0
        && at < text.length()
        && (Script.isUnspaced(text.charAt(at)) || text.charAt(at) == '.');
  }

  private static boolean isClock(String text, int start, int end, int length) {
    return end + 2 < length
        && (text.charAt(end) == ':' || text.charAt(end) == 'h')
        && Character.isDigit(text.charAt(end + 1))
        && Character.isDigit(text.charAt(end + 2))
        && (end + 3 == length || !Character.isDigit(text.charAt(end + 3)))
        && (start == 0 || text.charAt(start - 1) != ':');
  }

  /** Whether digits, the same sign and digits follow: 3.4.2020, 3/4/20, 3-4-20. */
  private static boolean isNumeric(String text, int end, int length) {
    if (end >= length) {
      return false;
    }
    char sign = text.charAt(end);
    if (sign != '.' && sign != '/' && sign != '-') {
      return false;
    }
    int i = end + 1;
    while (i < length && i < end + 3 && Character.isDigit(text.charAt(i))) {
      i++;
    }
    return i > end + 1
        && i + 1 < length
        && text.charAt(i) == sign
        && Character.isDigit(text.charAt(i + 1));
  }
}
