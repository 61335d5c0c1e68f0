package broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Seed;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise 4: a build that is killed leaves the site that was there; and whatever it leaves of its
 * work, the next build makes the site that one from nothing makes. So does one of two at a time.
 */
class KilledBuildTest {

  /** How often a build may end before it is killed: it may go on while this process waits. */
  private static final int MOST = 40;

  @TempDir private Path folder;

  @RegisterExtension final Seed seed = new Seed(41);
  private final Random random = seed.random();
  private Path site;

  @BeforeEach
  void copySample() throws IOException {
    site = folder.resolve("site");
    Files.copy(Path.of("broadsheet.yaml"), folder.resolve("broadsheet.yaml"));
    SiteFiles.copy(Path.of("content"), folder.resolve("content"));
  }

  @Test
  void aKilledBuildLeavesTheOldSiteAndTheNextOneFinishes() throws Exception {
    rename("One name");
    SortedMap<String, String> before = build(site);
    rename("Another name");
    SortedMap<String, String> after = fromNothing(0);
    assertThat(after).isNotEqualTo(before);
    int killed = 0;
    for (int i = 0; i < MOST && killed < 4; i++) {
      if (!SiteFiles.of(site).equals(before)) {
        rename("One name");
        assertThat(build(site)).isEqualTo(before);
        rename("Another name");
      }
      Moment moment = new Moment(Moment.Kind.FILES_WRITTEN, random.nextInt(200));
      killed += killAt(moment) ? 1 : 0;
      if (!isBeingPutInPlace()) {
        assertThat(SiteFiles.of(site)).as("kill %d, at %s", i, moment).isIn(before, after);
      }
    }
    assertThat(killed).as("builds killed half-way").isPositive();
    assertThat(build(site)).isEqualTo(after);
  }

  @Test
  void whereverABuildIsKilledTheNextOneIsAsFromNothing() throws Exception {
    build(site);
    int killed = 0;
    for (int i = 1; i <= 5 || (killed == 0 && i <= MOST); i++) {
      edit();
      // All that a change makes is written at first; how long that takes, and where, may differ.
      Moment moment = i == 1 ? new Moment(Moment.Kind.FILES_WRITTEN, 0) : moment();
      killed += killAt(moment) ? 1 : 0;
      assertThat(build(site)).as("edit %d, killed at %s", i, moment).isEqualTo(fromNothing(i));
    }
    assertThat(killed).as("builds killed half-way").isPositive();
  }

  @Test
  void ofTwoBuildsAtATimeOneWaitsItsTurnAndTheSiteIsWhole() throws Exception {
    build(site);
    rename("Two at a time");
    try (FileChannel held =
            FileChannel.open(folder.resolve(".broadsheet/lock"), StandardOpenOption.WRITE);
        var lock = held.lock()) {
      assertThat(lock.isValid()).isTrue();
      Process refused = start(folder.resolve("elsewhere"));
      assertThat(refused.waitFor()).isNotZero();
      assertThat(new String(refused.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .contains("another build of `" + folder.toRealPath() + "` is running; wait until it has");
    }
    List<Process> two = List.of(start(site), start(site));
    for (Process process : two) {
      process.waitFor();
    }
    assertThat(two).as("one of them at least").anyMatch(p -> p.exitValue() == 0);
    assertThat(SiteFiles.of(site)).isEqualTo(fromNothing(0));
  }

  /**
   * When a build is killed.
   *
   * @param what what is waited for
   * @param amount how long, or how much of it there is to be
   */
  private record Moment(Kind what, int amount) {
    enum Kind {
      MILLISECONDS,
      BYTES_IN_CACHE,
      FILES_WRITTEN
    }
  }

  private Moment moment() {
    Moment.Kind kind = Moment.Kind.values()[random.nextInt(3)];
    int most =
        switch (kind) {
          case MILLISECONDS -> 2500;
          case BYTES_IN_CACHE -> 400_000;
          case FILES_WRITTEN -> 200;
        };
    return new Moment(kind, random.nextInt(most));
  }

  /** Starts a build and kills it; whether it was still at work. */
  private boolean killAt(Moment moment) throws Exception {
    long size = cached();
    Process process = start(site);
    boolean there = false;
    while (process.isAlive() && !there) {
      there =
          switch (moment.what()) {
            case MILLISECONDS -> !process.waitFor(moment.amount(), TimeUnit.MILLISECONDS);
            case BYTES_IN_CACHE -> cached() > size + moment.amount();
            case FILES_WRITTEN -> staged() > moment.amount();
          };
      Thread.sleep(1);
    }
    boolean alive = process.isAlive();
    process.destroyForcibly().waitFor();
    return alive;
  }

  /** Whether a build was killed in the moment in which the old site becomes the new one. */
  private boolean isBeingPutInPlace() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve(".broadsheet/output"))) {
      return all.anyMatch(f -> f.endsWith("journal"));
    }
  }

  /** Nothing where a build found what a killed one left damaged, and deleted it. */
  private long cached() {
    return folder.resolve(".broadsheet/cache.mv").toFile().length();
  }

  private long staged() {
    try (Stream<Path> all = Files.walk(folder.resolve(".broadsheet/output"))) {
      return all.filter(f -> f.toString().contains("stage")).count();
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0; // a folder was just deleted, or is not there yet
    }
  }

  /** One change, as people make them: most of the site is another then, or a little of it. */
  private void edit() throws IOException {
    List<Path> sources = sources();
    Path source = sources.get(random.nextInt(sources.size()));
    switch (random.nextInt(4)) {
      case 0 -> rename("Name " + random.nextInt());
      case 1 -> Files.delete(source);
      case 2 ->
          Files.move(source, source.resolveSibling("moved-" + source.getFileName().toString()));
      default -> Files.writeString(folder.resolve("content/new-" + random.nextInt() + ".md"), NEW);
    }
  }

  private static final String NEW =
      """
      ---
      title: The gull on the harbour clock
      published: 2024-05-06
      ---

      For the third spring a gull has built its nest behind the minute hand.
      """;

  private List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder.resolve("content"))) {
      all.filter(f -> f.toString().endsWith(".md") || f.toString().endsWith(".html"))
          .filter(f -> !Files.exists(Path.of(f + ".yaml")))
          .sorted()
          .forEach(sources::add);
    }
    return sources;
  }

  private void rename(String title) throws IOException {
    Path settings = folder.resolve("broadsheet.yaml");
    Files.writeString(
        settings, Files.readString(settings).replaceFirst("(?m)^title: .*$", "title: " + title));
  }

  private SortedMap<String, String> fromNothing(int number) throws IOException {
    Path fresh = folder.resolve("fresh-" + number);
    SiteFiles.copy(folder.resolve("content"), fresh.resolve("content"));
    Files.copy(folder.resolve("broadsheet.yaml"), fresh.resolve("broadsheet.yaml"));
    CommandLineRun.of("build", fresh.toString());
    return SiteFiles.of(fresh.resolve("site"));
  }

  private SortedMap<String, String> build(Path to) {
    CommandLineRun run = CommandLineRun.of("build", folder.toString(), "--output", to.toString());
    assertThat(run.err()).doesNotContain("bug in Broadsheet");
    return SiteFiles.of(to);
  }

  private Process start(Path to) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                "broadsheet.cli.Main",
                "build",
                "--quiet",
                folder.toString(),
                "--output",
                to.toString()));
    return builder.redirectErrorStream(true).start();
  }
}
