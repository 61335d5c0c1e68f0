package broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 4: a build that is killed leaves the site that was there. */
class KilledBuildTest {

  @TempDir private Path folder;

  @Test
  void aKilledBuildLeavesTheOldSiteAndTheNextOneFinishes() throws Exception {
    long seed = 41;
    Random random = new Random(seed);
    Path site = folder.resolve("site");
    copySample();
    SortedMap<String, String> before = build(site);
    Path settings = folder.resolve("broadsheet.yaml");
    Files.writeString(
        settings,
        Files.readString(settings).replaceFirst("(?m)^title: .*$", "title: Another name"));

    int killed = 0;
    for (int i = 0; i < 6; i++) {
      Process process = start();
      boolean ended = process.waitFor(300 + random.nextInt(1500), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      if (!ended) {
        killed++;
        assertThat(SiteFiles.of(site)).as("seed %d, kill %d", seed, i).isEqualTo(before);
      } else {
        break;
      }
    }
    assertThat(killed).as("builds killed half-way").isPositive();

    SortedMap<String, String> after = build(site);
    assertThat(after).isNotEqualTo(before);
    Path fresh = folder.resolve("fresh");
    assertThat(build(fresh)).isEqualTo(after);
  }

  private void copySample() throws IOException {
    Files.copy(Path.of("broadsheet.yaml"), folder.resolve("broadsheet.yaml"));
    SiteFiles.copy(Path.of("content"), folder.resolve("content"));
  }

  private SortedMap<String, String> build(Path site) {
    CommandLineRun run = CommandLineRun.of("build", folder.toString(), "--output", site.toString());
    assertThat(run.status()).as(run.err()).isZero();
    return SiteFiles.of(site);
  }

  private Process start() throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                "broadsheet.cli.Main",
                "build",
                folder.toString()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
