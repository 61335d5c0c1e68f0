package broadsheet.publish;

import broadsheet.file.WholeFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What one commit is going to do, written down before it begins. Played a second time from the
 * start after a kill, at whatever step, it comes to the same end: a step that was done finds
 * nothing left to do. It is read from its file step by step, for there may be more than a million.
 */
final class Journal {

  private static final String FIRST = "broadsheet journal 1";
  private static final String LAST = "end";
  private static final String MOVE = "move ";
  private static final String DELETE = "delete ";

  private final Path file;

  private Journal(Path file) {
    this.file = file;
  }

  /** One file put in place or deleted, by its path inside the site. */
  record Step(Kind kind, String path) {}

  /** What a step does. */
  enum Kind {
    MOVE,
    DELETE
  }

  /**
   * What a journal's file says; from the moment it stands there, the commit counts as made.
   *
   * @param steps in the order in which they are done; a path stands in one step only
   */
  static WholeFile.Writing of(Stream<Step> steps) {
    return out -> {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      writer.write(FIRST + "\n");
      for (Iterator<Step> each = steps.iterator(); each.hasNext(); ) {
        Step step = each.next();
        writer.write((step.kind() == Kind.MOVE ? MOVE : DELETE) + step.path() + "\n");
      }
      writer.write(LAST + "\n");
      writer.flush();
    };
  }

  /**
   * The journal in a file.
   *
   * @throws IOException if it is not whole, or of another version; nothing is to be done then
   */
  static Journal read(Path file) throws IOException {
    Journal journal = new Journal(file);
    journal.each(step -> {});
    return journal;
  }

  /** What is done with each step. */
  private interface Doing {
    void with(Step step) throws IOException;
  }

  private void each(Doing doing) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      String line = in.readLine();
      if (!FIRST.equals(line)) {
        throw notWhole();
      }
      for (line = in.readLine(); !LAST.equals(line); line = in.readLine()) {
        if (line == null) {
          throw notWhole();
        }
        doing.with(step(line));
      }
    }
  }

  private IOException notWhole() {
    return new IOException(
        file + " is not a journal of this version; delete it and build the site again");
  }

  private Step step(String line) throws IOException {
    if (line.startsWith(MOVE)) {
      return new Step(Kind.MOVE, SitePaths.checked(line.substring(MOVE.length())));
    }
    if (line.startsWith(DELETE)) {
      return new Step(Kind.DELETE, SitePaths.checked(line.substring(DELETE.length())));
    }
    throw new IOException(file + " has the unknown line `" + line + "`; delete the file");
  }

  /** Does all that is still to do, from the staged files to the site. */
  void play(Path stage, Path output, Disk disk) throws IOException {
    if (!Files.exists(output, LinkOption.NOFOLLOW_LINKS) && Files.exists(stage)) {
      Files.createDirectories(parentOf(output));
      if (disk.rename(stage, output)) {
        return;
      }
    }
    SortedSet<String> left = new TreeSet<>(Comparator.reverseOrder());
    each(
        step -> {
          if (step.kind() == Kind.DELETE) {
            delete(output, step.path(), disk);
            addFolders(step.path(), left);
          } else {
            move(stage.resolve(step.path()), output.resolve(step.path()), disk);
          }
        });
    prune(left, output, disk);
  }

  private static void addFolders(String path, Set<String> folders) {
    for (int i = path.lastIndexOf('/'); i > 0; i = path.lastIndexOf('/', i - 1)) {
      folders.add(path.substring(0, i));
    }
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
  private static void prune(SortedSet<String> folders, Path output, Disk disk) throws IOException {
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
