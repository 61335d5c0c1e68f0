package broadsheet.archive;

import broadsheet.article.Article;
import broadsheet.article.Cleaned;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The texts of one build on disk, by the number of their source, so that memory does not grow with
 * them. A fresh file for each build: what an earlier one left cannot show in this one. It is
 * deleted when closed, and files that killed builds left are deleted when the next one begins.
 *
 * <p>Thread-safe.
 */
final class Store implements AutoCloseable {
  /**
   * Each text is read once or twice in a build, so a cache hardly helps: what counts is that it
   * stays small, whatever the archive.
   */
  private static final int CACHE_MEGABYTES = 8;

  private static final String PREFIX = "build-";
  private static final String SUFFIX = ".mv";

  private final Path file;
  private final MVStore store;
  private final MVMap<Integer, byte[]> cleaned;
  private final MVMap<Integer, byte[]> articles;
  private final MVMap<Integer, String> removals;

  private Store(Path file) {
    this.file = file;
    this.store =
        new MVStore.Builder()
            .fileName(file.toString())
            .cacheSize(CACHE_MEGABYTES)
            .cacheConcurrency(4)
            .autoCommitBufferSize(4096)
            .open();
    // Nobody reads an old version, and no build is gone on with after a crash.
    store.setVersionsToKeep(0);
    store.setRetentionTime(0);
    this.cleaned = store.openMap("cleaned");
    this.articles = store.openMap("articles");
    this.removals = store.openMap("removals");
  }

  /** A new store in a folder, which is made if it is missing. */
  static Store open(Path folder) throws IOException {
    Files.createDirectories(folder);
    deleteAbandoned(folder);
    return new Store(Files.createTempFile(folder, PREFIX, SUFFIX));
  }

  private static void deleteAbandoned(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
      for (Path file : files) {
        if (isAbandoned(file)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Whether no other build holds a file: each holds a lock on its own. */
  private static boolean isAbandoned(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false; // in use, by this program or another
    }
  }

  void put(int number, Cleaned value) {
    cleaned.put(number, CodecWriter.write(value));
  }

  Cleaned takeCleaned(int number) {
    return CodecReader.cleaned(Objects.requireNonNull(cleaned.remove(number)));
  }

  void put(int number, Article value) {
    articles.put(number, CodecWriter.write(value));
  }

  Article article(int number) {
    return CodecReader.article(Objects.requireNonNull(articles.get(number)));
  }

  void putRemovals(int number, String json) {
    removals.put(number, json);
  }

  String removals(int number) {
    return Objects.requireNonNull(removals.get(number));
  }

  @Override
  public void close() {
    store.closeImmediately();
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit(); // a virus scanner may still hold it; the next build looks too
    }
  }
}
