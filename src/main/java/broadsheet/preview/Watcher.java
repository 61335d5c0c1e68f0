package broadsheet.preview;

import io.methvin.watcher.DirectoryChangeEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calls back when files changed: once for many changes that come close together, and never twice at
 * the same time. A watched folder that goes, or comes back, is a change too.
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
  private final Map<Path, WatchedFolder> folders = new LinkedHashMap<>();
  private final Map<Path, String> looked = new ConcurrentHashMap<>();

  private Watcher(List<Path> paths, Consumer<Watcher> changed, Consumer<RuntimeException> failed)
      throws IOException {
    this.changed = changed;
    this.failed = failed;
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        folders.put(path, new WatchedFolder(path, this::noteEvent));
      }
    }
    paths.forEach(this::add);
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
    if (!folders.containsKey(path)) {
      looked.computeIfAbsent(path, Watcher::look);
    }
  }

  /** Stops; a call that has begun is interrupted. */
  @Override
  public void close() throws IOException {
    thread.shutdownNow();
    for (WatchedFolder folder : folders.values()) {
      folder.close();
    }
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
    folders.values().forEach(this::lookAt);
    for (Map.Entry<Path, String> entry : looked.entrySet()) {
      String now = look(entry.getKey());
      if (!now.equals(entry.getValue())) {
        entry.setValue(now);
        lull.note(System.nanoTime());
      }
    }
  }

  private void lookAt(WatchedFolder folder) {
    try {
      if (folder.look()) {
        lull.note(System.nanoTime());
      }
    } catch (IOException e) {
      failed.accept(new UncheckedIOException(e));
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
