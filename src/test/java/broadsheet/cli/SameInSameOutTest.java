package broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 3: the same in gives the same out, whatever the machine and the order of the files. */
class SameInSameOutTest {

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @TempDir private Path folder;
  private Path expected;

  @BeforeEach
  void buildOnce() {
    expected = folder.resolve("expected");
    build(Path.of("."), expected, 1);
  }

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void localeTimeZoneAndThreadsMakeNoDifference() {
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    Path other = folder.resolve("other");
    build(Path.of("."), other, 7);
    assertThat(SiteFiles.of(other)).isEqualTo(SiteFiles.of(expected));
  }

  @Test
  void orderOfTheFilesOnDiskMakesNoDifference() throws IOException {
    long seed = 20180724;
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of("content"))) {
      files = new ArrayList<>(walk.filter(Files::isRegularFile).toList());
    }
    Collections.shuffle(files, new Random(seed));
    Path copy = folder.resolve("copy");
    Files.createDirectories(copy);
    Files.copy(Path.of("broadsheet.yaml"), copy.resolve("broadsheet.yaml"));
    for (Path file : files) {
      Path target = copy.resolve(file.toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
    Path other = folder.resolve("other");
    build(copy, other, 3);
    assertThat(SiteFiles.of(other)).as("seed %d", seed).isEqualTo(SiteFiles.of(expected));
  }

  @Test
  void whatWasBuiltBeforeMakesNoDifference() throws IOException {
    Path archive = folder.resolve("archive");
    Files.createDirectories(archive);
    Files.copy(Path.of("broadsheet.yaml"), archive.resolve("broadsheet.yaml"));
    Files.createDirectories(archive.resolve("content"));
    Path first = archive.resolve("content/first.txt");
    Files.writeString(
        first, "A heron on the roof\n\nThis morning a heron stood on the roof of the mill.\n");
    Path site = archive.resolve("site");
    build(archive, site, 2);
    Files.delete(first);
    SiteFiles.copy(Path.of("content"), archive.resolve("content-new"));
    Files.delete(archive.resolve("content"));
    Files.move(archive.resolve("content-new"), archive.resolve("content"));
    build(archive, site, 2);
    assertThat(SiteFiles.of(site)).isEqualTo(SiteFiles.of(expected));
  }

  private static void build(Path archive, Path site, int threads) {
    CommandLineRun run =
        CommandLineRun.of(
            "build",
            archive.toString(),
            "--output",
            site.toString(),
            "--threads",
            Integer.toString(threads));
    assertThat(run.status()).as(run.err()).isZero();
  }
}
