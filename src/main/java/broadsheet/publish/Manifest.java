package broadsheet.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which files a commit left in the site, so that the next one deletes no other: a line a file, of
 * checksum, size and path.
 */
final class Manifest {

  private static final String FIRST = "broadsheet manifest 1";

  private Manifest() {}

  /**
   * A file of the site.
   *
   * @param path inside the site
   * @param size in bytes
   * @param checksum its CRC-32C: what tells an edited file from ours, not a guard against malice
   */
  record Written(String path, long size, int checksum) {}

  /** What is done with each file of a manifest. */
  interface Visitor {
    void visit(Written file) throws IOException;
  }

  static void write(Path file, Collection<Written> written, Disk disk) throws IOException {
    List<String> lines =
        Stream.concat(
                Stream.of(FIRST),
                written.stream()
                    .sorted(Comparator.comparing(Written::path))
                    .map(w -> "%08x %d %s".formatted(w.checksum(), w.size(), w.path())))
            .toList();
    disk.write(file, lines);
  }

  /** Calls the visitor for each file in the manifest, in the order of their paths. */
  static void read(Path file, Visitor visitor) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      if (!FIRST.equals(lines.readLine())) {
        throw damaged(file);
      }
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        visitor.visit(parse(file, line));
      }
    }
  }

  private static Written parse(Path file, String line) throws IOException {
    String[] parts = line.split(" ", 3);
    if (parts.length != 3) {
      throw damaged(file);
    }
    try {
      return new Written(
          SitePaths.checked(parts[2]),
          Long.parseLong(parts[1]),
          Integer.parseUnsignedInt(parts[0], 16));
    } catch (NumberFormatException e) {
      throw damaged(file);
    }
  }

  private static IOException damaged(Path file) {
    return new IOException(
        file + " is damaged; delete it, and the site's folder too, then build again");
  }
}
