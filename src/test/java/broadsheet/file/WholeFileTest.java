package broadsheet.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path folder;

  @Test
  void takesThePlaceOfWhatWasThere() throws IOException {
    Path file = Files.writeString(folder.resolve("record"), "old and longer");
    new WholeFile(file).write(List.of("new", "größer"));
    assertThat(file).hasBinaryContent("new\ngrößer\n".getBytes(UTF_8));
    assertThat(folder.toFile().list()).containsExactly("record");
  }

  @Test
  void makesTheFoldersThatAreMissing() throws IOException {
    Path file = folder.resolve("a/b/record");
    new WholeFile(file).write(new byte[] {1, 2});
    assertThat(file).hasBinaryContent(new byte[] {1, 2});
  }

  @Test
  void leavesWhatWasThereWhereWritingFails() throws IOException {
    Path file = Files.writeString(folder.resolve("record"), "old");
    WholeFile whole = new WholeFile(file);
    assertThatThrownBy(
            () ->
                whole.write(
                    out -> {
                      out.write(new byte[1 << 20]);
                      throw new IOException("the disk is full");
                    }))
        .hasMessage("the disk is full");
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("record");
  }

  @Test
  void takesAFinishedFile() throws IOException {
    Path file = Files.writeString(folder.resolve("record"), "old");
    Path finished = Files.writeString(folder.resolve("finished"), "new");
    new WholeFile(file).take(finished);
    assertThat(file).hasContent("new");
    assertThat(finished).doesNotExist();
  }
}
