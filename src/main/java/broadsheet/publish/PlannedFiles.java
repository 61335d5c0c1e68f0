package broadsheet.publish;

import broadsheet.digest.Digest;
import broadsheet.source.Stamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The files of a new site, each with a path of its own. In memory there is a small record of each,
 * but for those that stay as the last commit left them, of which the manifest has one.
 *
 * <p>Safe for several threads that add files.
 */
final class PlannedFiles {

  /** A file that the manifest knows as it is. */
  private static final Planned KEPT =
      new Planned(new Written("", 0, 0, Stamp.NONE, Digest.NONE), Change.UNCHANGED);

  private final Manifest last;

  /** Those whose key is a path of the last site, by its number there. */
  private final AtomicReferenceArray<@Nullable Planned> again;

  /** The others: those that are claimed, and those whose path is not their key; by their keys. */
  private final Map<String, Planned> others = new HashMap<>();

  /** The rest, nearly all in a first build. */
  private final WrittenFiles written = new WrittenFiles();

  /** The folders of all files, by their keys. */
  private final Set<String> folders = ConcurrentHashMap.newKeySet();

  /** Those that are there with all that they are in, and none of these is also a file's name. */
  private final Set<String> clear = ConcurrentHashMap.newKeySet();

  /** A file of the new site, and how it compares with what is in its place. */
  record Planned(Written file, Change change) {}

  /** How a file of the new site compares with what is in its place. */
  enum Change {
    /** Not compared yet. */
    CLAIMED,
    ADDED,
    REPLACED,
    UNCHANGED
  }

  /**
   * No files yet.
   *
   * @param last what the last commit left
   */
  PlannedFiles(Manifest last) {
    this.last = last;
    this.again = new AtomicReferenceArray<>(last.size());
  }

  /**
   * Keeps a path for one file.
   *
   * @throws RefusedPathException if another file has it, up to letter case, or one of the two needs
   *     a folder where the other is
   */
  void claim(String path) throws RefusedPathException {
    add(SitePaths.key(path), claimed(new Written(path, 0, 0, Stamp.NONE, Digest.NONE)));
  }

  /** Says what came of a file whose path is claimed. */
  void set(Planned file) {
    String key = SitePaths.key(file.file().path());
    int number = last.find(key);
    if (number >= 0) {
      again.set(number, file);
    } else {
      set(key, file);
    }
  }

  private synchronized void set(String key, Planned file) {
    if (key.equals(file.file().path())) {
      others.remove(key);
      written.add(file);
    } else {
      others.put(key, file);
    }
  }

  private synchronized @Nullable Planned other(String key) {
    Planned other = others.get(key);
    return other == null ? written.find(key) : other;
  }

  private synchronized @Nullable Planned addOther(String key, Planned file) {
    Planned other = other(key);
    if (other == null) {
      others.put(key, file);
    }
    return other;
  }

  private synchronized void removeOther(String key) {
    others.remove(key);
  }

  /**
   * Keeps a file of the last site as it is.
   *
   * @param number that it has in the manifest
   * @throws RefusedPathException as {@link #claim}
   */
  void keep(int number, String path) throws RefusedPathException {
    String key = SitePaths.key(path);
    if (key.equals(path)) {
      add(key, number, KEPT);
    } else {
      add(key, new Planned(last.file(number), Change.UNCHANGED));
    }
  }

  private static Planned claimed(Written file) {
    return new Planned(file, Change.CLAIMED);
  }

  private void add(String key, Planned file) throws RefusedPathException {
    add(key, last.find(key), file);
  }

  private void add(String key, int number, Planned file) throws RefusedPathException {
    Planned other =
        number >= 0 ? again.compareAndExchange(number, null, file) : addOther(key, file);
    String path = file.equals(KEPT) ? key : file.file().path();
    if (other != null) {
      throw new RefusedPathException(path, alike(path, number, other));
    }
    String refused = refused(key);
    if (!refused.isEmpty()) {
      if (number >= 0) {
        again.set(number, null);
      } else {
        removeOther(key);
      }
      throw new RefusedPathException(path, refused);
    }
  }

  private String alike(String path, int number, Planned other) {
    String its = other.equals(KEPT) ? last.path(number) : other.file().path();
    return its.equals(path)
        ? "two files of the site have this path; give one of them another name"
        : "differs from `%s` only in what many systems do not tell apart; rename one of them"
            .formatted(its);
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
      Planned file = get(key.substring(0, at));
      if (file != null) {
        return "needs a folder where the site has the file `%s`; give one another name"
            .formatted(file.file().path());
      }
    }
    if (!known) {
      clear.add(folder); // whoever claims the name of one from now on finds it among the folders
    }
    return "";
  }

  /** The file with a key, or null where there is none. */
  @Nullable Planned get(String key) {
    int number = last.find(key);
    if (number < 0) {
      return other(key);
    }
    Planned file = again.get(number);
    return KEPT.equals(file) ? new Planned(last.file(number), Change.UNCHANGED) : file;
  }

  /** Whether a file of the last site stays as the manifest knows it. */
  boolean isKept(int number) {
    return KEPT.equals(again.get(number));
  }

  /** The files but for those that are kept, in no order. */
  synchronized List<Planned> made() {
    List<Planned> made = new ArrayList<>(others.values());
    made.addAll(written.all());
    for (int number = 0; number < again.length(); number++) {
      Planned file = again.get(number);
      if (file != null && !file.equals(KEPT)) {
        made.add(file);
      }
    }
    return made;
  }

  /** How many files there are. */
  synchronized int size() {
    int size = others.size() + written.size();
    for (int number = 0; number < again.length(); number++) {
      size += again.get(number) == null ? 0 : 1;
    }
    return size;
  }
}
