package broadsheet.search;

import java.io.IOException;

/** Takes the files of the site, from several threads. */
public interface SiteFiles {

  /**
   * Adds a file.
   *
   * @param path inside the site, with {@code /}
   * @throws IOException if it cannot be written
   */
  void write(String path, byte[] bytes) throws IOException;
}
