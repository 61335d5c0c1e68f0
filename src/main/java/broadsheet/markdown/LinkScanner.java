package broadsheet.markdown;

/**
 * The parts of links, where CommonMark says they end; none is longer than {@value #FARTHEST}
 * characters.
 */
final class LinkScanner {
  static final int FARTHEST = 4096;

  private static final int LONGEST_LABEL = 999;
  private static final int DEEPEST_BRACKETS = 32;

  private LinkScanner() {}

  /** Where a label in square brackets ends that begins here; negative if there is none. */
  static int label(CharSequence text, int start) {
    int end = Math.min(text.length(), start + LONGEST_LABEL + 2);
    if (start >= end || text.charAt(start) != '[') {
      return -1;
    }
    for (int i = start + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == ']') {
        return i + 1;
      } else if (c == '[') {
        return -1;
      } else if (c == '\\') {
        i++;
      }
    }
    return -1;
  }

  /** Where an address ends that begins here; the start itself if it is empty; negative if none. */
  static int destination(CharSequence text, int start) {
    int end = Math.min(text.length(), start + FARTHEST);
    if (start < end && text.charAt(start) == '<') {
      return angled(text, start, end);
    }
    int depth = 0;
    int i = start;
    for (; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < end && isEscapable(text.charAt(i + 1))) {
        i++;
      } else if (c == '(') {
        if (++depth > DEEPEST_BRACKETS) {
          return -1;
        }
      } else if (c == ')') {
        if (depth == 0) {
          break;
        }
        depth--;
      } else if (c <= ' ' || c == 0x7f) {
        break;
      }
    }
    i = Math.min(i, end);
    return depth == 0 && i - start < FARTHEST ? i : -1;
  }

  private static int angled(CharSequence text, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1;
      } else if (c == '<' || c == '\n') {
        return -1;
      } else if (c == '\\' && i + 1 < end && text.charAt(i + 1) != '\n') {
        i++;
      }
    }
    return -1;
  }

  /** Where a title with its quotes ends that begins here; negative if there is none. */
  static int title(CharSequence text, int start) {
    int end = Math.min(text.length(), start + FARTHEST);
    if (start >= end || "\"'(".indexOf(text.charAt(start)) < 0) {
      return -1;
    }
    char open = text.charAt(start);
    char close = open == '(' ? ')' : open;
    for (int i = start + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == close) {
        return i + 1;
      } else if (c == open) {
        return -1;
      } else if (c == '\\') {
        i++;
      }
    }
    return -1;
  }

  private static boolean isEscapable(char c) {
    return (c >= '!' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
  }
}
