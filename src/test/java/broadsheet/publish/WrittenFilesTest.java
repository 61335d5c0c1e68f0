package broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.digest.Digest;
import broadsheet.publish.PlannedFiles.Change;
import broadsheet.publish.PlannedFiles.Planned;
import broadsheet.source.Stamp;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenFilesTest {

  @TempDir Path folder;

  @Test
  void filesComeBackAsTheyWereAddedHoweverManyAndHoweverLongTheirNames() {
    Random random = new Random(11);
    WrittenFiles files = new WrittenFiles(folder.resolve("written"), 3);
    Map<String, Planned> expected = new LinkedHashMap<>();
    for (int i = 0; i < 20_000; i++) {
      String path = "2020/день/" + "long-".repeat(random.nextInt(i == 77 ? 900 : 9)) + i + ".md";
      long size = random.nextInt(100_000);
      Stamp stamp = new Stamp(size, random.nextLong(), 0, random.nextLong());
      Digest source = new Digest(random.nextLong(), random.nextLong());
      Change change = List.of(Change.values()).get(random.nextInt(3));
      Planned file = new Planned(new Written(path, size, random.nextInt(), stamp, source), change);
      files.add(file);
      expected.put(path, file);
    }

    expected.forEach((path, file) -> assertThat(files.find(path)).isEqualTo(file.file()));
    files.gather();
    files.close();
    assertThat(files.size()).isEqualTo(expected.size());
    assertThat(
            IntStream.range(0, files.size())
                .mapToObj(i -> new Planned(files.file(i), files.change(i))))
        .containsExactlyElementsOf(expected.values());
    assertThat(IntStream.range(0, files.size()).mapToObj(files::path))
        .containsExactlyElementsOf(expected.keySet());
    assertThat(files.byPath().mapToObj(files::path))
        .containsExactlyElementsOf(new TreeSet<>(expected.keySet()));
    expected.forEach((path, file) -> assertThat(files.find(path)).isEqualTo(file.file()));
    assertThat(files.find("2020/день/20001.md")).isNull();
  }
}
