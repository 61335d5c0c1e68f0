package broadsheet.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A file that is there whole or as it was: what it is to hold is written beside its place first.
 */
public record WholeFile(Path target) {

  /** Writes the bytes. */
  public interface Writing {
    /** Writes them all; leaves the stream open. */
    void to(OutputStream out) throws IOException;
  }

  /** Writes the file, and its folder where that is missing; one thread at a time. */
  public void write(Writing writing) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path part = part();
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
        writing.to(out);
      }
      take(part);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Writes a file of these bytes. */
  public void write(byte[] bytes) throws IOException {
    write(out -> out.write(bytes));
  }

  /** Writes a file of these lines, in UTF-8, each with an end of its own. */
  public void write(List<String> lines) throws IOException {
    write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Puts a finished file here, in the place of another or where there was none, in one step. */
  public void take(Path finished) throws IOException {
    try {
      Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException otherDrive) {
      // Copied beside its place first, so that nobody ever reads half a file.
      Path part = part();
      Files.copy(finished, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      Files.delete(finished);
    }
  }

  private Path part() {
    return target.resolveSibling("." + target.getFileName() + ".part");
  }
}
