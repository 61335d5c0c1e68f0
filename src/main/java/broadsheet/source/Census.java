package broadsheet.source;

import broadsheet.digest.Digest;
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

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  /** The stamp of a file; {@link Stamp#ABSENT} where there is none of that name. */
  public Stamp stamp(String path) {
    return files.isEmpty() ? Stamp.NONE : files.getOrDefault(path, Stamp.ABSENT);
  }

  /**
   * What tells this census from any other; {@link Digest#NONE} where a file changed just now, for
   * then it may be another and look the same.
   */
  public Digest digest() {
    long one = 0;
    long other = 0;
    for (Map.Entry<String, Stamp> file : files.entrySet()) {
      Stamp s = file.getValue();
      if (s.equals(Stamp.NONE)) {
        return Digest.NONE;
      }
      long name = mark(file.getKey());
      long hash = mixed(mixed(mixed(name + s.size()) + s.modified()) + s.changed());
      one += mixed(hash + s.file());
      other += mixed(hash + s.file() + OFFSET); // sums, for a map has no order
    }
    return new Digest(one, other);
  }

  /** The last step of MurmurHash3 (Austin Appleby, in the public domain). */
  private static long mixed(long number) {
    long mixed = (number ^ (number >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }

  /**
   * A number for the name of a file, the same for names that some file system takes for one. The
   * hash is FNV-1a (Fowler, Noll and Vo, RFC 9923).
   */
  public static long mark(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    String name =
        Normalizer.isNormalized(lower, Normalizer.Form.NFC)
            ? lower
            : Normalizer.normalize(lower, Normalizer.Form.NFC);
    long hash = OFFSET;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * PRIME;
    }
    return hash;
  }
}
