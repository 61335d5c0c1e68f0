package broadsheet.clean;

import java.util.function.IntPredicate;

/**
 * Characters of some kind in lower case. Those of Latin, Greek, Cyrillic and the like are in a
 * table, for to look them up each time takes longer. Immutable and thread-safe.
 */
public final class SmallLetters {

  /** In place of a character of another kind. */
  public static final char NONE = 0;

  private final IntPredicate kind;
  private final char[] small = new char[0x600];

  /** Characters of a kind: letters, or letters and digits. */
  public SmallLetters(IntPredicate kind) {
    this.kind = kind;
    for (char c = 0; c < small.length; c++) {
      small[c] = lookedUp(c);
    }
  }

  /** A character in lower case, or {@link #NONE} where it is of another kind. */
  public char of(char c) {
    return c < small.length ? small[c] : lookedUp(c);
  }

  private char lookedUp(char c) {
    return kind.test(c) ? Character.toLowerCase(c) : NONE;
  }
}
