package broadsheet.publish;

import broadsheet.digest.Digest;
import broadsheet.file.WholeFile;
import broadsheet.search.SiteFiles;
import broadsheet.source.Stamp;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

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
final class Output implements SiteFiles, AutoCloseable {

  private final Path output;
  private final Path stage;
  private final Path journal;
  private final Path manifest;
  private final Path nextManifest;
  private final FileChannel lock;
  private final Disk disk;
  private final boolean existed;

  /** What the last commit left. */
  private final Manifest last;

  private final WrittenFiles written;
  private final PlannedFiles planned;
  private final Stage staging;
  private volatile boolean trusting = true;
  private volatile boolean broken;

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
    this.last = Files.exists(manifest) ? Manifest.read(manifest) : Manifest.NONE;
    this.written = new WrittenFiles(state.resolve("written"));
    this.planned = new PlannedFiles(last, written);
    this.staging = new Stage(stage, output, existed);
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
  static Output open(Path output, Path work) throws IOException {
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
    FileChannel lock = BuildLock.of(realWork);
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
  static void recover(Path output, Path work) throws IOException {
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
        && !made.equals(Digest.NONE)
        && last.made().equals(made)
        && IntStream.range(0, last.size())
            .parallel()
            .allMatch(file -> isAsLeft(file, last.path(file)));
  }

  /** What a build that finds the site as it should be comes to. */
  Committed unchanged() {
    return new Committed(0, 0, last.size(), 0, List.of());
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
    int old = asBefore(path, source);
    if (old < 0) {
      return false;
    }
    planned.keep(old, path);
    return true;
  }

  @Override
  public boolean has(String path, Digest source) {
    return asBefore(path, source) >= 0;
  }

  /** The number of a file that the last build made of the same, if it is as it left it; else -1. */
  private int asBefore(String path, Digest source) {
    int old = !trusting || source.equals(Digest.NONE) ? -1 : last.find(path);
    return old >= 0 && last.source(old).equals(source) && isAsLeft(old, path) ? old : -1;
  }

  @Override
  public byte[] last(String path) throws IOException {
    return Files.readAllBytes(output.resolve(SitePaths.checked(path)));
  }

  private boolean isAsLeft(int file, String path) {
    try {
      return Stamp.left(output.resolve(path)).equals(last.stamp(file));
    } catch (IOException e) {
      return false; // it is gone
    }
  }

  /** Whether no commit has been made into this folder, or nobody knows. */
  boolean isNew() {
    return last.isNone();
  }

  /**
   * Whether a file may take its place without anything being lost: nothing stands there, or what
   * the last commit left, which nobody touched since.
   */
  boolean isFree(String path) {
    int old = last.find(path);
    return !Files.exists(output.resolve(path), LinkOption.NOFOLLOW_LINKS)
        || (old >= 0 && isAsLeft(old, path));
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
    planned.claim(SitePaths.checked(path));
    try {
      planned.set(staging.put(path, source, bytes));
    } catch (IOException | RuntimeException e) {
      broken = true;
      throw e;
    }
  }

  /** Adds a file that is made each time. */
  void write(String path, byte[] bytes) throws IOException {
    write(path, Digest.NONE, bytes);
  }

  /** Adds a file to the new site as it streams in; otherwise as for an array. */
  void write(String path, Digest source, InputStream bytes) throws IOException {
    write(path, source, bytes::transferTo);
  }

  /** Adds a file to the new site as it is made; otherwise as for an array. */
  void write(String path, Digest source, WholeFile.Writing writing) throws IOException {
    planned.claim(SitePaths.checked(path));
    try {
      planned.set(staging.put(path, source, writing));
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
  Committed commit(Digest made) throws IOException {
    if (broken) {
      throw new IllegalStateException("a file of the site could not be written");
    }
    if (existed && !Files.isDirectory(output)) {
      throw new IOException("`" + output + "` was moved away during the build; build again");
    }
    written.gather();
    CommitPlan plan = CommitPlan.of(output, last, planned);
    if (!plan.isEmpty() || isNew() || !last.made().equals(made) || !Files.exists(output)) {
      disk.write(nextManifest, Manifest.next(made, last, planned::isKept, written));
      disk.write(journal, Journal.of(plan.steps()));
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
      written.close();
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
}
