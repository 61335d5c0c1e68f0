package broadsheet.digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names and bytes of all files in a folder, and in those in it, as a digest. */
public final class FolderDigest {
  private FolderDigest() {}

  /**
   * The digest of a folder.
   *
   * @param folder null, or a folder that need not be there, for one without files
   * @throws IOException if a file cannot be read
   */
  public static Digest of(@Nullable Path folder) throws IOException {
    Digester digester = new Digester();
    List<Digest> files = new ArrayList<>();
    if (folder != null && Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
          String name = folder.relativize(file).toString();
          files.add(digester.of(name, Files.readAllBytes(file)));
        }
      }
    }
    return digester.of(files);
  }
}
