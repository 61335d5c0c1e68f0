package broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.digest.Digest;
import broadsheet.publish.PlannedFiles.Change;
import broadsheet.publish.PlannedFiles.Planned;
import broadsheet.source.Stamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WrittenFilesTest {

  @Test
  void filesComeBackAsTheyWereAddedHoweverManyAndHoweverLongTheirNames() {
    Random random = new Random(11);
    WrittenFiles files = new WrittenFiles();
    Map<String, Planned> expected = new LinkedHashMap<>();
    for (int i = 0; i < 20_000; i++) {
      String path = "2020/день/" + "long-".repeat(random.nextInt(i == 77 ? 90_000 : 9)) + i + ".md";
      long size = random.nextInt(100_000);
      Stamp stamp = new Stamp(size, random.nextLong(), 0, random.nextLong());
      Digest source = new Digest(random.nextLong(), random.nextLong());
      Change change = List.of(Change.values()).get(random.nextInt(4));
      Planned file = new Planned(new Written(path, size, random.nextInt(), stamp, source), change);
      files.add(file);
      expected.put(path, file);
    }

    assertThat(files.size()).isEqualTo(expected.size());
    assertThat(files.all()).containsExactlyElementsOf(expected.values());
    expected.forEach((path, file) -> assertThat(files.find(path)).isEqualTo(file));
    assertThat(files.find("2020/день/20001.md")).isNull();
  }
}
