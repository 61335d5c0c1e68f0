package broadsheet.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * What one commit is going to do, written down before it begins. Played a second time from the
 * start after a kill, at whatever step, it comes to the same end: a step that was done finds
 * nothing left to do.
 *
 * @param steps in the order in which they are done; a path stands in one step only
 */
record Journal(List<Step> steps) {

  private static final String FIRST = "broadsheet journal 1";
  private static final String LAST = "end";

  /** One file put in place or deleted, by its path inside the site. */
  record Step(Kind kind, String path) {}

  /** What a step does. */
  enum Kind {
    MOVE,
    DELETE
  }

  Journal {
    steps = List.copyOf(steps);
  }

  /** Writes the journal; from the moment it stands there, the commit counts as made. */
  void write(Path file, Disk disk) throws IOException {
    List<String> lines = new ArrayList<>(steps.size() + 2);
    lines.add(FIRST);
    steps.forEach(s -> lines.add((s.kind() == Kind.MOVE ? "move " : "delete ") + s.path()));
    lines.add(LAST);
    disk.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  static Journal read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    if (lines.size() < 2
        || !lines.get(0).equals(FIRST)
        || !lines.get(lines.size() - 1).equals(LAST)) {
      throw new IOException(
          file + " is not a journal of this version; delete it and build the site again");
    }
    List<Step> steps = new ArrayList<>(lines.size());
    for (String line : lines.subList(1, lines.size() - 1)) {
      boolean move = line.startsWith("move ");
      if (!move && !line.startsWith("delete ")) {
        throw new IOException(file + " has the unknown line `" + line + "`; delete the file");
      }
      steps.add(
          new Step(
              move ? Kind.MOVE : Kind.DELETE,
              SitePaths.checked(line.substring(line.indexOf(' ') + 1))));
    }
    return new Journal(steps);
  }

  /** Does all that is still to do, from the staged files to the site. */
  void play(Path stage, Path output, Disk disk) throws IOException {
    if (!Files.exists(output, LinkOption.NOFOLLOW_LINKS) && Files.exists(stage)) {
      Files.createDirectories(parentOf(output));
      if (disk.rename(stage, output)) {
        return;
      }
    }
    for (Step step : steps) {
      if (step.kind() == Kind.DELETE) {
        delete(output, step.path(), disk);
      } else {
        move(stage.resolve(step.path()), output.resolve(step.path()), disk);
      }
    }
    prune(output, disk);
  }

  private static void move(Path from, Path to, Disk disk) throws IOException {
    if (!Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Path folder = parentOf(to);
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    } else if (Files.isDirectory(to, LinkOption.NOFOLLOW_LINKS)) {
      disk.deleteIfEmpty(to);
    }
    disk.move(from, to);
  }

  private static void delete(Path output, String path, Disk disk) throws IOException {
    Path file = output.resolve(path);
    // Where a folder has taken the name of a file, or the other way round, the file is gone.
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      disk.delete(file);
      clearFolders(output, path, disk);
    }
  }

  /** Folders left empty go at once, for a page may be about to take their name. */
  private static void clearFolders(Path output, String path, Disk disk) throws IOException {
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      Path folder = output.resolve(path.substring(0, slash));
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        return;
      }
      disk.deleteIfEmpty(folder);
      if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        return;
      }
    }
  }

  /** Once more at the end: a kill may have come between a file's end and that of its folder. */
  private void prune(Path output, Disk disk) throws IOException {
    TreeSet<String> folders = new TreeSet<>(Comparator.reverseOrder());
    for (Step step : steps) {
      String path = step.path();
      for (int i = path.lastIndexOf('/'); step.kind() == Kind.DELETE && i > 0; ) {
        folders.add(path.substring(0, i));
        i = path.lastIndexOf('/', i - 1);
      }
    }
    for (String folder : folders) {
      Path path = output.resolve(folder);
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        disk.deleteIfEmpty(path);
      }
    }
  }

  private static Path parentOf(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }
}
