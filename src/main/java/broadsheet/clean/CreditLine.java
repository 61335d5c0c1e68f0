package broadsheet.clean;

/**
 * A short text that says who made a picture, and nothing else: "Photo: Ann Lee", "(Foto von Ann
 * Lee)", "Ann Lee / Reuters", "© Ann Lee". What the picture shows is no part of it.
 */
final class CreditLine {

  /** Words of the longest. */
  private static final int LONGEST = 12;

  /** Words of a maker whose name begins with a small letter, and of one that nothing announces. */
  private static final int SHORT = 4;

  /** Words of the longest phrase that announces one. */
  private static final int PHRASE = 5;

  private final Vocabulary words;
  private final String text;

  private CreditLine(Vocabulary words, String text) {
    this.words = words;
    this.text = text;
  }

  /**
   * Whether a text is one.
   *
   * @param count how many words it has
   */
  static boolean is(String text, int count, Vocabulary words) {
    if (count > LONGEST) {
      return false;
    }
    int start = 0;
    while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    if (start == text.length()) {
      return false;
    }
    CreditLine line = new CreditLine(words, text.substring(start));
    boolean owned = start > 0 && text.lastIndexOf('\u00a9', start) >= 0;
    return (owned && line.isName()) || line.isLabelled() || line.isPhrase() || line.isAgency();
  }

  /** A year makes it a notice of whose the page is. */
  private boolean isName() {
    return text.split(" ", -1).length <= SHORT && text.chars().noneMatch(Character::isDigit);
  }

  /** "Photo: Ann Lee", in Korean and Japanese also with another sign. */
  private boolean isLabelled() {
    int end = Math.min(text.length(), WordFile.LONGEST);
    int sign = 0;
    while (sign < end && ":\uff1a=\uff1d".indexOf(text.charAt(sign)) < 0) {
      sign++;
    }
    return sign < end
        && WordUse.CREDIT.in(words.exact(text.substring(0, sign).strip()))
        && names(text.substring(sign + 1), SHORT);
  }

  /** "Photo by Ann Lee". */
  private boolean isPhrase() {
    if (!WordUse.CREDIT.in(words.begin(text))) {
      return false; // as most: few are asked word by word
    }
    int end = text.indexOf(' ');
    for (int i = 0; i < PHRASE && end > 0; i++) {
      if (WordUse.CREDIT.in(words.begin(text.substring(0, end)))) {
        return names(text.substring(end), 0);
      }
      end = text.indexOf(' ', end + 1);
    }
    return false;
  }

  /** "Ann Lee / Reuters", "Getty Images". */
  private boolean isAgency() {
    boolean any = false;
    int start = 0;
    for (int end = 0; end <= text.length(); end++) {
      if (end == text.length() || isDivider(text.charAt(end))) {
        String name = name(text.substring(start, end));
        boolean agency = WordUse.AGENCY.in(words.exact(name));
        boolean fits = agency || (names(name, 0) && name.split(" ", -1).length <= SHORT);
        boolean alone = start == 0 && end == text.length();
        if (!fits || (agency && alone && name.indexOf(' ') < 0)) {
          return false;
        }
        any |= agency;
        start = end + 1;
      }
    }
    return any;
  }

  private static boolean isDivider(char c) {
    return c == '/' || c == '|' || c == '\uff0f';
  }

  /** A part of the text without brackets and stops; no regular expression, for many are asked. */
  private static String name(String part) {
    return part.replace('(', ' ')
        .replace(')', ' ')
        .replace('.', ' ')
        .replace('[', ' ')
        .replace(']', ' ')
        .strip();
  }

  /**
   * Whether a text begins as names do.
   *
   * @param small words that it may have where it begins with a small letter
   */
  private static boolean names(String text, int small) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '@') {
        return true;
      }
      if (Character.isLetterOrDigit(c)) {
        boolean name = Character.isLetter(c) && !Character.isLowerCase(c);
        boolean brief = Character.isLetter(c) && text.strip().split(" ", -1).length <= small;
        return name || brief;
      }
    }
    return false;
  }
}
