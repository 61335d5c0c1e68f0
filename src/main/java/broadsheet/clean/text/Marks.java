package broadsheet.clean.text;

import broadsheet.clean.HashedWords;

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

  /** Words and signs of a short line and of a middling one at most. */
  private static final int SHORT = 5;

  private static final int MIDDLING = 14;

  private static final long FIRST = HashedWords.hash("^ ");
  private static final long LAST = HashedWords.hash("$ ");
  private static final long WHOLE = HashedWords.hash("= ");

  private final HashedWords words = new HashedWords(ENOUGH, false);

  /** Reads a line, in place of the one before. */
  Marks read(String line) {
    words.read(line);
    return this;
  }

  /** How many marks there are; the last one is the length's. */
  int count() {
    int all = words.count();
    return all == 0 ? 0 : 2 * all + (all > 1 ? 2 : 1) + (isWhole() ? 1 : 0) + 1;
  }

  /** Whether a mark, of those of {@link #all}, is one word by itself, and that is letters. */
  boolean isWord(int mark) {
    return mark < 2 * words.count() && mark % 2 == 0 && words.isWord(mark / 2);
  }

  private boolean isWhole() {
    return words.count() > 1 && words.count() <= SHORT;
  }

  private String length() {
    return words.count() <= SHORT ? "s " : words.count() <= MIDDLING ? "m " : "l ";
  }

  /** The marks, one after another. */
  long[] all() {
    long[] marks = new long[count()];
    int all = words.count();
    if (all == 0) {
      return marks;
    }
    int next = 0;
    long length = HashedWords.hash(length());
    for (int i = 0; i < all; i++) {
      long one = words.join(length, i);
      marks[next++] = one;
      if (i + 1 < all) {
        marks[next++] = words.join(HashedWords.hash(one, ' '), i + 1);
      }
    }
    long first = words.join(FIRST, 0);
    marks[next++] = first;
    marks[next++] = words.join(LAST, all - 1);
    if (all > 1) {
      marks[next++] = words.join(HashedWords.hash(first, ' '), 1);
    }
    if (isWhole()) {
      long whole = words.join(WHOLE, 0);
      for (int i = 1; i < all; i++) {
        whole = words.join(HashedWords.hash(whole, ' '), i);
      }
      marks[next++] = whole;
    }
    marks[next] = length;
    return marks;
  }

  /** What a mark reads like, of those of {@link #all}. */
  String name(int mark) {
    int last = 2 * words.count() - 1;
    if (mark < last) {
      String next = mark % 2 == 1 ? " " + words.name(mark / 2 + 1) : "";
      return length() + words.name(mark / 2) + next;
    }
    return mark == count() - 1
        ? length()
        : mark == last
            ? "^ " + words.name(0)
            : mark == last + 1
                ? "$ " + words.name(words.count() - 1)
                : mark == last + 2
                    ? "^ " + words.name(0) + " " + words.name(1)
                    : "= " + wholeLine();
  }

  private String wholeLine() {
    StringBuilder whole = new StringBuilder(words.name(0));
    for (int i = 1; i < words.count(); i++) {
      whole.append(' ').append(words.name(i));
    }
    return whole.toString();
  }
}
