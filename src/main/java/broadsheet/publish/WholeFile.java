package broadsheet.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is there whole or as it was: it is written beside its place first. */
record WholeFile(Path target) {

  /** Writes the bytes. */
  interface Writing {
    /** Writes them all; leaves the stream open. */
    void to(OutputStream out) throws IOException;
  }

  /** Writes the file, and its folder where that is missing. */
  void write(Writing writing) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
        writing.to(out);
      }
      new Disk().move(part, target);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
