package broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample archive and the site made of it, which both lie in the repository. */
class SampleSiteTest {

  @TempDir private Path folder;

  @Test
  void rebuildingTheSampleGivesTheCommittedSiteByteForByte() {
    Path site = folder.resolve("site");
    CommandLineRun build = CommandLineRun.of("build", ".", "--output", site.toString());
    assertThat(build.status()).as(build.err()).isZero();

    SortedMap<String, String> committed = SiteFiles.of(Path.of("site"));
    SortedMap<String, String> built = SiteFiles.of(site);
    assertThat(built.keySet())
        .as("run ./broadsheet build and commit site/ when a change of it is meant")
        .isEqualTo(committed.keySet());
    built.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(committed.get(path)));
  }

  @Test
  void theCommittedSiteHoldsWhatItPromises() {
    Path site = folder.resolve("site");
    assertThat(CommandLineRun.of("build", ".", "--output", site.toString()).status()).isZero();
    CommandLineRun check = CommandLineRun.of("check", ".", "--output", site.toString());
    assertThat(check.status()).as(check.out()).isZero();
  }
}
