package broadsheet.publish;

import broadsheet.digest.Digest;
import broadsheet.publish.Manifest.Written;
import broadsheet.search.SiteFiles;
import broadsheet.source.Stamp;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a site, changed only by a whole new site at once.
 *
 * <p>Files are written beside it first; {@link #commit} puts them in place. Whoever kills the
 * program before that finds the old site byte for byte; whoever kills it during that finds, after
 * the next {@link #open}, the new one. (A kill of the program, that is: what a power cut leaves
 * depends on the file system.) Files whose bytes are the same as before are not touched.
 *
 * <p>Only what an earlier commit wrote is ever deleted, and only if nobody has edited it since.
 *
 * <p>Several threads may write. In memory there is a small record a file.
 */
public final class Output implements SiteFiles, AutoCloseable {

  private final Path output;
  private final Path stage;
  private final Path journal;
  private final Path manifest;
  private final Path nextManifest;
  private final FileChannel lock;
  private final Disk disk;
  private final boolean existed;

  /** What the last commit left, or null where there was none, or its manifest is gone. */
  private final @Nullable Manifest last;

  private final Map<String, Planned> planned = new ConcurrentHashMap<>();

  /** The folders of all files written so far, by the key of their paths. */
  private final Set<String> folders = ConcurrentHashMap.newKeySet();

  /** The folders of staged files that are there. */
  private final Set<Path> made = ConcurrentHashMap.newKeySet();

  private volatile boolean trusting = true;
  private volatile boolean broken;

  /** A file of the new site, and how it compares with what is in its place. */
  record Planned(Written file, Change change) {}

  /** How a file of the new site compares with what is in its place. */
  enum Change {
    /** Not compared yet. */
    CLAIMED,
    ADDED,
    REPLACED,
    UNCHANGED
  }

  private Output(Path output, Path state, FileChannel lock, Disk disk) throws IOException {
    this.output = output;
    this.stage = state.resolve("stage");
    this.journal = state.resolve(SiteStates.JOURNAL);
    this.manifest = state.resolve("manifest");
    this.nextManifest = state.resolve("manifest.next");
    this.lock = lock;
    this.disk = disk;
    recover();
    this.existed = Files.exists(output);
    this.last = Files.exists(manifest) ? Manifest.read(manifest) : null;
    Files.createDirectories(stage);
  }

  /**
   * The folder of a site, made ready for a new build: a commit that was killed is brought to its
   * end, and what a killed build left is thrown away.
   *
   * @param output folder of the site; need not exist
   * @param work folder for what is not published ({@code .broadsheet}); made if missing; neither
   *     may be inside the other
   * @throws IOException if another build of this archive is running, or something but a folder is
   *     in the site's place
   */
  public static Output open(Path output, Path work) throws IOException {
    return open(output, work, new Disk());
  }

  static Output open(Path output, Path work, Disk disk) throws IOException {
    Path site = Files.exists(output) ? output.toRealPath() : output.toAbsolutePath().normalize();
    Files.createDirectories(work);
    Path realWork = work.toRealPath();
    if (site.startsWith(realWork) || realWork.startsWith(site)) {
      throw new IOException(
          "the site's folder `" + output + "` and `" + work + "` overlap; choose another output");
    }
    if (!Files.isDirectory(site) && Files.exists(site, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("`" + output + "` is not a folder; move it away, or choose another");
    }
    FileChannel lock = lock(realWork);
    boolean opened = false;
    try {
      Path state = new SiteStates(realWork, disk).of(site);
      Output made = new Output(site, state, lock, disk);
      opened = true;
      return made;
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }

  /** Brings a commit that was killed to its end; does nothing where there was none. */
  public static void recover(Path output, Path work) throws IOException {
    open(output, work).close();
  }

  /** Forgets what the files of the site were made of, so that each has to be made again. */
  void distrust() {
    trusting = false;
  }

  /**
   * Whether the site is as the last commit left it, byte for byte as far as its files' stamps can
   * tell, and was made of the same.
   */
  boolean isOf(Digest made) {
    return trusting
        && last != null
        && !made.equals(Digest.NONE)
        && last.made().equals(made)
        && last.files().values().parallelStream().allMatch(this::isAsLeft);
  }

  /** What a build that finds the site as it should be comes to. */
  Committed unchanged() {
    return new Committed(0, 0, last == null ? 0 : last.files().size(), 0, List.of());
  }

  /** Where to keep something about the site, by the name of the file. */
  Path beside(String name) {
    return manifest.resolveSibling(name);
  }

  /**
   * Keeps a file of the last site in the new one, if it was made of the same and nobody touched it
   * since; gives false, with nothing done, where it has to be written.
   *
   * @param source the digest of all that the file is made of; {@link Digest#NONE} is never the same
   * @throws RefusedPathException as {@link #write}
   */
  @Override
  public boolean keeps(String path, Digest source) throws RefusedPathException {
    Written old = asBefore(path, source);
    if (old == null) {
      return false;
    }
    planned.put(claim(path), new Planned(old, Change.UNCHANGED));
    return true;
  }

  @Override
  public boolean has(String path, Digest source) {
    return asBefore(path, source) != null;
  }

  /** A file that the last build made of the same, if it is still as it left it; else null. */
  private @Nullable Written asBefore(String path, Digest source) {
    Written old = last == null || !trusting ? null : last.files().get(path);
    return old != null
            && !source.equals(Digest.NONE)
            && old.source().equals(source)
            && isAsLeft(old)
        ? old
        : null;
  }

  @Override
  public byte[] last(String path) throws IOException {
    return Files.readAllBytes(output.resolve(SitePaths.checked(path)));
  }

  private boolean isAsLeft(Written old) {
    try {
      return Stamp.left(output.resolve(old.path())).equals(old.stamp());
    } catch (IOException e) {
      return false; // it is gone
    }
  }

  /** Whether no commit has been made into this folder, or nobody knows. */
  boolean isNew() {
    return last == null;
  }

  /**
   * Whether a file may take its place without anything being lost: nothing stands there, or what
   * the last commit left, which nobody touched since.
   */
  boolean isFree(String path) {
    Written old = last == null ? null : last.files().get(path);
    return !Files.exists(output.resolve(path), LinkOption.NOFOLLOW_LINKS)
        || (old != null && isAsLeft(old));
  }

  /**
   * Adds a file to the new site.
   *
   * @param path inside the site, with {@code /}: {@code 2018/07/24/slug.html}
   * @param source the digest of all that the file is made of, for {@link #keeps} in the next build
   * @throws RefusedPathException if the path leads out of the site, or cannot be on every system,
   *     or is that of another file, up to letter case; nothing was written then, and the site may
   *     still be committed without the file. Which of two files with one path is refused depends on
   *     which came first.
   * @throws IOException if the disk fails; the site cannot be committed then
   */
  @Override
  public void write(String path, Digest source, byte[] bytes) throws IOException {
    String key = claim(path);
    try {
      CRC32C sum = new CRC32C();
      sum.update(bytes);
      Change change = compare(path, bytes);
      if (change != Change.UNCHANGED) {
        Files.write(staged(path), bytes);
      }
      Written written = written(path, (int) sum.getValue(), change, source);
      planned.put(key, new Planned(written, change));
    } catch (IOException | RuntimeException e) {
      broken = true;
      throw e;
    }
  }

  /** Adds a file that is made each time. */
  public void write(String path, byte[] bytes) throws IOException {
    write(path, Digest.NONE, bytes);
  }

  /** Adds a file to the new site as it streams in; otherwise as for an array. */
  public void write(String path, Digest source, InputStream bytes) throws IOException {
    write(path, source, bytes::transferTo);
  }

  /** Adds a file to the new site as it is made; otherwise as for an array. */
  void write(String path, Digest source, WholeFile.Writing writing) throws IOException {
    String key = claim(path);
    try {
      Path file = staged(path);
      CRC32C sum = new CRC32C();
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
        writing.to(new CheckedOutputStream(out, sum));
      }
      Change change = compare(path, file, Files.size(file));
      if (change == Change.UNCHANGED) {
        Files.delete(file);
      }
      Written written = written(path, (int) sum.getValue(), change, source);
      planned.put(key, new Planned(written, change));
    } catch (IOException | RuntimeException e) {
      broken = true;
      throw e;
    }
  }

  /**
   * Puts the new site in place: new pages and assets first, then pages that changed, listings after
   * the articles they lead to, deletions last, so that links lead somewhere at any moment.
   *
   * @param made the digest of all that it was made of, or {@link Digest#NONE}
   * @throws IllegalStateException if a write failed, for then the site is not whole
   */
  public Committed commit(Digest made) throws IOException {
    if (broken) {
      throw new IllegalStateException("a file of the site could not be written");
    }
    if (existed && !Files.isDirectory(output)) {
      throw new IOException("`" + output + "` was moved away during the build; build again");
    }
    CommitPlan plan = CommitPlan.of(output, last, planned);
    if (!plan.isEmpty() || last == null || !last.made().equals(made) || !Files.exists(output)) {
      Manifest.of(made, planned.values().stream().map(Planned::file).toList())
          .write(nextManifest, disk);
      new Journal(plan.steps()).write(journal, disk);
      recover();
    }
    return plan.summary();
  }

  /** Ends the build; what was not committed is thrown away, and the old site stays. */
  @Override
  public void close() throws IOException {
    try {
      // After a commit that failed half-way, the staged files are what the next start needs.
      if (!Files.exists(journal)) {
        disk.deleteTree(stage);
      }
    } finally {
      lock.close();
    }
  }

  private void recover() throws IOException {
    if (Files.exists(journal)) {
      Journal.read(journal).play(stage, output, disk);
      if (!Files.exists(output)) {
        Files.createDirectories(output);
      }
      if (Files.exists(nextManifest)) {
        disk.move(nextManifest, manifest);
      }
      // First the files, for without the journal nobody would know that they are left over.
      disk.deleteTree(stage);
      disk.delete(journal);
    }
    disk.deleteTree(stage);
    disk.delete(nextManifest);
  }

  /** Keeps a path for one file. */
  private String claim(String path) throws RefusedPathException {
    String key = SitePaths.key(SitePaths.checked(path));
    Planned claimed = new Planned(new Written(path, 0, 0, Stamp.NONE, Digest.NONE), Change.CLAIMED);
    Planned other = planned.putIfAbsent(key, claimed);
    if (other != null) {
      throw new RefusedPathException(
          path,
          other.file().path().equals(path)
              ? "two files of the site have this path; give one of them another name"
              : "differs from `%s` only in what many systems do not tell apart; rename one of them"
                  .formatted(other.file().path()));
    }
    for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
      folders.add(key.substring(0, slash));
    }
    if (folders.contains(key)) {
      planned.remove(key);
      throw new RefusedPathException(path, "is also a folder of the site; give it another name");
    }
    for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
      Planned file = planned.get(key.substring(0, slash));
      if (file != null) {
        planned.remove(key);
        throw new RefusedPathException(
            path,
            "needs a folder where the site has the file `%s`; give one another name"
                .formatted(file.file().path()));
      }
    }
    return key;
  }

  /** What is remembered of a file: one that is to be moved keeps its stamp on the way. */
  private Written written(String path, int checksum, Change change, Digest source)
      throws IOException {
    Path where = (change == Change.UNCHANGED ? output : stage).resolve(path);
    Stamp stamp = Stamp.left(where);
    return new Written(path, stamp.size(), checksum, stamp, source);
  }

  private Path staged(String path) throws IOException {
    Path file = stage.resolve(path);
    Path folder = file.getParent();
    if (folder != null && !made.contains(folder)) {
      Files.createDirectories(folder);
      made.add(folder);
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

  /**
   * One build of an archive at a time, wherever its site is to be: the cache and the records are
   * its own, and not the site's.
   */
  private static FileChannel lock(Path work) throws IOException {
    FileChannel channel =
        FileChannel.open(work.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException sameProgram) {
      // Said below, as for another program.
    }
    channel.close();
    throw new IOException(
        "another build of `" + work.getParent() + "` is running; wait until it has ended");
  }
}
