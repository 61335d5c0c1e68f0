package broadsheet.search;

import java.util.HashSet;
import java.util.Set;

/**
 * Where a sorted list is cut into files: at words that their own hash chooses, so that a word more
 * or less moves no cut but those beside it, and not between words that begin alike, for one is
 * often the term of the other. A file is named by its first word, and no name is used twice. For
 * one thread.
 */
final class Cuts {

  /** Words with so many first letters in common are kept together. */
  private static final int ALIKE = 5;

  private final int least;
  private final int most;
  private final Set<String> ids = new HashSet<>();
  private long size;
  private long largest;
  private String last = "";

  /**
   * Cuts for one kind of file.
   *
   * @param least size below which a file is not ended by choice
   * @param most size that a file of several words keeps below; of words that begin alike, the
   *     largest does not count
   */
  Cuts(int least, int most) {
    this.least = least;
    this.most = most;
  }

  /**
   * Whether a new file begins with a word.
   *
   * @param id of that file
   * @param more the size of what the word brings
   */
  boolean before(String id, String word, long more) {
    boolean chosen = size >= least && (Shards.hash(word) & 7) == 0;
    boolean alike = alike(word);
    boolean full = size + more - (alike ? Math.max(largest, more) : 0) > most;
    boolean cut = size == 0 || (((chosen && !alike) || full) && !ids.contains(id));
    last = word;
    size = cut ? more : size + more;
    largest = cut ? more : Math.max(largest, more);
    if (cut) {
      ids.add(id);
    }
    return cut;
  }

  private boolean alike(String word) {
    int letters = Math.min(ALIKE, last.length());
    return last.regionMatches(0, word, 0, letters);
  }

  /** A file that stays as it is comes next; behind it, a new one begins. */
  void keep(String id) {
    ids.add(id);
    size = 0;
  }
}
