package broadsheet.picture;

import broadsheet.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that were drawn, by the hash of the picture that they were drawn of. Thread-safe. */
final class PictureStore {
  private final Path folder;

  PictureStore(Path folder) {
    this.folder = folder;
  }

  /** The file of a whole picture that was drawn anew. */
  Path whole(Picture picture) {
    return file(picture, "whole");
  }

  /** The file of a copy. */
  Path copy(Picture picture, int width) {
    return file(picture, String.valueOf(width));
  }

  private Path file(Picture picture, String name) {
    String sha256 = picture.sha256();
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2) + "-" + name);
  }

  /** Keeps what came of a picture. */
  void keep(PictureMaker.Made made) throws IOException {
    byte[] whole = made.whole();
    if (whole != null) {
      keep(whole(made.picture()), whole);
    }
    for (int i = 0; i < made.copies().size(); i++) {
      keep(copy(made.picture(), made.picture().copies().get(i)), made.copies().get(i));
    }
  }

  private static void keep(Path file, byte[] bytes) throws IOException {
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
      Path next = Files.createTempFile(parent, "next", "");
      Files.write(next, bytes);
      new WholeFile(file).take(next);
    }
  }

  /** Deletes what came of a picture. */
  void forget(Picture gone) throws IOException {
    Files.deleteIfExists(whole(gone));
    for (int width : gone.copies()) {
      Files.deleteIfExists(copy(gone, width));
    }
  }
}
