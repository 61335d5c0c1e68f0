package broadsheet.config;

import broadsheet.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The folders of one archive while its settings are read: where each is, and whether they keep out
 * of each other's way. A build writes into the output folder and clears it, so nothing else may be
 * in there.
 */
final class Folders {
  private final Path root;
  private final YamlMap map;
  private final List<Diagnostic> given;
  private final Map<String, Folder> folders = new TreeMap<>();

  Folders(Path root, YamlMap map, List<Diagnostic> given) {
    this.root = root;
    this.map = map;
    this.given = given;
  }

  /** The absolute path of a folder: as overridden, as written, or else as usual. */
  Path get(String key, @Nullable Path override, String usual) {
    Path found = find(key, override);
    if (found != null) {
      return found;
    }
    Path path = root.resolve(usual);
    folders.put(key, new Folder(key, usual, path, false));
    return path;
  }

  /** The absolute path of a folder, or null where nobody names it. */
  @Nullable Path find(String key, @Nullable Path override) {
    if (override != null) {
      Path path = override.toAbsolutePath().normalize();
      folders.put(key, new Folder(key, override.toString(), path, true));
      return path;
    }
    Optional<String> written = map.line(key);
    Optional<Path> path =
        written.flatMap(SettingsReader::path).map(p -> root.resolve(p).normalize());
    if (written.isPresent() && path.isEmpty()) {
      map.error(key, "`" + written.get() + "` cannot be the name of a folder");
    }
    path.ifPresent(p -> folders.put(key, new Folder(key, written.orElse(""), p, false)));
    return path.orElse(null);
  }

  /** Reports folders that are not there, and those that lie in each other. */
  void check() {
    for (Folder folder : folders.values()) {
      if (folder.key.equals("output")) {
        checkOutput(folder);
      } else if (!Files.isDirectory(folder.path)) {
        report(folder, "there is no folder `" + folder.written + "`; make it, or name another");
      }
    }
    Folder[] all = folders.values().toArray(Folder[]::new);
    for (int i = 0; i < all.length; i++) {
      for (int j = i + 1; j < all.length; j++) {
        checkPair(all[i], all[j]);
      }
    }
  }

  private void checkOutput(Folder output) {
    if (Files.exists(output.path) && !Files.isDirectory(output.path)) {
      report(output, "`" + output.written + "` is a file; name a folder");
    }
    Path own = real(root.resolve(".broadsheet"));
    Path real = real(output.path);
    if (real(root).startsWith(real) || real.startsWith(own)) {
      report(
          output,
          "`"
              + output.written
              + "` is or holds the archive's own folder, where a site would lie among its sources;"
              + " name a folder of its own, as in `output: site`");
    }
  }

  private void checkPair(Folder a, Folder b) {
    Path first = real(a.path);
    Path second = real(b.path);
    if (first.equals(second)) {
      Folder named = a.isNamed(map) ? a : b;
      Folder other = a.isNamed(map) ? b : a;
      String what = "the " + named.key + " folder `" + named.written + "` is also the ";
      report(named, what + other.key + " folder; keep them apart");
    } else if (first.startsWith(second)) {
      reportInside(a, b);
    } else if (second.startsWith(first)) {
      reportInside(b, a);
    }
  }

  private void reportInside(Folder inner, Folder outer) {
    String what = "the " + inner.key + " folder `" + inner.written + "` lies in";
    report(
        inner.isNamed(map) ? inner : outer,
        what + " the " + outer.key + " folder `" + outer.written + "`; keep them apart");
  }

  private void report(Folder folder, String message) {
    if (folder.overridden) {
      given.add(Diagnostic.error("--" + folder.key, message));
    } else {
      map.error(folder.key, message);
    }
  }

  /** Where a path leads, links followed, also where its end is not there yet. */
  private static Path real(Path path) {
    Path there = path;
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      return there.toRealPath().resolve(there.relativize(path)).normalize();
    } catch (IOException e) {
      return path; // Cannot be looked at, so no link of it can be followed either.
    }
  }

  /** One folder, and how it came to be named. */
  private record Folder(String key, String written, Path path, boolean overridden) {
    boolean isNamed(YamlMap map) {
      return overridden || map.value(key).isPresent();
    }
  }
}
