package broadsheet.source;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a file system says of a file without opening it. A file whose stamp is the same as before
 * has the same bytes, but for one that changed just before it was looked at: within the step of the
 * file system's clock it may change once more and keep its stamp. So a young stamp is none: such a
 * file is read again the next time, as Git does it.
 *
 * @param size in bytes
 * @param modified when its bytes changed last, in nanoseconds since 1970
 * @param changed when anything about it changed last; not to be set back by hand. Where the file
 *     system does not say, when it was made
 * @param file its number in the file system, or 0 where there is none
 */
public record Stamp(long size, long modified, long changed, long file) {

  /** Of a file that is to be read again whatever it looks like. */
  public static final Stamp NONE = new Stamp(-1, 0, 0, 0);

  /** Of a file that is not there. */
  public static final Stamp ABSENT = new Stamp(-2, 0, 0, 0);

  /** Of any folder. */
  private static final Stamp FOLDER = new Stamp(-3, 0, 0, 0);

  /** The coarsest clock of a file system in use, that of FAT. */
  private static final long STEP = TimeUnit.SECONDS.toNanos(2);

  /** Times in such steps may be of a clock that is coarse: exFAT has them, others longer ones. */
  private static final long COARSE = TimeUnit.MILLISECONDS.toNanos(10);

  /** Much more than the step of a clock that is not, with room for that of another machine. */
  private static final long SHORT_STEP = TimeUnit.MILLISECONDS.toNanos(200);

  private static final String ATTRIBUTES =
      "unix:size,lastModifiedTime,ctime,ino,isRegularFile,isDirectory,isSymbolicLink";

  private static final boolean UNIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

  /** A file as it was looked at. */
  record Look(boolean isFile, boolean isFolder, boolean isLink, Stamp stamp) {}

  /**
   * Looks at a file, not at what a link leads to.
   *
   * @param now when the look was begun
   */
  static Look look(Path path, Instant now) throws IOException {
    return UNIX ? unix(path, now) : basic(path, now);
  }

  /** All in one question, for there are many files. */
  private static Look unix(Path path, Instant now) throws IOException {
    Map<String, Object> a = Files.readAttributes(path, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    return look(
        get(a, "isRegularFile", Boolean.class),
        get(a, "isDirectory", Boolean.class),
        get(a, "isSymbolicLink", Boolean.class),
        new Stamp(
            get(a, "size", Long.class),
            nanos(get(a, "lastModifiedTime", FileTime.class)),
            nanos(get(a, "ctime", FileTime.class)),
            get(a, "ino", Long.class)),
        now);
  }

  private static <T> T get(Map<String, Object> attributes, String name, Class<T> type) {
    return type.cast(Objects.requireNonNull(attributes.get(name)));
  }

  private static Look basic(Path path, Instant now) throws IOException {
    BasicFileAttributes a =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return look(
        a.isRegularFile(),
        a.isDirectory(),
        a.isSymbolicLink(),
        new Stamp(a.size(), nanos(a.lastModifiedTime()), nanos(a.creationTime()), 0),
        now);
  }

  private static Look look(
      boolean isFile, boolean isFolder, boolean isLink, Stamp stamp, Instant now) {
    long last = Math.max(stamp.modified, stamp.changed);
    boolean fine = stamp.modified % COARSE != 0 && stamp.changed % COARSE != 0;
    boolean young = last > nanos(FileTime.from(now)) - (fine ? SHORT_STEP : STEP);
    Stamp sure = isFolder ? FOLDER : isFile && !young ? stamp : NONE;
    return new Look(isFile, isFolder, isLink, sure);
  }

  /**
   * The stamp of a file that only Broadsheet writes, which it may have written just now, and put
   * where it is by renaming it.
   */
  public static Stamp left(Path path) throws IOException {
    BasicFileAttributes a =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    // A key tells files apart by their numbers, and is had in half the time of these themselves.
    long file = a.fileKey() == null ? 0 : a.fileKey().hashCode();
    return a.isRegularFile() ? new Stamp(a.size(), nanos(a.lastModifiedTime()), 0, file) : NONE;
  }

  private static long nanos(FileTime time) {
    return time.to(TimeUnit.NANOSECONDS);
  }

  /**
   * By hand, for stamps are compared by the hundred thousand where only Java's first compiler runs:
   * as many took 20 ms so, and 35 ms with what is made for a record.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Stamp s
        && size == s.size
        && modified == s.modified
        && changed == s.changed
        && file == s.file;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(31 * (31 * (31 * size + modified) + changed) + file);
  }

  /** Whether a file that had the other stamp has the same bytes. */
  public boolean vouchesFor(Stamp other) {
    return !equals(NONE) && equals(other);
  }
}
