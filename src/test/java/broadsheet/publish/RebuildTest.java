package broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Seed;
import broadsheet.config.SettingsException;
import broadsheet.digest.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was built before, and whatever changed since: the site is that of a first build. */
class RebuildTest {

  @TempDir Path folder;
  @RegisterExtension final Seed seed = new Seed(20180724);
  private final Random random = seed.random();
  private int fresh;

  @Test
  void afterAnyEditTheSiteIsThatOfAFirstBuild() throws Exception {
    Edits edits = edits();
    Project project = edits.project();
    project.build();
    for (int i = 0; i < 30; i++) {
      String edit = edits.edit();
      BuildReport report = random.nextInt(4) == 0 ? project.build() : project.buildLater();
      isAsFromNothing(project, report, "edit %d: %s".formatted(i, edit));
    }
  }

  @Test
  void afterAnyDamageToTheCacheTheSiteIsThatOfAFirstBuild() throws Exception {
    Edits edits = edits();
    Project project = edits.project();
    project.build();
    for (int i = 0; i < 30; i++) {
      String edit = edits.edit() + ", then " + edits.damage();
      BuildReport report = project.buildLater();
      isAsFromNothing(project, report, "damage %d: %s".formatted(i, edit));
    }
  }

  @Test
  void whatIsAsItWasIsNotTouched() throws Exception {
    Project project = edits().project();
    project.buildLater();
    Map<String, FileTime> before = times(project);
    BuildReport report = project.buildLater();
    assertThat(report.site().unchanged()).isEqualTo(before.size());
    assertThat(times(project)).isEqualTo(before);
  }

  @Test
  void filesOfOthersStayAndOursThatWereTouchedAreMadeAgain() throws Exception {
    Project project = edits().project();
    project.buildLater();
    String page = Files.readString(project.resolve("site/index.html"));
    project.write("site/mine.txt", "mine");
    project.write("site/index.html", page.replace('e', 'a'));
    Files.delete(project.resolve("site/404.html"));
    BuildReport report = project.buildLater();
    assertThat(report.site().replaced()).isEqualTo(1);
    assertThat(report.site().added()).isEqualTo(1);
    assertThat(project.resolve("site/index.html")).hasContent(page);
    assertThat(project.resolve("site/mine.txt")).hasContent("mine");
  }

  @Test
  void anotherProgramBuildsOnNothingOfThisOne() throws Exception {
    Project project = edits().project();
    project.build();
    BuildReport report = project.build(InstantSource.system(), false, new Digest(2, 2));
    isAsFromNothing(project, report, "another program");
    isAsFromNothing(
        project, project.build(InstantSource.system(), true, new Digest(2, 2)), "no cache");
  }

  private void isAsFromNothing(Project project, BuildReport report, String what)
      throws IOException, SettingsException {
    Project other = project.copyTo(folder.resolve("fresh-" + fresh++));
    BuildReport first = other.build();
    assertThat(project.built()).as(what).isEqualTo(other.built());
    assertThat(report.held()).as(what).isEqualTo(first.held());
    assertThat(report.diagnostics()).as(what).isEqualTo(first.diagnostics());
    assertThat(List.of(report.sources(), report.articles(), report.files()))
        .as(what)
        .isEqualTo(List.of(first.sources(), first.articles(), first.files()));
  }

  private Edits edits() throws IOException {
    return Edits.of(folder.resolve("archive"), random);
  }

  private static Map<String, FileTime> times(Project project) throws IOException {
    Map<String, FileTime> times = new java.util.TreeMap<>();
    try (Stream<Path> all = Files.walk(project.resolve("site"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        times.put(file.toString(), Files.getLastModifiedTime(file));
      }
    }
    return times;
  }
}
