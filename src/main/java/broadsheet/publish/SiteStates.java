package broadsheet.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The folders that say what an archive has put where: one for each folder that it was built to, and
 * for no more than the {@value #MOST} of them that were last in use. A site that is forgotten stays
 * as it is; built again, its old files are not deleted, but named, for nobody knows whose they are.
 */
final class SiteStates {
  static final int MOST = 10;

  /** Of a commit that was killed, and is to be brought to its end. */
  static final String JOURNAL = "journal";

  private final Path work;
  private final Disk disk;

  /** The states in a work folder, of which nobody else makes use. */
  SiteStates(Path work, Disk disk) {
    this.work = work;
    this.disk = disk;
  }

  /** The folder about a site, made if it is missing. */
  Path of(Path site) throws IOException {
    Path all = Files.createDirectories(work.resolve("output"));
    Path state = all.resolve(nameOf(site));
    List<Used> others = new ArrayList<>();
    try (Stream<Path> folders = Files.list(all)) {
      for (Path folder : folders.filter(f -> !f.equals(state)).toList()) {
        if (!Files.exists(folder.resolve(JOURNAL))) {
          others.add(new Used(folder, Files.getLastModifiedTime(folder)));
        }
      }
    }
    others.sort(Comparator.comparing(Used::last).reversed());
    for (Used forgotten : others.subList(Math.min(MOST - 1, others.size()), others.size())) {
      disk.deleteTree(forgotten.folder());
    }
    return Files.createDirectories(state);
  }

  /** A folder, in which each build makes one and deletes it. */
  private record Used(Path folder, FileTime last) {}

  /** The name for what is kept about a site; the same after the whole project was moved. */
  private String nameOf(Path site) {
    Path root = work.getParent();
    String known =
        root != null && site.startsWith(root)
            ? root.relativize(site).toString().replace('\\', '/')
            : site.toString();
    CRC32C sum = new CRC32C();
    sum.update(known.getBytes(StandardCharsets.UTF_8));
    String last = String.valueOf(site.getFileName()).replaceAll("[^A-Za-z0-9-]", "_");
    return "%s-%08x".formatted(last.substring(0, Math.min(40, last.length())), sum.getValue());
  }
}
