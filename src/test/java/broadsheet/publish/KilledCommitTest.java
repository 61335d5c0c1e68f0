package broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Seed;
import broadsheet.digest.Digest;
import broadsheet.file.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A build that dies at any moment leaves the old site or, after the next start, the new one. */
class KilledCommitTest {

  @TempDir Path folder;
  @RegisterExtension final Seed seed = new Seed(20180724);

  /** What a step that cannot be done throws: not an exception that anything could handle. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  /** A disk that dies at one step, before it or after it. */
  private static final class DyingDisk extends Disk {
    private final int last;
    private final boolean after;
    private int steps;

    DyingDisk(int last, boolean after) {
      this.last = last;
      this.after = after;
    }

    @Override
    void move(Path from, Path to) throws IOException {
      step(() -> super.move(from, to));
    }

    @Override
    boolean rename(Path from, Path to) throws IOException {
      step(() -> super.rename(from, to));
      return true;
    }

    @Override
    void write(Path file, WholeFile.Writing writing) throws IOException {
      step(() -> super.write(file, writing));
    }

    @Override
    void delete(Path file) throws IOException {
      step(() -> super.delete(file));
    }

    @Override
    void deleteIfEmpty(Path dir) throws IOException {
      step(() -> super.deleteIfEmpty(dir));
    }

    @Override
    void deleteTree(Path dir) throws IOException {
      step(() -> super.deleteTree(dir));
    }

    private void step(Action action) throws IOException {
      boolean now = ++steps == last;
      // The dead do nothing more, not even in a finally.
      if (steps > last || (now && !after)) {
        throw new Killed();
      }
      action.run();
      if (now) {
        throw new Killed();
      }
    }

    private interface Action {
      void run() throws IOException;
    }
  }

  @Test
  void atEachStepOfAFirstCommit() throws IOException {
    dieAtEachStep(Map.of(), site(1, 12));
  }

  @Test
  void atEachStepOfALaterCommit() throws IOException {
    SortedMap<String, String> changed = site(2, 12);
    changed.put("folder-or-page", "a page");
    SortedMap<String, String> old = site(1, 12);
    old.put("folder-or-page/page.html", "a page in a folder");
    dieAtEachStep(old, changed);
  }

  private void dieAtEachStep(Map<String, String> old, Map<String, String> changed)
      throws IOException {
    int deaths = 0;
    for (int step = 1; ; step++) {
      for (boolean after : new boolean[] {false, true}) {
        Path project = folder.resolve(step + "-" + after);
        Path site = project.resolve("site");
        Path work = project.resolve(".broadsheet");
        if (!old.isEmpty()) {
          SiteFolder.publish(site, work, old);
        }
        DyingDisk disk = new DyingDisk(step, after);
        try {
          SiteFolder.publish(site, work, changed, disk);
        } catch (Killed expected) {
          deaths++;
        }
        boolean begun = hasJournal(work);
        if (!begun && disk.steps >= step && Files.exists(site)) {
          assertThat(SiteFolder.read(site)).as("step %d", step).isIn(old, changed);
        }

        Output.recover(site, work);

        assertThat(SiteFolder.read(site)).as("step %d, recovered", step).isIn(old, changed);
        if (begun) {
          assertThat(SiteFolder.read(site)).as("step %d, rolled forward", step).isEqualTo(changed);
        }
        SiteFolder.publish(site, work, changed);
        assertThat(SiteFolder.read(site)).as("step %d, built again", step).isEqualTo(changed);
        if (disk.steps < step) {
          assertThat(deaths).isGreaterThan(8);
          return;
        }
      }
    }
  }

  @Test
  void atRandomMomentsOfARealProcess() throws Exception {
    Random random = seed.random();
    Path site = folder.resolve("site");
    Path work = folder.resolve(".broadsheet");
    SiteFolder.publish(site, work, site(0, 300));
    int before = 0;
    for (int round = 1; round <= 8; round++) {
      Process build =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  KilledCommitTest.class.getName(),
                  folder.toString(),
                  Integer.toString(round))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      // The child says that it writes, so that the kill falls into the build and not before it.
      assertThat(build.getInputStream().read()).as("the child runs").isEqualTo('w');
      Thread.sleep(random.nextInt(120));
      build.destroyForcibly();
      assertThat(build.waitFor(60, TimeUnit.SECONDS)).isTrue();
      boolean begun = hasJournal(work);
      if (!begun) {
        assertThat(SiteFolder.read(site))
            .as("round %d: nothing begun or all done", round)
            .isIn(site(before, 300), site(round, 300));
      }

      Output.recover(site, work);

      SortedMap<String, String> found = SiteFolder.read(site);
      assertThat(found)
          .as("round %d: wholly the old site or wholly the new one", round)
          .isIn(site(before, 300), site(round, 300));
      before = found.equals(site(round, 300)) ? round : before;
    }
  }

  /** The process that is killed. */
  public static void main(String[] arguments) throws IOException {
    Path project = Path.of(arguments[0]);
    SortedMap<String, String> files = site(Integer.parseInt(arguments[1]), 300);
    try (Output output =
        Output.open(project.resolve("site"), project.resolve(".broadsheet"), new Disk())) {
      System.out.print('w');
      System.out.flush();
      for (Map.Entry<String, String> file : files.entrySet()) {
        output.write(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
      }
      output.commit(Digest.NONE);
    }
  }

  /** A site of which each round changes a part, adds one and drops one. */
  private static SortedMap<String, String> site(int round, int pages) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("index.html", "round " + round);
    files.put("style.css", "always the same");
    for (int i = round * pages / 10; i < round * pages / 10 + pages; i++) {
      String text = i % 3 == 0 ? "page %d of round %d".formatted(i, round) : "page " + i;
      files.put("%d/%d/page-%d.html".formatted(i % 5, i % 7, i), text);
    }
    return files;
  }

  private static boolean hasJournal(Path work) throws IOException {
    if (!Files.exists(work)) {
      return false;
    }
    try (var paths = Files.walk(work)) {
      return paths.anyMatch(p -> p.endsWith("journal"));
    }
  }
}
