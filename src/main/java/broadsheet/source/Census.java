package broadsheet.source;

import broadsheet.digest.Digest;
import broadsheet.digest.Hash;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * All files and folders in a content folder, but for hidden ones, as they were looked at once: in
 * plain numbers, for there may be a million of them. Immutable.
 */
public final class Census {

  /** Of a folder that nobody looked at. */
  public static final Census NONE = new Census(Map.of(), true);

  /** So that the two halves of a digest are not the same number. */
  private static final long APART = 0xcbf29ce484222325L;

  /** How many numbers a stamp is. */
  private static final int STAMP = 4;

  private final boolean links;
  private final long[] marks;

  /** A number for each path, ascending. */
  private final long[] names;

  /** Their stamps, one after the other. */
  private final long[] stamps;

  /**
   * A census.
   *
   * @param files their stamps by their paths
   * @param links whether there are links, by which a file may be found under another name as well
   */
  Census(Map<String, Stamp> files, boolean links) {
    this.links = links;
    String[] paths = files.keySet().toArray(String[]::new);
    this.marks = numbers(paths, Census::mark);
    this.names = numbers(paths, Hash::of);
    this.stamps = new long[names.length * STAMP];
    files.forEach((path, stamp) -> put(place(path), stamp));
    for (int i = 1; i < names.length; i++) {
      if (names[i] == names[i - 1]) { // as good as never; both are read again
        put(i - 1, Stamp.NONE);
        put(i, Stamp.NONE);
      }
    }
  }

  private static long[] numbers(String[] paths, ToLongFunction<String> number) {
    long[] numbers = Arrays.stream(paths).parallel().mapToLong(number).toArray();
    Arrays.parallelSort(numbers);
    return numbers;
  }

  private int place(String path) {
    return Arrays.binarySearch(names, Hash.of(path));
  }

  private void put(int place, Stamp stamp) {
    int at = place * STAMP;
    stamps[at] = stamp.size();
    stamps[at + 1] = stamp.modified();
    stamps[at + 2] = stamp.changed();
    stamps[at + 3] = stamp.file();
  }

  private Stamp stamp(int place) {
    int at = place * STAMP;
    return new Stamp(stamps[at], stamps[at + 1], stamps[at + 2], stamps[at + 3]);
  }

  /** Whether a file may be found under another name as well. */
  public boolean links() {
    return links;
  }

  /** The marks of the names of all files, sorted; not to be changed. */
  public long[] marks() {
    return marks;
  }

  /** The stamp of a file; {@link Stamp#ABSENT} where there is none of that name. */
  public Stamp stamp(String path) {
    int place = place(path);
    return names.length == 0 ? Stamp.NONE : place < 0 ? Stamp.ABSENT : stamp(place);
  }

  /**
   * What tells this census from any other; {@link Digest#NONE} where a file changed just now, for
   * then it may be another and look the same.
   */
  public Digest digest() {
    return IntStream.range(0, names.length).anyMatch(i -> stamp(i).equals(Stamp.NONE))
        ? Digest.NONE
        : IntStream.range(0, names.length)
            .parallel()
            .mapToObj(i -> digest(names[i], stamp(i)))
            .reduce(new Digest(0, 0), Census::sum);
  }

  private static Digest digest(long name, Stamp s) {
    long hash = Hash.mixed(Hash.mixed(Hash.mixed(name + s.size()) + s.modified()) + s.changed());
    return new Digest(Hash.mixed(hash + s.file()), Hash.mixed(hash + s.file() + APART));
  }

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
