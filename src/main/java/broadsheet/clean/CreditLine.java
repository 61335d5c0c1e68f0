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
   * Whether a text is one. Of most it is clear by what was found in them.
   *
   * @param found the uses of the phrases in it
   * @param count how many words it has
   */
  static boolean is(int found, String text, int count, Vocabulary words) {
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
    return (owned && line.isName())
        || line.isLabelled()
        || (WordUse.CREDIT.in(found) && line.isPhrase())
        || (WordUse.AGENCY.in(found) && line.isAgency());
  }

  /** A year makes it a notice of whose the page is. */
  private boolean isName() {
    return text.split(" ", -1).length <= SHORT && text.chars().noneMatch(Character::isDigit);
  }

  /** "Photo: Ann Lee", in Korean and Japanese also with another sign. */
  private boolean isLabelled() {
    int end = Math.min(text.length(), WordFile.LONGEST);
    int sign = 0;
    while (sign < end && !isSign(text.charAt(sign))) {
      sign++;
    }
    return sign < end
        && WordUse.CREDIT.in(words.exact(text.substring(0, sign).strip()))
        && names(text.substring(sign + 1), SHORT);
  }

  private static boolean isSign(char c) {
    return c == ':' || c == '\uff1a' || c == '=' || c == '\uff1d';
  }

  /** "Photo by Ann Lee". */
  private boolean isPhrase() {
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
    String[] parts = text.split("[/|\uff0f]", -1);
    boolean any = false;
    for (String part : parts) {
      String name = part.replaceAll("[().\\[\\]]", " ").strip();
      boolean agency = WordUse.AGENCY.in(words.exact(name));
      boolean fits = agency || (names(name, 0) && name.split(" ", -1).length <= SHORT);
      if (!fits || (agency && parts.length == 1 && name.indexOf(' ') < 0)) {
        return false;
      }
      any |= agency;
    }
    return any;
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
