package broadsheet.publish;

import broadsheet.digest.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders as maps from path to text, so that tests can write and compare whole sites. */
final class SiteFolder {

  /** A small site. */
  static final Map<String, String> OLD =
      Map.of(
          "index.html", "front, one story",
          "style.css", "ink",
          "2018/07/24/dust.html", "dust",
          "2018/07/24/index.html", "one day",
          "2018/07/24/dust.md", "# dust");

  /** The same site later: a file as it was, one that changed, some that came, some that went. */
  static final Map<String, String> NEW =
      Map.of(
          "index.html", "front, another story",
          "style.css", "ink",
          "2019/01/02/snow.html", "snow",
          "2019/01/02/index.html", "another day");

  private SiteFolder() {}

  static SortedMap<String, String> read(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    if (!Files.exists(folder)) {
      return files;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted().toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (Files.isRegularFile(path)) {
          files.put(name, text(path));
        } else if (isEmpty(path) && !name.isEmpty()) {
          files.put(name + "/", "an empty folder");
        }
      }
    }
    return files;
  }

  /** What is no text, as a manifest, is read as well as it goes. */
  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  static Committed publish(Path site, Path work, Map<String, String> files) throws IOException {
    return publish(site, work, files, new Disk());
  }

  static Committed publish(Path site, Path work, Map<String, String> files, Disk disk)
      throws IOException {
    try (Output output = Output.open(site, work, disk)) {
      writeAll(output, files);
      return output.commit(Digest.NONE);
    }
  }

  static void writeAll(Output output, Map<String, String> files) {
    files.entrySet().stream()
        .parallel()
        .forEach(
            file -> {
              try {
                output.write(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.findAny().isEmpty();
    }
  }
}
