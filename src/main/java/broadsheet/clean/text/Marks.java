package broadsheet.clean.text;

import broadsheet.clean.Script;
import broadsheet.clean.SmallLetters;
import java.util.Arrays;

/**
 * What the wording of a line is known by: its first words and signs and each two that stand side by
 * side, apart for short, middling and long lines; how it begins and ends; and, of a short line, all
 * of it. Capitals and what a number says do not count; in scripts without spaces two signs are a
 * word. A mark is a number, the hash of its {@linkplain #name name}. One object reads one line
 * after the other.
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

  /** What a hash is multiplied by when so many characters are put behind. */
  private static final long[] POWERS = powers();

  private static final SmallLetters LETTERS = new SmallLetters(Marks::isLetter);

  private final int[] from = new int[ENOUGH];
  private final int[] to = new int[ENOUGH];
  private final long[] hashes = new long[ENOUGH];
  private final long[] powers = new long[ENOUGH];
  private String text = "";
  private int words;

  /** A bit for each of the words that is letters. */
  private long letters;

  private static long[] powers() {
    long[] powers = new long[LONGEST + 1];
    Arrays.setAll(powers, i -> i == 0 ? 1 : powers[i - 1] * BASE);
    return powers;
  }

  /** Reads a line, in place of the one before. */
  Marks read(String line) {
    text = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    words = 0;
    letters = 0;
    int length = text.length();
    for (int i = 0; i < length && words < ENOUGH; ) {
      int start = i;
      long hash = 0;
      char small = LETTERS.of(text.charAt(i));
      while (small != SmallLetters.NONE) {
        hash = hash * BASE + small;
        small = ++i < length ? LETTERS.of(text.charAt(i)) : SmallLetters.NONE;
      }
      if (i > start) {
        letters |= Character.isSurrogate(text.charAt(start)) ? 0 : 1L << words;
        add(start, i, hash, POWERS[i - start]);
      } else {
        i = sign(i);
      }
    }
    return this;
  }

  /** Adds a number, or a sign that is no letter, and gives the place behind it. */
  private int sign(int start) {
    char c = text.charAt(start);
    int length = text.length();
    int end = start + 1;
    if (Script.isContinuous(c)) {
      boolean pair = end < length && Script.isContinuous(text.charAt(end));
      boolean said = start > 0 && Script.isContinuous(text.charAt(start - 1));
      letters |= (pair || !said) && Character.isLetter(c) ? 1L << words : 0;
      if (pair) {
        add(
            start,
            end + 1,
            Character.toLowerCase(c) * BASE + Character.toLowerCase(text.charAt(end)),
            POWERS[2]);
      } else if (!said) {
        add(start, end, Character.toLowerCase(c), BASE);
      }
    } else if (Character.isDigit(c)) {
      while (end < length && Character.isDigit(text.charAt(end))) {
        end++;
      }
      add(start, end, NUMBER * BASE + '0' + Math.min(DIGITS, end - start), POWERS[2]);
    } else if (c != ' ' && c != '\t') {
      add(start, end, Character.toLowerCase(c), BASE);
    }
    return end;
  }

  private static boolean isLetter(int c) {
    return (Character.isLetter((char) c) || Character.isSurrogate((char) c))
        && !Script.isContinuous((char) c);
  }

  private void add(int start, int end, long hash, long power) {
    from[words] = start;
    to[words] = end;
    hashes[words] = hash;
    powers[words++] = power;
  }

  /** How many marks there are; the last one is the length's. */
  int count() {
    return words == 0 ? 0 : 2 * words + (words > 1 ? 2 : 1) + (isWhole() ? 1 : 0) + 1;
  }

  /** Whether a mark, of those of {@link #all}, is one word by itself, and that is letters. */
  boolean isWord(int mark) {
    return mark < 2 * words && mark % 2 == 0 && (letters >>> (mark / 2) & 1) != 0;
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
