package broadsheet.source;

import broadsheet.digest.Digest;
import broadsheet.digest.Hash;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** All files and folders in a content folder, but for hidden ones, as they were looked at once. */
public final class Census {

  /** Of a folder that nobody looked at. */
  public static final Census NONE = new Census(Map.of(), true);

  /** So that the two halves of a digest are not the same number. */
  private static final long APART = 0xcbf29ce484222325L;

  private final Map<String, Stamp> files;
  private final boolean links;
  private final long[] marks;

  /**
   * A census.
   *
   * @param files their stamps by their paths; to be left as they are from now on
   * @param links whether there are links, by which a file may be found under another name as well
   */
  Census(Map<String, Stamp> files, boolean links) {
    this.files = files;
    this.links = links;
    String[] paths = files.keySet().toArray(String[]::new);
    this.marks =
        IntStream.range(0, paths.length).parallel().mapToLong(i -> mark(paths[i])).toArray();
  }

  /** Whether a file may be found under another name as well. */
  public boolean links() {
    return links;
  }

  /** The marks of the names of all files, sorted. */
  public long[] marks() {
    long[] sorted = marks.clone();
    Arrays.parallelSort(sorted);
    return sorted;
  }

  /** The stamp of a file; {@link Stamp#ABSENT} where there is none of that name. */
  public Stamp stamp(String path) {
    return files.isEmpty() ? Stamp.NONE : files.getOrDefault(path, Stamp.ABSENT);
  }

  /**
   * What tells this census from any other; {@link Digest#NONE} where a file changed just now, for
   * then it may be another and look the same.
   */
  public Digest digest() {
    Stamp[] stamps = files.values().toArray(Stamp[]::new); // in the order of their marks
    return Arrays.asList(stamps).contains(Stamp.NONE)
        ? Digest.NONE
        : IntStream.range(0, stamps.length)
            .parallel()
            .mapToObj(i -> digest(marks[i], stamps[i]))
            .reduce(new Digest(0, 0), Census::sum);
  }

  private static Digest digest(long name, Stamp s) {
    long hash = Hash.mixed(Hash.mixed(Hash.mixed(name + s.size()) + s.modified()) + s.changed());
    return new Digest(Hash.mixed(hash + s.file()), Hash.mixed(hash + s.file() + APART));
  }

  /** For a map has no order. */
  private static Digest sum(Digest one, Digest other) {
    return new Digest(one.high() + other.high(), one.low() + other.low());
  }

  /** A number for the name of a file, the same for names that some file system takes for one. */
  public static long mark(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
        return Hash.of(Normalizer.normalize(path.toLowerCase(Locale.ROOT), Normalizer.Form.NFC));
      }
    }
    return Hash.of(path);
  }
}
