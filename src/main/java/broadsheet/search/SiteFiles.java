package broadsheet.search;

import broadsheet.digest.Digest;
import java.io.IOException;

/** Takes the files of the site, from several threads, and has those of the last one. */
public interface SiteFiles {

  /**
   * Adds a file.
   *
   * @param path inside the site, with {@code /}
   * @param source the digest of what it is made of
   * @throws IOException if it cannot be written
   */
  void write(String path, Digest source, byte[] bytes) throws IOException;

  /** Whether the last site has a file that was made of the same, and nobody touched it since. */
  boolean has(String path, Digest source);

  /**
   * Adds a file as it is in the last site, if {@link #has} is true of it; else does nothing and
   * gives false.
   *
   * @throws IOException if it may not be added
   */
  boolean keeps(String path, Digest source) throws IOException;

  /**
   * The bytes of a file of the last site.
   *
   * @throws IOException if it is not there or cannot be read
   */
  byte[] last(String path) throws IOException;
}
