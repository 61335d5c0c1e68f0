package broadsheet.clean;

/**
 * What a text says itself, without what it quotes others with: "we" in a quotation is not the
 * paper, nor is "you" its reader.
 */
final class OwnVoice {

  /** Marks of quotations, of which some languages end with what others begin with. */
  private static final String MARKS = "\"\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d\u300e\u300f";

  private OwnVoice() {}

  /** The text with a space in place of each quotation; one without an end goes to the text's. */
  static String of(String text) {
    StringBuilder own = new StringBuilder(text.length());
    char open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (open == 0 && (c == '\u2018' || MARKS.indexOf(c) >= 0)) {
        open = c;
        own.append(' ');
      } else if (open == 0) {
        own.append(c);
      } else if (open == '\u2018' ? isSingleEnd(text, i) : MARKS.indexOf(c) >= 0) {
        open = 0;
      }
    }
    return own.toString();
  }

  /** Whether a single mark ends a quotation, which between two letters is an apostrophe. */
  private static boolean isSingleEnd(String text, int i) {
    return text.charAt(i) == '\u2019'
        && (i + 1 == text.length() || !Character.isLetter(text.charAt(i + 1)));
  }
}
