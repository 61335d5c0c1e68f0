package broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.digest.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

  @TempDir Path folder;

  @Test
  void theFirstVersionsManifestStillSaysWhichFilesAreOurs() throws IOException {
    Path file = folder.resolve("manifest");
    Files.writeString(file, "broadsheet manifest 1\n2bd6e8d3 5822 1998/10/a flood.html\n");

    Manifest manifest = Manifest.read(file);

    assertThat(manifest.made()).isEqualTo(Digest.NONE);
    assertThat(manifest.files()).containsOnlyKeys("1998/10/a flood.html");
    assertThat(manifest.files().values()).extracting(Manifest.Written::size).containsExactly(5822L);
  }

  @Test
  void aManifestThatIsNotWholeIsDamaged() throws IOException {
    Path file = folder.resolve("manifest");
    Files.writeString(file, "broadsheet manifest 1\n2bd6e8d3 58");

    assertThatThrownBy(() -> Manifest.read(file)).hasMessageContaining("is damaged");
  }
}
