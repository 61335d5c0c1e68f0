package broadsheet.markdown;

/**
 * What begins with {@code <} in running text: an address, an HTML tag, comment, instruction or
 * declaration. The library's own patterns look for its end through the whole paragraph, so that a
 * paragraph of such beginnings takes time in the square of its length, and they recurse; this looks
 * no further than {@value #FARTHEST} characters.
 */
final class AngleParser {
  private static final int FARTHEST = 4096;

  private AngleParser() {}

  /** The characters after a {@code <} at an index, up to the farthest place where it may end. */
  static String ahead(CharSequence text, int index) {
    int from = index + 1;
    int end = Math.min(text.length(), from + FARTHEST);
    // Only comments and their like may hold another `<` outside quotes; text mostly holds none.
    boolean special = from < end && (text.charAt(from) == '!' || text.charAt(from) == '?');
    char quote = 0;
    for (int i = from; i < end && !special; i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '<') {
        end = i;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        end = i + 1;
      }
    }
    return text.subSequence(from, end).toString();
  }

  /** How long an address with its {@code >} is that follows a {@code <}; 0 where there is none. */
  static int autolink(String inside) {
    int end = inside.indexOf('>');
    if (end < 3) {
      return 0;
    }
    for (int i = 0; i < end; i++) {
      if (inside.charAt(i) <= ' ' || inside.charAt(i) == '<') {
        return 0;
      }
    }
    int colon = inside.indexOf(':');
    if (colon >= 2 && colon <= 32 && colon < end && isScheme(inside, colon)) {
      return end + 1;
    }
    int at = inside.indexOf('@');
    boolean mail = at > 0 && at < end - 1 && isMail(inside, at, end);
    return mail ? end + 1 : 0;
  }

  private static boolean isScheme(String inside, int colon) {
    for (int i = 0; i < colon; i++) {
      char c = inside.charAt(i);
      if (!isLetter(c) && (i == 0 || (!isDigit(c) && c != '+' && c != '.' && c != '-'))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMail(String inside, int at, int end) {
    for (int i = 0; i < end; i++) {
      char c = inside.charAt(i);
      boolean plain = isLetter(c) || isDigit(c) || c == '-' || c == '.';
      if (!plain && i != at && (i > at || "!#$%&'*+/=?^_`{|}~".indexOf(c) < 0)) {
        return false;
      }
    }
    return true;
  }

  /** How long a tag, comment, instruction or declaration is; 0 where there is none. */
  static int html(String inside) {
    if (inside.isEmpty()) {
      return 0;
    }
    if (inside.startsWith("!--")) {
      if (inside.startsWith(">", 3)) {
        return 4;
      }
      return inside.startsWith("->", 3) ? 5 : end(inside, 3, "-->");
    }
    if (inside.startsWith("![CDATA[")) {
      return end(inside, 8, "]]>");
    }
    char c = inside.charAt(0);
    if (c == '?') {
      return end(inside, 1, "?>");
    }
    if (c == '!') {
      return inside.length() > 1 && isLetter(inside.charAt(1)) ? end(inside, 2, ">") : 0;
    }
    return tag(inside);
  }

  private static int end(String inside, int from, String mark) {
    int end = inside.indexOf(mark, from);
    return end < 0 ? 0 : end + mark.length();
  }

  private static int tag(String inside) {
    boolean closing = inside.charAt(0) == '/';
    int i = closing ? 1 : 0;
    if (i >= inside.length() || !isLetter(inside.charAt(i))) {
      return 0;
    }
    while (i < inside.length() && isName(inside.charAt(i))) {
      i++;
    }
    while (true) {
      int afterSpace = space(inside, i);
      if (afterSpace >= inside.length()) {
        return 0;
      }
      char c = inside.charAt(afterSpace);
      if (c == '>') {
        return afterSpace + 1;
      }
      if (closing) {
        return 0;
      }
      if (c == '/') {
        return inside.startsWith(">", afterSpace + 1) ? afterSpace + 2 : 0;
      }
      i = afterSpace == i ? -1 : attribute(inside, afterSpace);
      if (i < 0) {
        return 0;
      }
    }
  }

  /** Where an attribute that begins here ends; negative if it is none. */
  private static int attribute(String inside, int start) {
    int i = start;
    char first = inside.charAt(i);
    if (!isLetter(first) && first != '_' && first != ':') {
      return -1;
    }
    while (i < inside.length()
        && (isName(inside.charAt(i)) || "_:.".indexOf(inside.charAt(i)) >= 0)) {
      i++;
    }
    int equals = space(inside, i);
    return inside.startsWith("=", equals) ? value(inside, space(inside, equals + 1)) : i;
  }

  private static int value(String inside, int start) {
    if (start >= inside.length()) {
      return -1;
    }
    char quote = inside.charAt(start);
    if (quote == '"' || quote == '\'') {
      int end = inside.indexOf(quote, start + 1);
      return end < 0 ? -1 : end + 1;
    }
    int i = start;
    while (i < inside.length()
        && inside.charAt(i) > ' '
        && "\"'=<>`".indexOf(inside.charAt(i)) < 0) {
      i++;
    }
    return i == start ? -1 : i;
  }

  private static int space(String inside, int from) {
    int i = from;
    while (i < inside.length()
        && (inside.charAt(i) == ' ' || inside.charAt(i) == '\t' || inside.charAt(i) == '\n')) {
      i++;
    }
    return i;
  }

  private static boolean isName(char c) {
    return isLetter(c) || isDigit(c) || c == '-';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
