package broadsheet.preview;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.hashing.FileHasher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls back when files changed: once for many changes that come close together, and never twice at
 * the same time.
 */
public final class Watcher implements AutoCloseable {

  /** How long it has to be quiet: editors save in several steps. */
  private static final Duration QUIET = Duration.ofMillis(200);

  /** How often single files and folders that are not there yet are looked at. */
  private static final long LOOK_MILLIS = 500;

  private final Lull lull = new Lull(QUIET);
  private final Consumer<Watcher> changed;
  private final Consumer<RuntimeException> failed;
  private final ScheduledExecutorService thread;
  private final @Nullable DirectoryWatcher folders;
  private final Set<Path> watched;
  private final Map<Path, String> looked = new ConcurrentHashMap<>();

  private Watcher(List<Path> paths, Consumer<Watcher> changed, Consumer<RuntimeException> failed)
      throws IOException {
    this.changed = changed;
    this.failed = failed;
    List<Path> existing = paths.stream().filter(Files::isDirectory).toList();
    this.watched = Set.copyOf(existing);
    paths.forEach(this::add);
    this.folders = existing.isEmpty() ? null : watch(existing);
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread made = new Thread(task, "watcher");
              made.setDaemon(true);
              return made;
            });
    var unused =
        thread.scheduleWithFixedDelay(
            this::lookAtAll, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    var unused2 = thread.scheduleWithFixedDelay(this::callIfQuiet, 50, 50, TimeUnit.MILLISECONDS);
  }

  /**
   * Watches until {@link #close}.
   *
   * @param paths files, and folders with all that is in them; need not exist yet
   * @param changed called with the watcher, in a thread of its own, after something changed; what
   *     changes during the call leads to another
   * @param failed called with what {@code changed} threw; the watcher goes on
   * @throws IOException if the system cannot watch these folders, or not so many
   */
  public static Watcher open(
      List<Path> paths, Consumer<Watcher> changed, Consumer<RuntimeException> failed)
      throws IOException {
    return new Watcher(paths, changed, failed);
  }

  /** Watches this file too, or this folder and those in it, unless it is watched already. */
  public void add(Path path) {
    if (!watched.contains(path)) {
      looked.computeIfAbsent(path, Watcher::look);
    }
  }

  /** Stops; a call that has begun is interrupted. */
  @Override
  public void close() throws IOException {
    thread.shutdownNow();
    if (folders != null) {
      folders.close();
    }
  }

  private DirectoryWatcher watch(List<Path> existing) throws IOException {
    DirectoryWatcher watcher =
        DirectoryWatcher.builder()
            .paths(existing)
            .fileHasher(FileHasher.LAST_MODIFIED_TIME)
            .listener(this::noteEvent)
            .build();
    CompletableFuture<Void> watching =
        watcher.watchAsync(
            task -> {
              Thread made = new Thread(task, "folder watcher");
              made.setDaemon(true);
              made.start();
            });
    if (watching.isCompletedExceptionally()) {
      watcher.close();
      throw watching.handle((nothing, e) -> unwatched(e)).join();
    }
    return watcher;
  }

  private static IOException unwatched(Throwable e) {
    return new IOException(
        "the system does not watch these folders for changes ("
            + e.getMessage()
            + "); where there are too many of them, allow more: on Linux that is"
            + " fs.inotify.max_user_watches",
        e);
  }

  private void noteEvent(DirectoryChangeEvent event) {
    String name = String.valueOf(event.path().getFileName());
    // What editors and file managers leave for themselves is nobody's source.
    if (!name.startsWith(".") && !name.endsWith("~")) {
      lull.note(System.nanoTime());
    }
  }

  private void callIfQuiet() {
    if (!lull.ends(System.nanoTime())) {
      return;
    }
    try {
      changed.accept(this);
    } catch (RuntimeException e) {
      failed.accept(e);
    }
  }

  private void lookAtAll() {
    for (Map.Entry<Path, String> entry : looked.entrySet()) {
      String now = look(entry.getKey());
      if (!now.equals(entry.getValue())) {
        entry.setValue(now);
        lull.note(System.nanoTime());
      }
    }
  }

  /** What a change of the file would change; of a folder, of a file in it or one folder down. */
  private static String look(Path path) {
    try (Stream<Path> found = Files.walk(path, 2)) {
      return found.map(Watcher::stamp).sorted().collect(Collectors.joining("\n"));
    } catch (IOException | UncheckedIOException notThere) {
      return "";
    }
  }

  private static String stamp(Path path) {
    try {
      BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
      return path + " " + found.lastModifiedTime() + " " + found.size();
    } catch (IOException gone) {
      return "";
    }
  }
}
