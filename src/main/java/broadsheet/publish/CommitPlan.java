package broadsheet.publish;

import broadsheet.diagnostic.Diagnostic;
import broadsheet.publish.Journal.Kind;
import broadsheet.publish.Journal.Step;
import broadsheet.publish.PlannedFiles.Change;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/** The steps from the site that is there to the new one, and what they come to. */
final class CommitPlan {

  /** How many files that are no part of the site are named one by one. */
  private static final int NAMED = 20;

  private final Path output;
  private final PlannedFiles planned;
  private final List<Step> early = new ArrayList<>();
  private final WrittenFiles made;

  /** The numbers of files to be moved, in the order in which they are. */
  private final int[] moves;

  private final List<Step> late = new ArrayList<>();
  private final List<Diagnostic> notes = new ArrayList<>();

  /** The folders of all files that move. */
  private final Set<String> needed = new HashSet<>();

  /** How many files the manifest already has as they are now. */
  private int known;

  private CommitPlan(Path output, PlannedFiles planned) {
    this.output = output;
    this.planned = planned;
    this.made = planned.made();
    this.moves = moves(made);
  }

  /**
   * Plans a commit; changes nothing.
   *
   * @param last what the last commit left, as far as anybody knows
   * @param planned the new site's files
   * @throws IOException if something that Broadsheet did not write stands where a file has to go
   */
  static CommitPlan of(Path output, Manifest last, PlannedFiles planned) throws IOException {
    CommitPlan plan = new CommitPlan(output, planned);
    for (int file = 0; file < last.size(); file++) {
      if (planned.isKept(file)) {
        plan.known++;
      } else {
        plan.planDeletion(last.file(file));
      }
    }
    plan.late.sort(Comparator.comparing(Step::path));
    plan.early.sort(Comparator.comparing(Step::path));
    if (last.isNone() && Files.isDirectory(output)) {
      plan.noteStrangers();
    }
    plan.refuseObstacles();
    return plan;
  }

  /**
   * What others lead to comes first: new files before changed ones, whatever is no page before
   * pages, articles before listings, deep listings before the front page, feeds last.
   */
  private static int[] moves(WrittenFiles made) {
    return made.byPath()
        .filter(file -> made.change(file) != Change.UNCHANGED)
        .boxed()
        .sorted(
            Comparator.comparing((Integer file) -> made.change(file))
                .thenComparingInt(file -> rank(made.path(file)))
                .thenComparingLong(file -> -folders(made.path(file))))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int rank(String path) {
    if (path.endsWith(".xml")) {
      return 3;
    }
    if (!path.endsWith(".html")) {
      return 0;
    }
    return path.endsWith("/index.html") || path.indexOf('/') < 0 ? 2 : 1;
  }

  private static long folders(String path) {
    return path.chars().filter(c -> c == '/').count();
  }

  /** The steps in the order in which they are done, put together as they are asked for. */
  Stream<Step> steps() {
    Stream<Step> moved =
        Arrays.stream(moves).mapToObj(file -> new Step(Kind.MOVE, made.path(file)));
    return Stream.of(early.stream(), moved, late.stream()).flatMap(s -> s);
  }

  /** Whether the site, and what the manifest says of it, is to stay as it is. */
  boolean isEmpty() {
    return early.isEmpty() && moves.length == 0 && late.isEmpty() && known == planned.size();
  }

  Committed summary() {
    int added =
        (int) Arrays.stream(moves).filter(file -> made.change(file) == Change.ADDED).count();
    Collections.sort(notes);
    return new Committed(
        added,
        moves.length - added,
        planned.size() - moves.length,
        early.size() + late.size(),
        notes);
  }

  private void planDeletion(Written old) throws IOException {
    String now = planned.path(SitePaths.key(old.path()));
    if (now != null && now.equals(old.path())) {
      known += old.equals(made.find(now)) ? 1 : 0;
      return;
    }
    Path file = output.resolve(SitePaths.checked(old.path()));
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (now != null && isSame(file, output.resolve(now))) {
      return;
    }
    if (Files.size(file) != old.size() || checksum(file) != old.checksum()) {
      notes.add(
          Diagnostic.note(
              old.path(),
              "is no longer part of the site, but was edited since; delete it by hand"));
      return;
    }
    Step step = new Step(Kind.DELETE, old.path());
    (standsInTheWay(old.path()) ? early : late).add(step);
  }

  /** Whether a file's name is now that of a folder, or its folder's name that of a file. */
  private boolean standsInTheWay(String path) {
    String key = SitePaths.key(path);
    for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
      if (planned.path(key.substring(0, slash)) != null) {
        return true;
      }
    }
    return neededFolders().contains(path);
  }

  private Set<String> neededFolders() {
    if (needed.isEmpty()) {
      for (int move : moves) {
        String path = made.path(move);
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
          needed.add(path.substring(0, slash));
        }
      }
    }
    return needed;
  }

  /** Nothing but our own files makes room for a file of the site. */
  private void refuseObstacles() throws IOException {
    Set<String> leaving = new HashSet<>();
    early.forEach(step -> leaving.add(step.path()));
    for (String folder : neededFolders()) {
      Path path = output.resolve(folder);
      boolean file =
          Files.exists(path, LinkOption.NOFOLLOW_LINKS)
              && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
      if (file && !leaving.contains(folder)) {
        throw new IOException(
            "`" + path + "` is in the way of a folder of the site; move it away, then build again");
      }
    }
    for (int move : moves) {
      Path path = output.resolve(made.path(move));
      if (made.change(move) == Change.REPLACED
          && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        refuseStrangersIn(path, leaving);
      }
    }
  }

  private void refuseStrangersIn(Path folder, Set<String> leaving) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            if (!leaving.contains(nameOf(file))) {
              throw new IOException(
                  "`" + folder + "` is in the way of a page of the site; move it away");
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Without a manifest nobody knows whose the files are that the new site does not have. */
  private void noteStrangers() throws IOException {
    List<String> strangers = strangers();
    for (String name : strangers.subList(0, Math.min(NAMED, strangers.size()))) {
      notes.add(
          Diagnostic.note(
              name, "was in the site's folder and is no part of the site; delete it if it is old"));
    }
    if (strangers.size() > NAMED) {
      notes.add(
          Diagnostic.note(
              ".", (strangers.size() - NAMED) + " more files are there that are no part of it"));
    }
  }

  private List<String> strangers() throws IOException {
    List<String> strangers = new ArrayList<>();
    Files.walkFileTree(
        output,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a) {
            return !dir.equals(output) && isHidden(dir)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
            if (!isHidden(file) && planned.path(SitePaths.key(nameOf(file))) == null) {
              strangers.add(nameOf(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    Collections.sort(strangers);
    return strangers;
  }

  private String nameOf(Path file) {
    return output.relativize(file).toString().replace('\\', '/');
  }

  private static boolean isHidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }

  private static boolean isSame(Path one, Path other) throws IOException {
    return Files.exists(other) && Files.isSameFile(one, other);
  }

  private static int checksum(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        CheckedInputStream summed = new CheckedInputStream(in, new CRC32C())) {
      summed.transferTo(OutputStream.nullOutputStream());
      return (int) summed.getChecksum().getValue();
    }
  }
}
