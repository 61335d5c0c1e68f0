package broadsheet.clean;

import java.util.HashMap;
import java.util.Map;

/**
 * Phrases by what they are used for, of many languages in one; which uses the phrases in a text
 * have is found in one pass over its letters. A phrase begins and ends with a word; in scripts
 * without spaces it is found anywhere. Capitals do not count. Immutable and thread-safe.
 */
final class Vocabulary {

  /** Signs of a text that are read. */
  private static final int ENOUGH = 2_000;

  /** The bit of beginnings of phrases; a text is read on only where one begins so. */
  private static final int GOES_ON = 1 << 31;

  private static final long START = 0xcbf29ce484222325L;

  /** Spreads hashes that differ in few bits, and in the lowest of them. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** How many bits of a hash tell a key's sign, of few phrases and of many. */
  private static final int FEW_SIGNS = 18;

  private static final int MANY_SIGNS = 21;

  private static final int MANY = 1 << 15;

  /** By how many bits fewer the sign of a phrase with any ending is told. */
  private static final int OPEN = 4;

  /**
   * Hashes of phrases, of those with any ending the complement, and behind each its uses, 0 where
   * there is none: side by side, for what is looked up is hardly ever at hand. Phrases are not
   * compared: of 200,000 hashes of 64 bits two are the same once in a thousand million times, and a
   * word that is none has one of them once in 10^14 times.
   */
  private final long[] keys;

  private final int shift;

  /**
   * A bit for each of the keys, by its hash, in so few bytes that they stay at hand: most of what a
   * text has is no key, and need not be looked up.
   */
  private final long[] signs;

  private final int signShift;

  /** The same for phrases with any ending alone, which each letter is asked for. */
  private final long[] openSigns;

  private final int openShift;

  /**
   * A vocabulary.
   *
   * @param phrases with the bits of their uses, the highest bit excepted; a star at the end stands
   *     for any ending
   */
  Vocabulary(Map<String, Integer> phrases) {
    Map<Long, Integer> found = new HashMap<>();
    int signBits = phrases.size() < MANY ? FEW_SIGNS : MANY_SIGNS;
    signs = new long[1 << (signBits - 6)];
    signShift = 64 - signBits;
    openSigns = new long[1 << (signBits - OPEN - 6)];
    openShift = signShift + OPEN;
    phrases.forEach((phrase, uses) -> add(phrase, uses, found));
    int bits = 64 - Long.numberOfLeadingZeros(2L * found.size() + 16);
    keys = new long[2 << bits];
    shift = 64 - bits;
    found.forEach(
        (key, mask) -> {
          int at = place(key);
          keys[at] = key;
          keys[at + 1] = mask;
          int sign = sign(key, signShift);
          signs[sign >> 6] |= 1L << sign;
        });
  }

  private void add(String phrase, int uses, Map<Long, Integer> found) {
    boolean open = phrase.endsWith("*");
    String said = open ? phrase.substring(0, phrase.length() - 1) : phrase;
    boolean dense = !said.isEmpty() && Script.isContinuous(said.charAt(0));
    long hash = START;
    for (int i = 0; i < said.length(); i++) {
      if (dense || said.charAt(i) == ' ') {
        found.merge(hash, GOES_ON, (x, y) -> x | y);
      }
      hash = step(hash, Letters.fold(said.charAt(i)));
    }
    if (open) {
      int sign = sign(hash, openShift);
      openSigns[sign >> 6] |= 1L << sign;
    }
    found.merge(open ? ~hash : hash, uses, (a, b) -> a | b);
  }

  /** The uses of all phrases in a text, a bit each. */
  int find(String text) {
    int found = 0;
    int length = Math.min(text.length(), ENOUGH);
    for (int i = 0; i < length; ) {
      char c = text.charAt(i);
      char letter = Letters.letter(c);
      if (letter == Letters.OTHER) {
        found |= Script.isContinuous(c) ? dense(text, i, length) : 0;
        i++;
        continue;
      }
      long hash = START;
      for (; letter != Letters.OTHER; letter = letter(text, ++i, length)) {
        hash = step(hash, letter);
        found |= open(hash);
      }
      found |= from(hash, text, i, length);
    }
    return found & ~GOES_ON;
  }

  /** The uses of the phrases that a text begins with, a bit each. */
  int begin(String text) {
    return begin(text, 0, Math.min(text.length(), ENOUGH));
  }

  /** The uses of the phrases that a part of a text begins with, a bit each. */
  int begin(String text, int start, int end) {
    if (start >= end) {
      return 0;
    }
    boolean dense = Script.isContinuous(text.charAt(start));
    return (dense ? dense(text, start, end) : phrase(text, start, end)) & ~GOES_ON;
  }

  /** The uses of a text that is one phrase, whole; a colon behind it counts as part of it. */
  int exact(String text) {
    long hash = START;
    for (int i = 0; i < Math.min(text.length(), ENOUGH); i++) {
      hash = step(hash, Letters.fold(text.charAt(i)));
    }
    return (look(hash) | look(step(hash, ':'))) & ~GOES_ON;
  }

  private int dense(String text, int start, int length) {
    int found = 0;
    int last = GOES_ON;
    long hash = START;
    for (int i = start; i < length && (last & GOES_ON) != 0; i++) {
      hash = step(hash, Letters.fold(text.charAt(i)));
      last = look(hash);
      found |= last;
    }
    return found;
  }

  private int phrase(String text, int start, int length) {
    int found = 0;
    long hash = START;
    int i = start;
    for (char c = letter(text, i, length); c != Letters.OTHER; c = letter(text, ++i, length)) {
      hash = step(hash, c);
      found |= open(hash);
    }
    return found | from(hash, text, i, length);
  }

  /** The uses of phrases whose first word has a hash and ends before a sign. */
  private int from(long first, String text, int start, int length) {
    int found = 0;
    long hash = first;
    for (int i = start; ; ) {
      int here = look(hash);
      found |= here;
      if (i == length) {
        return found;
      }
      if (isColon(text, i, length)) {
        return found | look(step(hash, ':'));
      }
      if ((here & GOES_ON) == 0 || text.charAt(i) != ' ') {
        return found;
      }
      hash = step(hash, ' ');
      i++;
      for (char c = letter(text, i, length); c != Letters.OTHER; c = letter(text, ++i, length)) {
        hash = step(hash, c);
        found |= open(hash);
      }
    }
  }

  /** A letter of a word as it is compared, or {@link Letters#OTHER} for anything else. */
  private static char letter(String text, int i, int length) {
    return i < length ? Letters.letter(text.charAt(i)) : Letters.OTHER;
  }

  /** A colon, also the wide one of East Asia and the one that French sets a space before. */
  private static boolean isColon(String text, int i, int length) {
    char c = text.charAt(i);
    boolean spaced = (c == ' ' || c == '\u00a0' || c == '\u202f') && i + 1 < length;
    char colon = spaced ? text.charAt(i + 1) : c;
    return colon == ':' || colon == '\uff1a';
  }

  /** FNV-1a, a folded sign at a time. */
  private static long step(long hash, char folded) {
    return folded == Letters.NONE ? hash : (hash ^ folded) * 0x100000001b3L;
  }

  /** The uses of phrases with any ending that begin so. */
  private int open(long hash) {
    return has(openSigns, sign(hash, openShift)) ? look(~hash) : 0;
  }

  private int look(long key) {
    return has(signs, sign(key, signShift)) ? (int) keys[place(key) + 1] : 0;
  }

  private static int sign(long key, int shift) {
    return (int) ((key * SPREAD) >>> shift);
  }

  private static boolean has(long[] signs, int sign) {
    return (signs[sign >> 6] >>> sign & 1) != 0;
  }

  private int place(long key) {
    int at = (int) ((key * SPREAD) >>> shift) << 1;
    while (keys[at + 1] != 0 && keys[at] != key) {
      at = (at + 2) & (keys.length - 1);
    }
    return at;
  }
}
