package broadsheet.search;

import broadsheet.archive.Progress;
import broadsheet.config.SettingsException;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Makes a project's archive searchable, without its pages, and says what that took.
 *
 * <p>{@code SearchFiles PROJECT OUT}: OUT then has {@code search/} and the script for search.mjs.
 */
public final class SearchFiles {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private SearchFiles() {}

  /** Writes the files, and the figures to standard output. */
  public static void main(String[] args) throws IOException, SettingsException {
    Path out = Path.of(args[1]);
    Set<Path> made = ConcurrentHashMap.newKeySet();
    AtomicInteger files = new AtomicInteger();
    AtomicLong size = new AtomicLong();
    try (Project project = Project.open(Path.of(args[0]))) {
      long begin = SYSTEM.getProcessCpuTime();
      Consumer<String> say =
          what ->
              System.out.printf("%s %.1f s%n", what, (SYSTEM.getProcessCpuTime() - begin) / 1e9);
      new SearchBuild(project.work(), 2, new Steps(say))
          .write(
              project.archive(),
              project.paths(),
              (path, bytes) -> {
                Path file = out.resolve(path);
                if (!made.contains(file.getParent())) {
                  Files.createDirectories(file.getParent());
                  made.add(file.getParent());
                }
                Files.write(file, bytes);
                files.incrementAndGet();
                size.addAndGet(bytes.length);
              });
      say.accept("processor time, all of it:");
      System.out.printf("%d stories: ", project.archive().entries().size());
      System.out.printf("%.1f MB in %d files%n", size.get() / 1e6, files.get());
    }
    Path script = out.resolve("assets/search-index.0.js");
    Files.createDirectories(script.getParent());
    Files.write(script, Files.readAllBytes(Path.of("templates/assets/search-index.js")));
  }

  private record Steps(Consumer<String> say) implements Progress {
    @Override
    public void begin(String what, long count) {
      say.accept("processor time, before " + what + ":");
    }

    @Override
    public void step() {}

    @Override
    public void end() {
      say.accept("processor time, after that:");
    }
  }
}
