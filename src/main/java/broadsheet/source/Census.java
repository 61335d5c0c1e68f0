package broadsheet.source;

import broadsheet.digest.Digest;
import broadsheet.digest.Marks;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * All files and folders in a content folder, but for hidden ones, as they were looked at once.
 *
 * @param files their stamps by their paths
 * @param links whether there are links, by which a file may be found under another name as well
 */
public record Census(Map<String, Stamp> files, boolean links) {

  /** Of a folder that nobody looked at. */
  public static final Census NONE = new Census(Map.of(), true);

  /** So that the two halves of a digest are not the same number. */
  private static final long APART = 0xcbf29ce484222325L;

  /** The stamp of a file; {@link Stamp#ABSENT} where there is none of that name. */
  public Stamp stamp(String path) {
    return files.isEmpty() ? Stamp.NONE : files.getOrDefault(path, Stamp.ABSENT);
  }

  /**
   * What tells this census from any other; {@link Digest#NONE} where a file changed just now, for
   * then it may be another and look the same.
   */
  public Digest digest() {
    return files.values().parallelStream().anyMatch(s -> s.equals(Stamp.NONE))
        ? Digest.NONE
        : files.entrySet().parallelStream()
            .map(file -> digest(mark(file.getKey()), file.getValue()))
            .reduce(new Digest(0, 0), Census::sum);
  }

  private static Digest digest(long name, Stamp s) {
    long hash = Marks.mixed(Marks.mixed(Marks.mixed(name + s.size()) + s.modified()) + s.changed());
    return new Digest(Marks.mixed(hash + s.file()), Marks.mixed(hash + s.file() + APART));
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
        return Marks.of(Normalizer.normalize(path.toLowerCase(Locale.ROOT), Normalizer.Form.NFC));
      }
    }
    return Marks.of(path);
  }
}
