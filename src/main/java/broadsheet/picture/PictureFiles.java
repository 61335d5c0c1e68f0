package broadsheet.picture;

import broadsheet.source.Census;
import broadsheet.source.EmbeddedPictures;
import broadsheet.source.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the bytes of pictures come from: their own files, or the sources that hold them. Immutable
 * and thread-safe.
 */
final class PictureFiles {
  private final Path content;

  /** The pictures of a content folder, by their paths inside it. */
  PictureFiles(Path content) {
    this.content = content;
  }

  /**
   * The bytes of a picture, with whatever is in the file.
   *
   * @throws BadPictureException if its source does not hold it as it was understood
   */
  byte[] read(String path) throws BadPictureException, IOException {
    if (isFile(path)) {
      return Files.readAllBytes(content.resolve(path));
    }
    Path source = content.resolve(file(path));
    return EmbeddedPictures.read(source, path)
        .orElseThrow(
            () ->
                new BadPictureException(
                    "is written into its page in a way that is not read; save it as a file"));
  }

  /** The bytes of the file that is read for a picture. */
  long size(String path) throws IOException {
    return Files.size(content.resolve(file(path)));
  }

  /** The stamp of that file. */
  Stamp stamp(String path, Census census) {
    return census.stamp(file(path));
  }

  private String file(String path) {
    return isFile(path) ? path : EmbeddedPictures.source(path).orElse(path);
  }

  private boolean isFile(String path) {
    return EmbeddedPictures.source(path).isEmpty() || Files.isRegularFile(content.resolve(path));
  }
}
