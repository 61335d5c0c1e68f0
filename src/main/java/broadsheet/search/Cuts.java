package broadsheet.search;

import java.util.HashSet;
import java.util.Set;

/**
 * Where a sorted list is cut into files: at words that their own hash chooses, so that a word more
 * or less moves no cut but those beside it. A file is named by its first word, and no name is used
 * twice. For one thread.
 */
final class Cuts {

  private final int least;
  private final int most;
  private final Set<String> ids = new HashSet<>();
  private long size;

  /**
   * Cuts for one kind of file.
   *
   * @param least size below which a file is not ended by choice
   * @param most size that a file of several words keeps below
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
    boolean cut = size == 0 || ((chosen || size + more > most) && !ids.contains(id));
    size = cut ? more : size + more;
    if (cut) {
      ids.add(id);
    }
    return cut;
  }
}
