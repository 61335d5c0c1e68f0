package broadsheet.publish;

import broadsheet.digest.Digest;
import broadsheet.source.Stamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Which files a commit left in the site, so that the next one deletes no other, and need not make
 * again what would be the same: a line a file, of checksum, size, time, number, digest and path;
 * around them what all were made of, and a checksum of the lines.
 *
 * @param made the digest of all that the site was made of, {@link Digest#NONE} where nobody knows
 * @param files by their paths
 */
record Manifest(Digest made, Map<String, Written> files) {

  /** Of a site that is not there. */
  static final Manifest NONE = new Manifest(Digest.NONE, Map.of());

  private static final String FIRST = "broadsheet manifest 2 ";
  private static final String LAST = "end ";

  /** The first line that Broadsheet wrote before it kept stamps and digests. */
  private static final String FORMERLY = "broadsheet manifest 1";

  /**
   * A file of the site.
   *
   * @param path inside the site
   * @param size in bytes
   * @param checksum its CRC-32C: what tells an edited file from ours, not a guard against malice
   * @param stamp as it was left
   * @param source the digest of what it was made of, {@link Digest#NONE} where it is made each time
   */
  record Written(String path, long size, int checksum, Stamp stamp, Digest source) {}

  /** A manifest of these files. */
  static Manifest of(Digest made, Collection<Written> written) {
    Map<String, Written> files = new HashMap<>(written.size() * 2);
    written.forEach(w -> files.put(w.path(), w));
    return new Manifest(made, files);
  }

  void write(Path file, Disk disk) throws IOException {
    List<String> lines = new ArrayList<>(files.size() + 2);
    lines.add(FIRST + made);
    CRC32C sum = new CRC32C();
    files.values().stream()
        .sorted(Comparator.comparing(Written::path))
        .forEach(
            w -> {
              String line = line(w);
              sum.update(line.getBytes(StandardCharsets.UTF_8));
              lines.add(line);
            });
    lines.add(LAST + Long.toHexString(sum.getValue()));
    disk.write(file, lines);
  }

  private static String line(Written w) {
    return Integer.toHexString(w.checksum())
        + ' '
        + w.size()
        + ' '
        + w.stamp().modified()
        + ' '
        + w.stamp().file()
        + ' '
        + w.source()
        + ' '
        + w.path();
  }

  /**
   * The manifest in a file.
   *
   * @throws IOException if it is not whole, for then nobody knows which files are ours
   */
  static Manifest read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    if (!lines.isEmpty() && lines.get(0).equals(FORMERLY)) {
      return former(file, lines.subList(1, lines.size()));
    }
    int last = lines.size() - 1;
    if (last < 1 || !lines.get(0).startsWith(FIRST)) {
      throw damaged(file);
    }
    Map<String, Written> files = new HashMap<>(lines.size() * 2);
    CRC32C sum = new CRC32C();
    try {
      for (String line : lines.subList(1, last)) {
        sum.update(line.getBytes(StandardCharsets.UTF_8));
        Written written = parse(line);
        files.put(written.path(), written);
      }
      if (!lines.get(last).equals(LAST + Long.toHexString(sum.getValue()))) {
        throw damaged(file);
      }
      return new Manifest(Digest.parse(lines.get(0).substring(FIRST.length())), files);
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw damaged(file);
    }
  }

  /** Of checksum, size and path alone: nobody knows what those files were made of. */
  private static Manifest former(Path file, List<String> lines) throws IOException {
    List<Written> written = new ArrayList<>();
    try {
      for (String line : lines) {
        int size = line.indexOf(' ') + 1;
        int path = line.indexOf(' ', size) + 1;
        long length = Long.parseLong(line, size, path - 1, 10);
        int checksum = Integer.parseUnsignedInt(line, 0, size - 1, 16);
        written.add(
            new Written(
                SitePaths.checked(line.substring(path)),
                length,
                checksum,
                new Stamp(length, 0, 0, 0),
                Digest.NONE));
      }
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw damaged(file);
    }
    return of(Digest.NONE, written);
  }

  private static Written parse(String line) throws IOException {
    int size = line.indexOf(' ') + 1;
    int modified = line.indexOf(' ', size) + 1;
    int number = line.indexOf(' ', modified) + 1;
    int source = line.indexOf(' ', number) + 1;
    int path = line.indexOf(' ', source) + 1;
    long length = Long.parseLong(line, size, modified - 1, 10);
    return new Written(
        SitePaths.checked(line.substring(path)),
        length,
        Integer.parseUnsignedInt(line, 0, size - 1, 16),
        new Stamp(
            length,
            Long.parseLong(line, modified, number - 1, 10),
            0,
            Long.parseLong(line, number, source - 1, 10)),
        Digest.parse(line.substring(source, path - 1)));
  }

  private static IOException damaged(Path file) {
    return new IOException(
        file + " is damaged; delete it, and the site's folder too, then build again");
  }
}
