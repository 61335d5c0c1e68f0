package broadsheet.clean.rules;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All of a text, with {@code *} for any part of it. White space is folded. Immutable. */
final class TextPattern {
  private final List<String> parts;

  TextPattern(String pattern) {
    this.parts = List.of(fold(pattern).split("\\*", -1));
  }

  /** Whether a text is as the pattern says. */
  boolean matches(String text) {
    return match(fold(text)) != null;
  }

  /** What stands in place of the first {@code *}, or all of the text where there is none. */
  Optional<String> captured(String text) {
    String folded = fold(text);
    int[] match = match(folded);
    return match == null
        ? Optional.empty()
        : Optional.of(folded.substring(match[0], match[1]).strip());
  }

  /** Where the first star's text begins and ends, or null. Each part is looked for once. */
  private int @Nullable [] match(String text) {
    String first = parts.get(0);
    String last = parts.get(parts.size() - 1);
    if (parts.size() == 1) {
      return text.equals(first) ? new int[] {0, text.length()} : null;
    }
    if (text.length() < first.length() + last.length()
        || !text.startsWith(first)
        || !text.endsWith(last)) {
      return null;
    }
    int end = text.length() - last.length();
    int at = first.length();
    int star = end;
    for (int i = 1; i < parts.size() - 1; i++) {
      int found = text.indexOf(parts.get(i), at);
      if (found < 0 || found + parts.get(i).length() > end) {
        return null;
      }
      star = i == 1 ? found : star;
      at = found + parts.get(i).length();
    }
    return new int[] {first.length(), star};
  }

  /** One space for each run of white space, none at the ends. */
  static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = !out.isEmpty();
      } else {
        out.append(space ? " " : "").append(c);
        space = false;
      }
    }
    return out.toString();
  }
}
