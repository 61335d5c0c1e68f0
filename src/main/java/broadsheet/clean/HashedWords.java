package broadsheet.clean;

import java.util.Arrays;

/**
 * The first words and signs of a text, each as a number from which those of longer names are made:
 * of two words side by side, of a word behind a sign of where it stands. Capitals do not count, nor
 * what a number says but for its length; in scripts without spaces two signs are a word. One object
 * reads one text after the other.
 */
public final class HashedWords {

  /** Characters looked at, of words without an end. */
  private static final int LONGEST = 1_500;

  /** Digits that a number is told apart by. */
  private static final int DIGITS = 4;

  /** An odd number without a pattern in its bits. */
  private static final long BASE = 0x9E3779B97F4A7C15L;

  private static final long NUMBER = hash("#");

  /** What a hash is multiplied by when so many characters are put behind. */
  private static final long[] POWERS = powers();

  private static final SmallLetters LETTERS = new SmallLetters(HashedWords::isLetter);

  private static final SmallLetters PARTS = new SmallLetters(HashedWords::isPart);

  private final int most;
  private final SmallLetters parts;
  private final int[] from;
  private final int[] to;
  private final long[] hashes;
  private final long[] powers;
  private String text = "";
  private int count;

  /** A bit for each of the words that is letters. */
  private long letters;

  /**
   * For texts that show what they are in so many words and signs.
   *
   * @param most 64 at most, for each has a bit
   * @param marked whether marks on letters are parts of words, or signs between them
   * @throws IllegalArgumentException if it is more
   */
  public HashedWords(int most, boolean marked) {
    if (most > Long.SIZE) {
      throw new IllegalArgumentException("more than " + Long.SIZE + " words: " + most);
    }
    this.most = most;
    parts = marked ? PARTS : LETTERS;
    from = new int[most];
    to = new int[most];
    hashes = new long[most];
    powers = new long[most];
  }

  private static long[] powers() {
    long[] powers = new long[LONGEST + 1];
    Arrays.setAll(powers, i -> i == 0 ? 1 : powers[i - 1] * BASE);
    return powers;
  }

  /** The hash of a name. */
  public static long hash(String name) {
    long hash = 0;
    for (int i = 0; i < name.length(); i++) {
      hash = hash * BASE + name.charAt(i);
    }
    return hash;
  }

  /** The hash of a name with one more character behind it. */
  public static long hash(long name, char c) {
    return name * BASE + c;
  }

  /** Reads a text, in place of the one before. */
  public void read(String all) {
    text = all.length() > LONGEST ? all.substring(0, LONGEST) : all;
    count = 0;
    letters = 0;
    int length = text.length();
    for (int i = 0; i < length && count < most; ) {
      int start = i;
      long hash = 0;
      char small = parts.of(text.charAt(i));
      while (small != SmallLetters.NONE) {
        hash = hash * BASE + small;
        small = ++i < length ? parts.of(text.charAt(i)) : SmallLetters.NONE;
      }
      if (i > start) {
        letters |= Character.isSurrogate(text.charAt(start)) ? 0 : 1L << count;
        add(start, i, hash, POWERS[i - start]);
      } else {
        i = sign(i);
      }
    }
  }

  /** Adds a number, or a sign that is no letter, and gives the place behind it. */
  private int sign(int start) {
    char c = text.charAt(start);
    int length = text.length();
    int end = start + 1;
    if (Script.isContinuous(c)) {
      boolean pair = end < length && Script.isContinuous(text.charAt(end));
      boolean said = start > 0 && Script.isContinuous(text.charAt(start - 1));
      letters |= (pair || !said) && Character.isLetter(c) ? 1L << count : 0;
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

  /** Whether a sign is part of a word, as the vowel signs of Hindi are that follow its letters. */
  private static boolean isPart(int c) {
    int type = Character.getType(c);
    boolean marks = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    return isLetter(c) || (marks && !Script.isContinuous((char) c));
  }

  private void add(int start, int end, long hash, long power) {
    from[count] = start;
    to[count] = end;
    hashes[count] = hash;
    powers[count++] = power;
  }

  /** How many words and signs there are, of those that are looked at. */
  public int count() {
    return count;
  }

  /** Whether one of them is letters. */
  public boolean isWord(int word) {
    return (letters >>> word & 1) != 0;
  }

  /** Whether a word has more than so many letters. */
  public boolean isLonger(int word, int letters) {
    return to[word] - from[word] > letters;
  }

  /** The hash of the first letters of a word, which has as many. */
  public long beginning(int word, int letters) {
    long hash = 0;
    for (int i = from[word]; i < from[word] + letters; i++) {
      hash = hash * BASE + parts.of(text.charAt(i));
    }
    return hash;
  }

  /** The hash of what is named by so many letters and, behind them, a word. */
  public long join(long before, int word) {
    return before * powers[word] + hashes[word];
  }

  /** What a word reads like in a name. */
  public String name(int word) {
    if (Character.isDigit(text.charAt(from[word]))) {
      return "#" + Math.min(DIGITS, to[word] - from[word]);
    }
    StringBuilder name = new StringBuilder();
    for (int i = from[word]; i < to[word]; i++) {
      name.append(Character.toLowerCase(text.charAt(i)));
    }
    return name.toString();
  }
}
