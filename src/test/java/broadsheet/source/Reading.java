package broadsheet.source;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files put into a content folder, and what a reader makes of them. */
final class Reading {

  private Reading() {}

  static SourceReader reader(Path content) {
    return new SourceReader(content);
  }

  static SourceFile file(Path content, String path) {
    return SourceFile.named(content, path, FileKind.format(path).orElseThrow());
  }

  /** Writes a file and reads it. */
  static Source read(Path content, String path, byte[] bytes)
      throws IOException, UnreadableSourceException {
    Path file = content.resolve(path);
    Files.createDirectories(file.resolve("..").normalize());
    Files.write(file, bytes);
    return reader(content).read(file(content, path));
  }

  static Source read(Path content, String path, String text)
      throws IOException, UnreadableSourceException {
    return read(content, path, text.getBytes(StandardCharsets.UTF_8));
  }

  static void assertUnreadable(Path content, String path, byte[] bytes, String message) {
    assertThatThrownBy(() -> read(content, path, bytes))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage(message);
  }
}
