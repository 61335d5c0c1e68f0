package broadsheet.render;

import org.jspecify.annotations.Nullable;

/** Text as HTML: nothing of it is left that a browser could take for markup. */
final class Markup {

  /** What is written in place of a character of ASCII, or null for the character itself. */
  private static final @Nullable String[] INSTEAD = new @Nullable String[0x80];

  static {
    for (char c = 0; c < INSTEAD.length; c++) {
      INSTEAD[c] = allowed(c) ? null : "";
    }
    INSTEAD['&'] = "&amp;";
    INSTEAD['<'] = "&lt;";
    INSTEAD['>'] = "&gt;";
    INSTEAD['"'] = "&quot;";
    INSTEAD['\''] = "&#39;";
  }

  private Markup() {}

  /** Appends text, fit for an element or a quoted attribute. Control characters are dropped. */
  static void escape(String text, StringBuilder out) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String instead = c < 0x80 ? INSTEAD[c] : allowed(c) ? null : "";
      if (instead != null) {
        out.append(text.substring(from, i)).append(instead); // a part is copied as fast as a text
        from = i + 1;
      }
    }
    out.append(from == 0 ? text : text.substring(from));
  }

  /** Writes an attribute, with a space in front. */
  static void attribute(String name, String value, StringBuilder to) {
    to.append(' ').append(name).append("=\"");
    escape(value, to);
    to.append('"');
  }

  /** The text, or null where there is none: templates ask for what is there. */
  static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text;
  }

  /** The text without the characters that XML cannot hold. */
  static String printable(String text) {
    if (isPrintable(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .filter(c -> c > 0xffff || (allowed((char) c) && !Character.isSurrogate((char) c)))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isPrintable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ascii = c >= ' ' && c < 0x7f;
      if (!ascii && (!allowed(c) || Character.isSurrogate(c))) {
        return false;
      }
    }
    return true;
  }

  private static boolean allowed(char c) {
    return (c >= ' ' || c == '\n' || c == '\t') && c != 0x7f && c < 0xfffe;
  }
}
