package broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.digest.Digest;
import broadsheet.publish.PlannedFiles.Change;
import broadsheet.publish.PlannedFiles.Planned;
import broadsheet.source.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

  @TempDir Path folder;

  @Test
  void aManifestOfAnotherVersionIsTakenForDamaged() throws IOException {
    Path file = folder.resolve("manifest");
    Files.writeString(file, "broadsheet manifest 1\n2bd6e8d3 5822 1998/10/a flood.html\n");

    assertThatThrownBy(() -> Manifest.read(file)).hasMessageContaining("is damaged");
  }

  @Test
  void theNextManifestHasWhatIsKeptAndWhatIsNew() throws IOException {
    Random random = new Random(5);
    Map<String, Written> expected = new TreeMap<>();
    Manifest manifest = Manifest.NONE;
    for (int build = 0; build < 40; build++) {
      Manifest last = manifest;
      BitSet kept = new BitSet();
      for (int file = 0; file < last.size(); file++) {
        kept.set(file, random.nextInt(4) > 0);
        if (!kept.get(file)) {
          expected.remove(last.path(file));
        }
      }
      List<Written> others =
          IntStream.range(0, random.nextInt(60))
              .mapToObj(i -> written(random))
              .filter(w -> expected.putIfAbsent(w.path(), w) == null)
              .toList();
      Digest made = new Digest(random.nextLong(), build);
      WrittenFiles files = new WrittenFiles(folder.resolve("written"));
      others.forEach(w -> files.add(new Planned(w, Change.ADDED)));
      new Disk().write(folder.resolve("manifest"), Manifest.next(made, last, kept::get, files));

      manifest = Manifest.read(folder.resolve("manifest"));

      assertThat(manifest.made()).isEqualTo(made);
      assertThat(IntStream.range(0, manifest.size()).mapToObj(manifest::file))
          .containsExactlyElementsOf(expected.values());
      for (Written written : expected.values()) {
        assertThat(manifest.file(manifest.find(written.path()))).isEqualTo(written);
      }
      assertThat(manifest.find("no/such/page.html")).isEqualTo(-1);
    }
  }

  private static Written written(Random random) {
    String path = "2020/" + random.nextInt(90) + "/" + "é".repeat(random.nextInt(4)) + ".html";
    long size = random.nextInt(100_000);
    Stamp stamp = new Stamp(size, random.nextLong(), 0, random.nextLong());
    Digest source = new Digest(random.nextLong(), random.nextLong());
    return new Written(path, size, random.nextInt(), stamp, source);
  }

  @Test
  void noDamageToAManifestIsTakenForAFile() throws IOException {
    Path file = folder.resolve("manifest");
    Random random = new Random(6);
    WrittenFiles files = new WrittenFiles(folder.resolve("written"));
    files.add(new Planned(written(random), Change.ADDED));
    new Disk().write(file, Manifest.next(Digest.NONE, Manifest.NONE, kept -> false, files));
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);

      assertThatThrownBy(() -> Manifest.read(file)).hasMessageContaining("is damaged");
    }
  }
}
