package broadsheet.publish;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a new site, each with a path of its own. In memory there is a small record of each,
 * but for those that stay as the last commit left them, of which the manifest has one.
 *
 * <p>Safe for several threads that add files.
 */
final class PlannedFiles {
  private final Manifest last;

  /** Files of the last site that stay, by their numbers there. */
  private final BitSet kept;

  /** Files of the last site whose path a file of the new one has as its key, by their numbers. */
  private final BitSet taken;

  /** The paths of those that are claimed, or whose path is not their key; by their keys. */
  private final Map<String, String> others = new HashMap<>();

  private final WrittenFiles made;

  /** The folders of all files, by their keys. */
  private final Set<String> folders = ConcurrentHashMap.newKeySet();

  /** Those that are there with all that they are in, and none of these is also a file's name. */
  private final Set<String> clear = ConcurrentHashMap.newKeySet();

  /** A file of the new site that was made, and how it compares with what is in its place. */
  record Planned(Written file, Change change) {}

  /** How a file of the new site compares with what is in its place. */
  enum Change {
    ADDED,
    REPLACED,
    UNCHANGED
  }

  /**
   * No files yet.
   *
   * @param last what the last commit left
   * @param made for those that will not be kept; none yet
   */
  PlannedFiles(Manifest last, WrittenFiles made) {
    this.last = last;
    this.made = made;
    this.kept = new BitSet(last.size());
    this.taken = new BitSet(last.size());
  }

  /**
   * Keeps a path for one file.
   *
   * @throws RefusedPathException if another file has it, up to letter case, or one of the two needs
   *     a folder where the other is
   */
  void claim(String path) throws RefusedPathException {
    String key = SitePaths.key(path);
    int number = last.find(key);
    refuseAlike(path, claim(key, number, path));
    String refused = refused(key);
    if (!refused.isEmpty()) {
      giveUp(key, number);
      throw new RefusedPathException(path, refused);
    }
  }

  /** Says what came of a file whose path is claimed. */
  synchronized void set(Planned file) {
    String path = file.file().path();
    String key = SitePaths.key(path);
    if (key.equals(path)) {
      others.remove(key);
    }
    made.add(file);
  }

  /**
   * Keeps a file of the last site as it is.
   *
   * @param number that it has in the manifest
   * @throws RefusedPathException as {@link #claim}
   */
  void keep(int number, String path) throws RefusedPathException {
    String key = SitePaths.key(path);
    boolean plain = key.equals(path);
    int place = plain ? number : last.find(key);
    refuseAlike(path, keep(key, place, number, path));
    String refused = refused(key);
    if (!refused.isEmpty()) {
      giveUp(key, place);
      giveUp(number);
      throw new RefusedPathException(path, refused);
    }
  }

  /** The path of the file that has a key already, or null, with the key taken, where none has. */
  private synchronized @Nullable String claim(String key, int place, String path) {
    String other = path(key, place);
    if (other == null) {
      others.put(key, path);
      take(place);
    }
    return other;
  }

  private synchronized @Nullable String keep(String key, int place, int number, String path) {
    String other = path(key, place);
    if (other == null) {
      kept.set(number);
      take(place);
      if (!key.equals(path)) {
        others.put(key, path);
      }
    }
    return other;
  }

  private void take(int place) {
    if (place >= 0) {
      taken.set(place);
    }
  }

  private synchronized void giveUp(String key, int place) {
    others.remove(key);
    if (place >= 0) {
      taken.clear(place);
    }
  }

  private synchronized void giveUp(int number) {
    kept.clear(number);
  }

  private static void refuseAlike(String path, @Nullable String other) throws RefusedPathException {
    if (other != null) {
      throw new RefusedPathException(
          path,
          other.equals(path)
              ? "two files of the site have this path; give one of them another name"
              : "differs from `%s` only in what many systems do not tell apart; rename one of them"
                  .formatted(other));
    }
  }

  /** Why a file that is among the others may not be; empty where it may. */
  private String refused(String key) {
    int slash = key.lastIndexOf('/');
    String folder = slash < 0 ? "" : key.substring(0, slash);
    boolean known = folder.isEmpty() || clear.contains(folder);
    if (!known) {
      // From above, so that one that is there is there with all that it is in.
      for (int at = key.indexOf('/'); at >= 0; at = key.indexOf('/', at + 1)) {
        folders.add(key.substring(0, at));
      }
    }
    if (folders.contains(key)) {
      return "is also a folder of the site; give it another name";
    }
    for (int at = known ? -1 : key.indexOf('/'); at >= 0; at = key.indexOf('/', at + 1)) {
      String file = path(key.substring(0, at));
      if (file != null) {
        return "needs a folder where the site has the file `%s`; give one another name"
            .formatted(file);
      }
    }
    if (!known) {
      clear.add(folder); // whoever claims the name of one from now on finds it among the folders
    }
    return "";
  }

  /** The path of the file with a key, or null where there is none. */
  @Nullable String path(String key) {
    return path(key, last.find(key));
  }

  /**
   * The path of the file with a key, or null where there is none.
   *
   * @param place the number of the file of the last site whose path is the key, or -1
   */
  private synchronized @Nullable String path(String key, int place) {
    if (place >= 0 && !taken.get(place)) {
      return null;
    }
    String other = others.get(key);
    boolean plain = other == null && ((place >= 0 && kept.get(place)) || made.find(key) != null);
    return plain ? key : other;
  }

  /** Whether a file of the last site stays as the manifest knows it. */
  synchronized boolean isKept(int number) {
    return kept.get(number);
  }

  /** The files but for those that are kept; not to be asked while some are added. */
  WrittenFiles made() {
    return made;
  }

  /** How many files there are, but for those that are only claimed. */
  synchronized int size() {
    return kept.cardinality() + made.size();
  }
}
