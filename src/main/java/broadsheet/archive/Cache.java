package broadsheet.archive;

import broadsheet.digest.Digest;
import broadsheet.source.SourceFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;

/**
 * What was made of sources, on disk, so that memory does not grow with their text, and so that the
 * next build need not make it again. To lose it costs nothing but time.
 *
 * <p>Where a value is not what was written it counts as missing ({@link SealedMap}); where the
 * store itself fails, {@link DamagedCacheException} says so. From the first change until {@link
 * #end} what is there need not go together, and a build that finds it so, after another was killed,
 * compares all pages anew.
 *
 * <p>Thread-safe.
 */
final class Cache implements AutoCloseable {
  static final String NAME = "cache.mv";

  /**
   * Each text is read once or twice in a build, so more would hardly help. What stays here just
   * long enough to be taken for lasting has Java's collector go through all that is kept: with 8 MB
   * it did so ten times for 100,000 stories, with 2 MB five times.
   */
  private static final int MEGABYTES = 2;

  /** The size in bytes of a cache that is never too large, however much of it is dead. */
  private static final long SMALL = 4 << 20;

  private static final String PREFIX = "build-";
  private static final String SUFFIX = ".mv";
  private static final String PROGRAM = "program";
  private static final String WHOLE = "whole";

  private final Path file;
  private final boolean lasting;
  private final MVStore store;
  private final SealedMap drafts;
  private final SealedMap known;
  private final SealedMap state;
  private final Excerpts excerpts;
  private volatile boolean begun;

  private Cache(Path file, boolean lasting) {
    this.file = file;
    this.lasting = lasting;
    this.store =
        new MVStore.Builder()
            .fileName(file.toString())
            .cacheSize(MEGABYTES)
            .cacheConcurrency(4)
            .autoCommitBufferSize(4096)
            .autoCompactFillRate(0) // it would move what a build is about to read
            .open(); // what is dead stays for a while: without, H2 overwrites what it still needs
    this.drafts = new SealedMap(store, "drafts");
    this.known = new SealedMap(store, "known");
    this.state = new SealedMap(store, "state");
    this.excerpts = new Excerpts(file.resolveSibling(file.getFileName() + ".excerpts"));
  }

  /** A cache for one build alone, in a folder, which is made if it is missing. */
  static Cache temporary(Path folder) throws IOException {
    Files.createDirectories(folder);
    deleteAbandoned(folder);
    return new Cache(Files.createTempFile(folder, PREFIX, SUFFIX), false);
  }

  /**
   * The cache in a folder, which is made if it is missing; empty if another program, or none, wrote
   * it. While another build has it, one for this build alone.
   *
   * @param program what besides the sources decides what is made of them
   */
  static Cache open(Path folder, Digest program) throws IOException {
    Files.createDirectories(folder);
    deleteAbandoned(folder);
    Path file = folder.resolve(NAME);
    for (int attempt = 0; attempt < 2 && isFree(file); attempt++) {
      Optional<Cache> cache = tried(file, program);
      if (cache.isPresent()) {
        return cache.get();
      }
    }
    return temporary(folder);
  }

  /** The cache in a file, or nothing where it was of no use and is deleted, or taken. */
  private static Optional<Cache> tried(Path file, Digest program) throws IOException {
    try {
      boolean made = !Files.exists(file);
      Cache cache = new Cache(file, true);
      if (made) {
        cache.state.put(PROGRAM, KnownCodec.write(program));
        cache.store.commit();
      } else if (!Arrays.equals(cache.state.get(PROGRAM), KnownCodec.write(program))) {
        cache.discard();
        return Optional.empty();
      }
      return Optional.of(cache);
    } catch (MVStoreException e) {
      if (e.getErrorCode() != DataUtils.ERROR_FILE_LOCKED) {
        Files.deleteIfExists(file);
      }
      return Optional.empty();
    } catch (RuntimeException | AssertionError | OutOfMemoryError damaged) {
      // Where assertions are on, the library doubts a damaged file with them too.
      Files.deleteIfExists(file);
      return Optional.empty();
    }
  }

  /** Deletes the cache in a folder, unless a build has it. */
  static void delete(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (Files.exists(file) && isFree(file)) {
      Files.deleteIfExists(file);
    }
  }

  private static void deleteAbandoned(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
      for (Path file : files) {
        if (isFree(file)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Whether no other build holds a file: each holds a lock on its own. */
  private static boolean isFree(Path file) {
    if (!Files.exists(file)) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false; // in use, by this program or another
    }
  }

  /**
   * What the last build left; nothing is found where there was none.
   *
   * @param files that are there now, in the order of their paths
   */
  Before before(List<SourceFile> files) {
    return safely(() -> Before.read(known.each(), state.get(WHOLE), files, excerpts));
  }

  /** How the stories of this build begin, until the cache is closed. */
  Excerpts excerpts() {
    return excerpts;
  }

  /** From the first change on, until the end, what is there need not go together. */
  private synchronized void begin() {
    if (!begun) {
      state.remove(WHOLE);
      store.commit();
      begun = true;
    }
  }

  /** Whether something changed, so that the end has to be said. */
  boolean isChanged() {
    return begun;
  }

  /** Says that what is there goes together, and how many sources there are. */
  void end(int sources, End end) {
    safely(
        () -> {
          begin();
          state.put(WHOLE, Before.end(sources, end));
          return store.commit();
        });
  }

  /** Keeps a draft, and gives its checksum. */
  int putDraft(Draft draft) {
    byte[] bytes = DraftCodec.write(draft);
    return safely(
        () -> {
          begin();
          return drafts.put(draft.path(), bytes);
        });
  }

  /** The draft that has this checksum, or nothing where it is lost. */
  Optional<Draft> draft(String path, int checksum) {
    try {
      byte[] bytes = drafts.get(path, checksum);
      return bytes == null ? Optional.empty() : Optional.of(DraftCodec.read(path, bytes));
    } catch (RuntimeException | AssertionError | OutOfMemoryError damaged) {
      return Optional.empty(); // the source is cleaned once more
    }
  }

  void put(String path, Known value) {
    safely(
        () -> {
          begin();
          return known.put(path, KnownCodec.write(value));
        });
  }

  void remove(String path) {
    safely(
        () -> {
          begin();
          drafts.remove(path);
          known.remove(path);
          return path;
        });
  }

  private <T> T safely(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException | AssertionError | OutOfMemoryError e) {
      throw new DamagedCacheException(file + " cannot be used", e);
    }
  }

  /** Gives up on what is there. */
  void discard() {
    excerpts.close();
    store.closeImmediately();
    delete();
  }

  @Override
  public void close() {
    if (!lasting) {
      discard();
      return;
    }
    excerpts.close();
    boolean sparse = isSparse();
    store.closeImmediately(); // all that counts was committed
    if (sparse) {
      compact();
    }
  }

  /** Whether less than half of the file is what the cache holds, and the rest is what it held. */
  private boolean isSparse() {
    FileStore<?> bytes = store.getFileStore();
    return bytes.size() > SMALL && bytes.getFillRate() * bytes.getChunksFillRate() < 50 * 100;
  }

  /**
   * Copies what is alive into a new file, which takes the place of the old one. To move it about
   * inside a file is not safe in this H2 (its issues 4083 and 4086).
   */
  private void compact() {
    try {
      MVStoreTool.compact(file.toString(), false);
    } catch (MVStoreException e) {
      delete(); // damaged, or there is no room for two: the next build begins with an empty one
    }
  }

  private void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit(); // a virus scanner may still hold it; the next build looks too
    }
  }
}
