package broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.digest.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which paths a file of a site may have. */
class OutputPathsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/etc/passwd",
        "../index.html",
        "a/../../b",
        "a//b",
        "a/",
        "./a",
        "C:/a",
        "C:a",
        "a\\b",
        "..\\a",
        "con",
        "a/NUL.html",
        "lpt1.txt",
        "com9",
        "a/b.",
        "a ",
        "a\nb",
        "a\u0000b",
        "a?b",
        ".broadsheet/x",
        "x/.git/config",
        "a|b",
        "a\"b",
        "a*b",
        "<a>"
      })
  void aPathThatLeavesTheSiteOrFitsNotEverywhereIsRefused(String path) throws IOException {
    try (Output output = Output.open(site(), work())) {
      assertThatThrownBy(() -> output.write(path, new byte[] {1}))
          .isInstanceOf(RefusedPathException.class);
      output.write("index.html", new byte[] {2});
      output.commit(Digest.NONE);
    }
    assertThat(SiteFolder.read(folder.resolve("project")))
        .containsOnlyKeys("site/index.html", manifestName(), ".broadsheet/lock");
  }

  @Test
  void aNameOfTooManyBytesIsRefused() throws IOException {
    try (Output output = Output.open(site(), work())) {
      assertThatThrownBy(() -> output.write("я".repeat(128), new byte[0]))
          .hasMessageEndingWith("is longer than 255 bytes; shorten it");
      output.write("я".repeat(127), new byte[0]);
    }
  }

  @Test
  void twoFilesWithOnePathAreRefused() throws IOException {
    try (Output output = Output.open(site(), work())) {
      output.write("a/story.html", new byte[0]);

      assertThatThrownBy(() -> output.write("a/story.html", new byte[0]))
          .hasMessage(
              "a/story.html: two files of the site have this path; give one of them another name");
      assertThatThrownBy(() -> output.write("A/Story.html", new byte[0]))
          .hasMessage(
              "A/Story.html: differs from `a/story.html` only in what many systems do not tell"
                  + " apart; rename one of them");
      assertThatThrownBy(() -> output.write("a", new byte[0]))
          .hasMessage("a: is also a folder of the site; give it another name");
      assertThatThrownBy(() -> output.write("a/story.html/b", new byte[0]))
          .hasMessageContaining("needs a folder where the site has the file `a/story.html`");
      assertThat(output.commit(Digest.NONE).added()).isEqualTo(1);
    }
  }

  private String manifestName() {
    String file = "manifest";
    try (var states = Files.list(work().resolve("output"))) {
      return ".broadsheet/output/" + states.findFirst().orElseThrow().getFileName() + "/" + file;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path site() {
    return folder.resolve("project/site");
  }

  private Path work() {
    return folder.resolve("project/.broadsheet");
  }
}
