package broadsheet.clean.html;

import broadsheet.clean.SmallLetters;
import java.util.Arrays;
import java.util.Set;

/**
 * The words of a page's titles, to be counted in texts: what is about the same things names them.
 * Words are told by their hashes, in one pass and without copies; two words with one hash would
 * only count as one. Immutable.
 */
final class TitleWords {

  /**
   * What a text has of the titles.
   *
   * @param hits how many of their longer words
   * @param overlap what part of its own words are theirs, each counted once; 0 where not asked for
   */
  record Found(int hits, double overlap) {}

  private static final int SHORTEST = 4;

  /** Longer words that are told apart. */
  private static final int MOST = 64;

  /** How many bits of a hash tell a word's sign. */
  private static final int SIGNS = 10;

  private static final int START = 0x811c9dc5;

  /** The hashes of all words, in order. */
  private final int[] all;

  /** A bit for each of them, by how its hash begins, so that most others need not be looked for. */
  private final long[] signs = new long[1 << (SIGNS - 6)];

  /** Those of the longer ones, each at its place or behind, and a bit for each; 0 elsewhere. */
  private final int[] longer = new int[4 * MOST];

  private final long[] bits = new long[longer.length];
  private int size;

  TitleWords(Set<String> words) {
    all = words.stream().mapToInt(TitleWords::hash).sorted().toArray();
    for (int hash : all) {
      signs[sign(hash) >>> 6] |= 1L << sign(hash);
    }
    words.stream()
        .filter(w -> w.length() >= SHORTEST)
        .sorted()
        .limit(MOST)
        .mapToInt(TitleWords::hash)
        .distinct()
        .forEach(this::add);
  }

  private void add(int hash) {
    int place = place(hash);
    longer[place] = hash;
    bits[place] = 1L << size++;
  }

  /** How many longer words there are. */
  int size() {
    return size;
  }

  /**
   * Looks for them in a text.
   *
   * @param whole whether all of its words are asked for, not only the longer ones
   */
  Found in(String text, boolean whole) {
    long hits = 0;
    int[] mine = new int[whole ? 16 : 0];
    int words = 0;
    boolean any = false;
    int hash = START;
    int length = 0;
    for (int i = 0; i <= text.length(); i++) {
      char small = i < text.length() ? HeadWords.SMALL.of(text.charAt(i)) : SmallLetters.NONE;
      if (small != SmallLetters.NONE) {
        hash = step(hash, small);
        length++;
      } else if (length > 0) {
        hits |= length < SHORTEST ? 0 : bits[place(hash)];
        if (whole) {
          mine = words == mine.length ? Arrays.copyOf(mine, 2 * words) : mine;
          mine[words++] = hash;
          any |= isTheirs(hash);
        }
        hash = START;
        length = 0;
      }
    }
    return new Found(Long.bitCount(hits), any ? overlap(mine, words) : 0);
  }

  private boolean isTheirs(int hash) {
    return (signs[sign(hash) >>> 6] >>> sign(hash) & 1) != 0 && Arrays.binarySearch(all, hash) >= 0;
  }

  private static int sign(int hash) {
    return hash >>> (Integer.SIZE - SIGNS);
  }

  private double overlap(int[] mine, int words) {
    Arrays.sort(mine, 0, words);
    int different = 0;
    int common = 0;
    for (int i = 0; i < words; i++) {
      if (i == 0 || mine[i] != mine[i - 1]) {
        different++;
        common += isTheirs(mine[i]) ? 1 : 0;
      }
    }
    return (double) common / different;
  }

  /** Where a word is, or would be. */
  private int place(int hash) {
    int at = hash & (longer.length - 1);
    while (bits[at] != 0 && longer[at] != hash) {
      at = (at + 1) & (longer.length - 1);
    }
    return at;
  }

  private static int hash(String word) {
    int hash = START;
    for (int i = 0; i < word.length(); i++) {
      hash = step(hash, word.charAt(i));
    }
    return hash;
  }

  /** FNV-1a, a letter at a time. */
  private static int step(int hash, char letter) {
    return (hash ^ letter) * 0x01000193;
  }
}
