package broadsheet.publish;

import broadsheet.digest.Digest;
import broadsheet.file.WholeFile;
import broadsheet.publish.PlannedFiles.Change;
import broadsheet.publish.PlannedFiles.Planned;
import broadsheet.source.Stamp;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * The folder beside a site where the files wait that differ from those in their places. Safe for
 * several threads that put different files.
 */
final class Stage {
  private final Path folder;
  private final Path output;
  private final boolean existed;

  /** The folders of files that are there. */
  private final Set<Path> made = ConcurrentHashMap.newKeySet();

  /**
   * A stage.
   *
   * @param existed whether there is a site to compare with
   */
  Stage(Path folder, Path output, boolean existed) {
    this.folder = folder;
    this.output = output;
    this.existed = existed;
  }

  /** Puts a file here, unless the site has it. */
  Planned put(String path, Digest source, byte[] bytes) throws IOException {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    Change change = compare(path, bytes);
    if (change != Change.UNCHANGED) {
      Files.write(staged(path), bytes);
    }
    return planned(path, sum, change, source);
  }

  /** Puts a file here as it is made, unless the site has it. */
  Planned put(String path, Digest source, WholeFile.Writing writing) throws IOException {
    Path file = staged(path);
    CRC32C sum = new CRC32C();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      writing.to(new CheckedOutputStream(out, sum));
    }
    Change change = compare(path, file, Files.size(file));
    if (change == Change.UNCHANGED) {
      Files.delete(file);
    }
    return planned(path, sum, change, source);
  }

  /** What is remembered of a file: one that is to be moved keeps its stamp on the way. */
  private Planned planned(String path, CRC32C sum, Change change, Digest source)
      throws IOException {
    Path where = (change == Change.UNCHANGED ? output : folder).resolve(path);
    Stamp stamp = Stamp.left(where);
    return new Planned(
        new Written(path, stamp.size(), (int) sum.getValue(), stamp, source), change);
  }

  private Path staged(String path) throws IOException {
    Path file = folder.resolve(path);
    Path parent = file.getParent();
    if (parent != null && !made.contains(parent)) {
      Files.createDirectories(parent);
      made.add(parent);
    }
    return file;
  }

  private Change compare(String path, byte[] bytes) throws IOException {
    Path place = output.resolve(path);
    Change bySize = compareSize(place, bytes.length);
    return bySize == Change.UNCHANGED && !Arrays.equals(Files.readAllBytes(place), bytes)
        ? Change.REPLACED
        : bySize;
  }

  private Change compare(String path, Path file, long size) throws IOException {
    Path place = output.resolve(path);
    Change bySize = compareSize(place, size);
    return bySize == Change.UNCHANGED && Files.mismatch(place, file) >= 0
        ? Change.REPLACED
        : bySize;
  }

  /** Unchanged here means: as long as the file that is there. */
  private Change compareSize(Path place, long size) throws IOException {
    if (!existed || !Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      return Change.ADDED;
    }
    BasicFileAttributes there =
        Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return there.isRegularFile() && there.size() == size ? Change.UNCHANGED : Change.REPLACED;
  }
}
