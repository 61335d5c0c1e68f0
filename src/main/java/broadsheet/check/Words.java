package broadsheet.check;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A text as its words, hashed: letter case, punctuation and markup make no difference. A character
 * of a script that is written without spaces is a word of its own. Any run of words can be compared
 * in one step. Not thread-safe.
 */
final class Words {

  /** What a word weighs, and a character of a script without spaces. */
  static final int WORD = 3;

  private static final int CHARACTER = 1;
  private static final long BASE = 0x9E3779B97F4A7C15L;

  /** How many words are looked up first. */
  static final int GRAM = 4;

  private long[] sums = new long[256];
  private int count;
  private int weight;
  private long word;
  private boolean inWord;

  /** The places between two words where a block begins or ends. */
  private final BitSet edges = new BitSet();

  /** Adds running text; a word may go on in the next call. */
  Words add(CharSequence text) {
    for (int i = 0; i < text.length(); ) {
      int c = Character.codePointAt(text, i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c) && !standsAlone(c)) {
        word = (word + Character.toLowerCase(c) + 1) * 0x100000001B3L;
        inWord = true;
      } else if (standsAlone(c)) {
        endWord();
        push(c, CHARACTER);
      } else if (!isInvisible(c)) {
        endWord();
      }
    }
    return this;
  }

  /** Ends the word, as a line break does. */
  Words endWord() {
    if (inWord) {
      push(word, WORD);
      inWord = false;
      word = 0;
    }
    return this;
  }

  /** Ends a block. */
  Words edge() {
    endWord();
    edges.set(count);
    return this;
  }

  int count() {
    return count;
  }

  int weight() {
    return weight;
  }

  /** The hash of the words from one place to another. */
  long hash(int from, int to) {
    return mix(sums[to] - sums[from] * power(to - from));
  }

  boolean isEdge(int place) {
    return place == 0 || place == count || edges.get(place);
  }

  /** The next end of a block after a place. */
  int nextEdge(int place) {
    int next = edges.nextSetBit(place + 1);
    return next < 0 ? count : next;
  }

  private void push(long value, int weighs) {
    if (count + 2 > sums.length) {
      sums = Arrays.copyOf(sums, sums.length * 2);
    }
    sums[count + 1] = sums[count] * BASE + mix(value);
    count++;
    weight += weighs;
  }

  private static long power(int exponent) {
    long result = 1;
    long base = BASE;
    for (int e = exponent; e > 0; e >>= 1) {
      result = (e & 1) == 1 ? result * base : result;
      base *= base;
    }
    return result;
  }

  private static long mix(long value) {
    long v = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
    v = (v ^ (v >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return v ^ (v >>> 33);
  }

  private static boolean standsAlone(int c) {
    if (c < 0x0e00) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return Character.isLetter(c)
        && switch (script) {
          case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
          default -> false;
        };
  }

  /** Soft hyphens, joiners and accents do not end a word. */
  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      default -> false;
    };
  }
}
