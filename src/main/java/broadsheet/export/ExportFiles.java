package broadsheet.export;

import java.io.IOException;
import java.io.InputStream;

/** Takes the files of an export. */
public interface ExportFiles {

  /**
   * Adds a text.
   *
   * @param path inside the export, with {@code /}
   * @throws IOException if it cannot be written, or what is there is not to be lost
   */
  void write(String path, byte[] bytes) throws IOException;

  /** Adds a picture; else as {@link #write}. Does not close the stream. */
  void copy(String path, InputStream picture) throws IOException;
}
