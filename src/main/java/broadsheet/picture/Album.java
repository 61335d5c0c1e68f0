package broadsheet.picture;

import broadsheet.diagnostic.Diagnostic;
import broadsheet.digest.Digest;
import broadsheet.digest.Digester;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The pictures that may be published, ready to be opened. Immutable and thread-safe. */
public final class Album {
  private final PictureFiles files;
  private final PictureStore store;
  private final SortedMap<String, Picture> pictures;
  private final List<Diagnostic> diagnostics;
  private final PictureMaker maker = new PictureMaker();
  private final Digester digester = new Digester();

  Album(
      PictureFiles files,
      PictureStore store,
      SortedMap<String, Picture> pictures,
      List<Diagnostic> diagnostics) {
    this.files = files;
    this.store = store;
    this.pictures = Collections.unmodifiableSortedMap(new TreeMap<>(pictures));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** The pictures by their paths in the content folder. */
  public SortedMap<String, Picture> pictures() {
    return pictures;
  }

  /** What there is to say of those that may not be published, and of misleading names; by path. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** A picture that may be published, by its path. */
  public Picture picture(String path) {
    return Objects.requireNonNull(pictures.get(path));
  }

  /** Of what the whole picture's file is made. */
  public Digest digest(String path) {
    return digester.of(PictureMaker.VERSION, picture(path).sha256());
  }

  /** Of what the file of a copy is made. */
  public Digest digest(String path, int width) {
    return digester.of(PictureMaker.VERSION, picture(path).sha256(), width);
  }

  /** The file of the whole picture. */
  public InputStream open(String path) throws IOException {
    Picture picture = picture(path);
    return picture.redrawn()
        ? kept(path, store.whole(picture))
        : new ByteArrayInputStream(stripped(path).bytes());
  }

  /** The file of a copy of a width that there is. */
  public InputStream open(String path, int width) throws IOException {
    return kept(path, store.copy(picture(path), width));
  }

  /** A file that was kept, drawn anew where somebody deleted it. */
  private InputStream kept(String path, Path file) throws IOException {
    if (!Files.exists(file)) {
      try {
        store.keep(maker.make(stripped(path), picture(path).sha256()));
      } catch (BadPictureException e) {
        throw changed(path, e);
      }
    }
    return Files.newInputStream(file);
  }

  private Stripped stripped(String path) throws IOException {
    try {
      return Stripped.of(files.read(path));
    } catch (BadPictureException e) {
      throw changed(path, e);
    }
  }

  private static IOException changed(String path, BadPictureException e) {
    return new IOException("`" + path + "` changed during the build; build again", e);
  }
}
