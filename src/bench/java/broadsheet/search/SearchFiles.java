package broadsheet.search;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import broadsheet.archive.Progress;
import broadsheet.article.Article;
import broadsheet.article.Block;
import broadsheet.config.SettingsException;
import broadsheet.digest.Digest;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Makes a project's archive searchable, without its pages, and says what that took; once more, with
 * some stories changed, it says what that takes.
 *
 * <p>{@code SearchFiles PROJECT OUT [CHANGED]}: OUT then has {@code search/} and the script for
 * search.mjs. Of the stories CHANGED are taken to have another paragraph than their source.
 */
public final class SearchFiles {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private SearchFiles() {}

  /** Writes the files, and the figures to standard output. */
  public static void main(String[] args) throws IOException, SettingsException {
    Path out = Path.of(args[1]);
    try (Project project = Project.open(Path.of(args[0]))) {
      Folder files = new Folder(out);
      long begin = SYSTEM.getProcessCpuTime();
      long wall = System.nanoTime();
      Consumer<String> say =
          what ->
              System.out.printf("%s %.1f s%n", what, (SYSTEM.getProcessCpuTime() - begin) / 1e9);
      new SearchBuild(project.work().resolve("search"), new Digest(1, 1), 2, new Steps(say))
          .write(
              args.length < 3
                  ? project.archive()
                  : changed(project.archive(), Integer.parseInt(args[2])),
              project.paths(),
              files);
      say.accept("processor time, all of it:");
      System.out.printf("on the clock: %.1f s%n", (System.nanoTime() - wall) / 1e9);
      files.end(project.archive().entries().size());
    }
    Path script = out.resolve("assets/search-index.0.js");
    Files.createDirectories(script.getParent());
    Files.write(script, Files.readAllBytes(Path.of("templates/assets/search-index.js")));
  }

  /** The archive with some stories changed, spread over all of it. */
  private static Archive changed(Archive archive, int count) {
    Map<String, Entry> others = new HashMap<>();
    List<Entry> all = archive.entries();
    for (int i = 0; i < count; i++) {
      int at = (int) ((2L * i + 1) * all.size() / (2 * count));
      others.put(all.get(at).key(), all.get((at + 7) % all.size()));
    }
    InvocationHandler handler =
        (proxy, method, values) -> {
          Object result = method.invoke(archive, values);
          Entry other = values != null && values[0] instanceof Entry e ? others.get(e.key()) : null;
          if (other == null) {
            return result;
          }
          return result instanceof Article article
              ? withFirstOf(article, archive.article(other))
              : new Digest(7, 7);
        };
    Class<?>[] types = {Archive.class};
    return (Archive) Proxy.newProxyInstance(Archive.class.getClassLoader(), types, handler);
  }

  private static Article withFirstOf(Article story, Article other) {
    List<Block> blocks = new ArrayList<>(story.blocks());
    blocks.set(0, other.blocks().get(0));
    return new Article(story.metadata(), story.provenance(), blocks);
  }

  /** A site of these files alone; what they were made of is written beside them. */
  private static final class Folder implements SiteFiles {
    private final Path folder;
    private final Path list;
    private final Map<String, Digest> last = new HashMap<>();
    private final Map<String, Digest> made = new ConcurrentSkipListMap<>();
    private final AtomicInteger written = new AtomicInteger();

    Folder(Path folder) throws IOException {
      this.folder = folder;
      this.list = folder.resolve("digests");
      if (Files.exists(list)) {
        for (String line : Files.readAllLines(list)) {
          last.put(line.substring(33), Digest.parse(line.substring(0, 32)));
        }
      }
    }

    @Override
    public void write(String path, Digest source, byte[] bytes) throws IOException {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      made.put(path, source);
      written.incrementAndGet();
    }

    @Override
    public boolean has(String path, Digest source) {
      return source.equals(last.get(path)) && Files.exists(folder.resolve(path));
    }

    @Override
    public boolean keeps(String path, Digest source) {
      if (has(path, source)) {
        made.put(path, source);
        return true;
      }
      return false;
    }

    @Override
    public byte[] last(String path) throws IOException {
      return Files.readAllBytes(folder.resolve(path));
    }

    /** Deletes what is no longer there, and says how much is. */
    void end(int stories) throws IOException {
      for (String path : last.keySet()) {
        if (!made.containsKey(path)) {
          Files.deleteIfExists(folder.resolve(path));
        }
      }
      long size = 0;
      for (String path : made.keySet()) {
        size += Files.size(folder.resolve(path));
      }
      Files.write(
          list, made.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList());
      System.out.printf(
          "%d stories: %.1f MB in %d files, %d of them written%n",
          stories, size / 1e6, made.size(), written.get());
    }
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
