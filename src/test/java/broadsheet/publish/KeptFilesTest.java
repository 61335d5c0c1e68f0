package broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.digest.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of the last site a build may take as they are, and that they are in the new one. */
class KeptFilesTest {

  private static final String DUST = "2018/07/24/dust.html";
  private static final Digest MADE_OF = new Digest(7, 24);
  private static final Digest OTHER = new Digest(7, 25);
  private static final Digest SITE = new Digest(1, 2);

  @TempDir Path folder;

  @BeforeEach
  void build() throws IOException {
    try (Output output = open()) {
      output.write(DUST, MADE_OF, bytes("dust"));
      output.write("feed.xml", Digest.NONE, bytes("feed"));
      output.commit(SITE);
    }
  }

  @Test
  void aFileMadeOfTheSameStaysInTheSite() throws IOException {
    try (Output output = open()) {
      assertThat(output.has(DUST, MADE_OF)).isTrue();
      assertThat(output.keeps(DUST, MADE_OF)).isTrue();
      output.write("index.html", OTHER, bytes("front"));
      output.commit(OTHER);
    }
    assertThat(SiteFolder.read(site())).isEqualTo(Map.of(DUST, "dust", "index.html", "front"));
    try (Output output = open()) {
      assertThat(output.keeps(DUST, MADE_OF)).as("after it was kept once").isTrue();
    }
  }

  @Test
  void aFileMadeOfSomethingElseIsMadeAgain() throws IOException {
    try (Output output = open()) {
      keepsNot(output, DUST, OTHER);
      keepsNot(output, "2018/07/24/rust.html", MADE_OF);
      output.write(DUST, OTHER, bytes("more dust"));
      output.commit(OTHER);
    }
    assertThat(SiteFolder.read(site())).isEqualTo(Map.of(DUST, "more dust"));
  }

  @Test
  void aFileOfWhichNobodyKnowsWhatItIsMadeOfIsMadeAgain() throws IOException {
    try (Output output = open()) {
      keepsNot(output, "feed.xml", Digest.NONE);
    }
  }

  @Test
  void aFileThatSomebodyTouchedOrTookAwayIsMadeAgain() throws IOException {
    Files.writeString(site().resolve(DUST), "mud");
    try (Output output = open()) {
      keepsNot(output, DUST, MADE_OF);
    }
    Files.delete(site().resolve(DUST));
    try (Output output = open()) {
      keepsNot(output, DUST, MADE_OF);
    }
  }

  @Test
  void whoDoesNotTrustTheLastSiteMakesAllAgain() throws IOException {
    try (Output output = open()) {
      output.distrust();
      keepsNot(output, DUST, MADE_OF);
      assertThat(output.isOf(SITE)).isFalse();
    }
  }

  @Test
  void theTwoFilesOfOnePathAreRefusedWhereTheFirstIsKept() throws IOException {
    try (Output output = open()) {
      assertThat(output.keeps(DUST, MADE_OF)).isTrue();
      assertThatThrownBy(() -> output.write(DUST, OTHER, bytes("other dust")))
          .isInstanceOf(RefusedPathException.class);
    }
  }

  @Test
  void aWholeSiteIsAsItWasOnlyIfMadeOfTheSameAndUntouched() throws IOException {
    try (Output output = open()) {
      assertThat(output.isOf(SITE)).isTrue();
      assertThat(output.unchanged().unchanged()).isEqualTo(2);
      assertThat(output.isOf(OTHER)).isFalse();
    }
    Files.writeString(site().resolve("feed.xml"), "somebody's feed");
    try (Output output = open()) {
      assertThat(output.isOf(SITE)).isFalse();
    }
  }

  @Test
  void aSiteOfWhichNobodyKnowsWhatItIsMadeOfIsMadeAgain() throws IOException {
    try (Output output = open()) {
      output.write("index.html", OTHER, bytes("front"));
      output.commit(Digest.NONE);
    }
    try (Output output = open()) {
      assertThat(output.isOf(Digest.NONE)).isFalse();
    }
  }

  private static void keepsNot(Output output, String path, Digest source) throws IOException {
    assertThat(output.has(path, source)).as(path).isFalse();
    assertThat(output.keeps(path, source)).as(path).isFalse();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Output open() throws IOException {
    return Output.open(site(), folder.resolve("project/.broadsheet"));
  }

  private Path site() {
    return folder.resolve("project/site");
  }
}
