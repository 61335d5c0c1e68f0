package broadsheet.publish;

import broadsheet.digest.Digest;
import broadsheet.picture.Album;
import broadsheet.site.PlacedPicture;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Pictures into the output, each in its sizes; but for those that the site has already. */
final class PictureWriter {

  private final Album album;
  private final Output output;

  PictureWriter(Album album, Output output) {
    this.album = album;
    this.output = output;
  }

  /** Where the bytes of a file come from. */
  private interface Bytes {
    InputStream open() throws IOException;
  }

  /** Writes pictures of the album, each into its place. */
  void write(Map<String, PlacedPicture> places) throws IOException {
    for (Map.Entry<String, PlacedPicture> entry : places.entrySet()) {
      String path = entry.getKey();
      put(entry.getValue().path(), album.digest(path), () -> album.open(path));
      for (Map.Entry<Integer, String> copy : entry.getValue().copies().entrySet()) {
        int width = copy.getKey();
        put(copy.getValue(), album.digest(path, width), () -> album.open(path, width));
      }
    }
  }

  private void put(String path, Digest source, Bytes bytes) throws IOException {
    if (!output.keeps(path, source)) {
      try (InputStream in = bytes.open()) {
        output.write(path, source, in);
      }
    }
  }
}
