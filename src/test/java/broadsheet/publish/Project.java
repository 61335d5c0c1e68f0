package broadsheet.publish;

import broadsheet.archive.Progress;
import broadsheet.config.Overrides;
import broadsheet.config.SettingsException;
import broadsheet.config.SettingsReader;
import broadsheet.digest.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An archive in a folder, built by the stages themselves. */
final class Project {
  private final Path root;

  Project(Path root) {
    this.root = root;
  }

  Path root() {
    return root;
  }

  Path resolve(String name) {
    return root.resolve(name);
  }

  void write(String name, String text) throws IOException {
    Path file = resolve(name);
    Files.createDirectories(file.resolve("..").normalize());
    Files.writeString(file, text);
  }

  /** Builds as if an hour had passed since the last change, so that stamps vouch for files. */
  BuildReport buildLater() throws IOException, SettingsException {
    return build(
        InstantSource.offset(InstantSource.system(), Duration.ofHours(1)), false, new Digest(1, 1));
  }

  BuildReport build() throws IOException, SettingsException {
    return build(InstantSource.system(), false, new Digest(1, 1));
  }

  BuildReport build(InstantSource clock, boolean anew, Digest program)
      throws IOException, SettingsException {
    return new SiteBuild(
            new SettingsReader()
                .read(root, resolve("broadsheet.yaml"), new Overrides(null, null, null, null)),
            new Program("1", program),
            clock,
            anew,
            2,
            Progress.NONE,
            (source, crash) -> {
              throw new AssertionError(source, crash);
            })
        .run();
  }

  /** The same archive elsewhere, without what builds left. */
  Project copyTo(Path other) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        if (!name.startsWith(".broadsheet") && !name.startsWith("site")) {
          Path copy = other.resolve(name);
          Files.createDirectories(copy.resolve("..").normalize());
          Files.copy(file, copy);
        }
      }
    }
    return new Project(other);
  }

  /** Every file of the site and the record of removals, a character a byte. */
  Map<String, String> built() throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path record = resolve(".broadsheet/removals.jsonl");
    files.put("removals.jsonl", Files.readString(record, StandardCharsets.ISO_8859_1));
    Path site = resolve("site");
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            site.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
