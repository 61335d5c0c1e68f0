package broadsheet.preview;

import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.hashing.FileHasher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A folder with all that is in it, watched while it is there, and again once it is back: systems
 * follow a folder that is moved away, and forget one that is deleted. Thread-safe.
 */
final class WatchedFolder implements AutoCloseable {

  private final Path path;
  private final DirectoryChangeListener listener;

  /** Which folder is watched; empty while there is none. */
  private String watched = "";

  private @Nullable DirectoryWatcher watcher;
  private CompletableFuture<Void> watching = CompletableFuture.completedFuture(null);
  private boolean closed;

  /**
   * A folder that is there, and watched until {@link #close}.
   *
   * @param listener is told of what changes in it, in a thread of its own
   * @throws IOException if the system cannot watch it, or not so many folders
   */
  WatchedFolder(Path path, DirectoryChangeListener listener) throws IOException {
    this.path = path;
    this.listener = listener;
    var unused = look();
  }

  /**
   * Looks whether the folder was moved away or deleted, or is back.
   *
   * @return whether it has changed in this way
   * @throws IOException if it is back and cannot be watched; the next look does not try again
   */
  synchronized boolean look() throws IOException {
    String found = find();
    boolean same = found.equals(watched) && (found.isEmpty() || !watching.isDone());
    if (closed || same) {
      return false;
    }
    stop();
    watched = found;
    if (!found.isEmpty()) {
      watch();
    }
    return true;
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    stop();
  }

  private void stop() throws IOException {
    if (watcher != null) {
      watcher.close();
      watcher = null;
    }
  }

  /** What tells the folder that is there now from another of its name; empty if there is none. */
  private String find() {
    try {
      BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
      return found.isDirectory() ? "folder " + found.fileKey() : "";
    } catch (IOException notThere) {
      return "";
    }
  }

  private void watch() throws IOException {
    watcher =
        DirectoryWatcher.builder()
            .path(path)
            .fileHasher(FileHasher.LAST_MODIFIED_TIME)
            .listener(listener)
            .build();
    watching =
        watcher.watchAsync(
            task -> {
              Thread made = new Thread(task, "folder watcher");
              made.setDaemon(true);
              made.start();
            });
    if (watching.isCompletedExceptionally()) {
      stop();
      throw watching.handle((nothing, e) -> unwatched(e)).join();
    }
  }

  private static IOException unwatched(Throwable e) {
    return new IOException(
        "the system does not watch these folders for changes ("
            + e.getMessage()
            + "); where there are too many of them, allow more: on Linux that is"
            + " fs.inotify.max_user_watches",
        e);
  }
}
