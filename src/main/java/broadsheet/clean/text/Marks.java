package broadsheet.clean.text;

import broadsheet.clean.Script;

/**
 * What the wording of a line is known by: its first words and signs and each two that stand side by
 * side, apart for short, middling and long lines; how it begins and ends; and, of a short line, all
 * of it. Capitals and what a number says do not count; in scripts without spaces two signs are a
 * word. A mark is a number, the hash of its {@linkplain #name name}.
 */
final class Marks {

  /** Words and signs looked at: what a paragraph is shows at its beginning. */
  private static final int ENOUGH = 40;

  /** Characters looked at, of words without an end. */
  private static final int LONGEST = 1_500;

  /** Words and signs of a short line and of a middling one at most. */
  private static final int SHORT = 5;

  private static final int MIDDLING = 14;

  /** Digits that a number is told apart by. */
  private static final int DIGITS = 4;

  /** An odd number without a pattern in its bits. */
  private static final long BASE = 0x9E3779B97F4A7C15L;

  private static final long FIRST = hash("^ ");
  private static final long LAST = hash("$ ");
  private static final long WHOLE = hash("= ");
  private static final long NUMBER = hash("#");

  private final String text;
  private final int[] from = new int[ENOUGH];
  private final int[] to = new int[ENOUGH];
  private final long[] hashes = new long[ENOUGH];
  private final long[] powers = new long[ENOUGH];
  private int words;

  /** The marks of a line. */
  Marks(String text) {
    this.text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    read();
  }

  private void read() {
    int length = text.length();
    for (int i = 0; i < length && words < ENOUGH; ) {
      char c = text.charAt(i);
      int end = i + 1;
      if (isUnspaced(c)) {
        boolean pair = end < length && isUnspaced(text.charAt(end));
        boolean said = i > 0 && isUnspaced(text.charAt(i - 1));
        if (pair || !said) {
          add(i, pair ? end + 1 : end);
        }
      } else if (Character.isDigit(c)) {
        while (end < length && Character.isDigit(text.charAt(end))) {
          end++;
        }
        add(i, end);
      } else if (isLetter(c)) {
        while (end < length && isLetter(text.charAt(end))) {
          end++;
        }
        add(i, end);
      } else if (c != ' ' && c != '\t') {
        add(i, end);
      }
      i = end;
    }
  }

  private static boolean isUnspaced(char c) {
    return Script.isDense(c) || Script.isUnspaced(c);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c > 127 && (Character.isLetter(c) || Character.isSurrogate(c)) && !isUnspaced(c));
  }

  private void add(int start, int end) {
    from[words] = start;
    to[words] = end;
    long hash = 0;
    long power = 1;
    if (Character.isDigit(text.charAt(start))) {
      hash = NUMBER * BASE + '0' + Math.min(DIGITS, end - start);
      power *= BASE;
      power *= BASE;
    } else {
      for (int i = start; i < end; i++) {
        hash = hash * BASE + Character.toLowerCase(text.charAt(i));
        power *= BASE;
      }
    }
    hashes[words] = hash;
    powers[words++] = power;
  }

  /** How many marks there are; the last one is the length's. */
  int count() {
    return words == 0 ? 0 : 2 * words + (words > 1 ? 2 : 1) + (isWhole() ? 1 : 0) + 1;
  }

  private boolean isWhole() {
    return words > 1 && words <= SHORT;
  }

  private String length() {
    return words <= SHORT ? "s " : words <= MIDDLING ? "m " : "l ";
  }

  /** The marks, one after another. */
  long[] all() {
    long[] all = new long[count()];
    if (words == 0) {
      return all;
    }
    int next = 0;
    long length = hash(length());
    for (int i = 0; i < words; i++) {
      long one = join(length, i);
      all[next++] = one;
      if (i + 1 < words) {
        all[next++] = join(one * BASE + ' ', i + 1);
      }
    }
    long first = join(FIRST, 0);
    all[next++] = first;
    all[next++] = join(LAST, words - 1);
    if (words > 1) {
      all[next++] = join(first * BASE + ' ', 1);
    }
    if (isWhole()) {
      long whole = join(WHOLE, 0);
      for (int i = 1; i < words; i++) {
        whole = join(whole * BASE + ' ', i);
      }
      all[next++] = whole;
    }
    all[next] = length;
    return all;
  }

  private long join(long before, int word) {
    return before * powers[word] + hashes[word];
  }

  /** What a mark reads like, of those of {@link #all}. */
  String name(int mark) {
    int last = 2 * words - 1;
    if (mark < last) {
      return length() + word(mark / 2) + (mark % 2 == 1 ? " " + word(mark / 2 + 1) : "");
    }
    return mark == count() - 1
        ? length()
        : mark == last
            ? "^ " + word(0)
            : mark == last + 1
                ? "$ " + word(words - 1)
                : mark == last + 2 ? "^ " + word(0) + " " + word(1) : "= " + wholeLine();
  }

  private String wholeLine() {
    StringBuilder whole = new StringBuilder(word(0));
    for (int i = 1; i < words; i++) {
      whole.append(' ').append(word(i));
    }
    return whole.toString();
  }

  private String word(int word) {
    if (Character.isDigit(text.charAt(from[word]))) {
      return "#" + Math.min(DIGITS, to[word] - from[word]);
    }
    StringBuilder letters = new StringBuilder();
    for (int i = from[word]; i < to[word]; i++) {
      letters.append(Character.toLowerCase(text.charAt(i)));
    }
    return letters.toString();
  }

  /** The mark of a name. */
  static long hash(String name) {
    long hash = 0;
    for (int i = 0; i < name.length(); i++) {
      hash = hash * BASE + name.charAt(i);
    }
    return hash;
  }
}
