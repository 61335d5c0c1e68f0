package broadsheet.source;

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
