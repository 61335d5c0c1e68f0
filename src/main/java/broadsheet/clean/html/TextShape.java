package broadsheet.clean.html;

/**
 * What the characters of a text are, whatever its language.
 *
 * @param words runs of letters and digits; in scripts without spaces, half the characters
 * @param ends marks that end sentences
 * @param commas of all scripts
 * @param digits how many characters
 * @param capitals how many characters
 * @param marks bars, bullets, arrows and the like
 * @param closed whether it ends as sentences do
 * @param lower whether it begins with a small letter
 */
record TextShape(
    int words,
    int ends,
    int commas,
    int digits,
    int capitals,
    int marks,
    boolean closed,
    boolean lower) {

  static TextShape of(String text) {
    int words = 0;
    int dense = 0;
    int ends = 0;
    int commas = 0;
    int digits = 0;
    int capitals = 0;
    int marks = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      if (letter) {
        if (c >= '\u0e00' && isDense(c)) {
          dense++;
        } else if (!inWord) {
          words++;
        }
        digits += Character.isDigit(c) ? 1 : 0;
        capitals += Character.isUpperCase(c) ? 1 : 0;
      } else if (isEnd(c)) {
        ends++;
      } else if (",،、，;；".indexOf(c) >= 0) {
        commas++;
      } else if ("|•·»«›‹→←▶©®/\\#@+_[]{}<>=".indexOf(c) >= 0) {
        marks++;
      }
      inWord = letter || (inWord && (c == '\'' || c == '’'));
    }
    return new TextShape(
        words + dense / 2, ends, commas, digits, capitals, marks, closed(text), begins(text));
  }

  private static boolean isDense(char c) {
    return (c >= '\u3040' && c <= '\u9fff') || (c >= '\u0e00' && c <= '\u0eff') || c >= '\uf900';
  }

  private static boolean isEnd(char c) {
    return ".!?…。！？؟।".indexOf(c) >= 0;
  }

  private static boolean closed(String text) {
    int i = text.length() - 1;
    while (i >= 0 && "\"'”’»)]」』“".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && (isEnd(text.charAt(i)) || text.charAt(i) == ':');
  }

  private static boolean begins(String text) {
    return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
  }
}
