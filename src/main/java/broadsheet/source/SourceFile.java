package broadsheet.source;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * A file in the content folder that is a source.
 *
 * @param path inside the content folder, with {@code /}; the source's name everywhere. Where the
 *     file is follows from it: there may be a million of them
 * @param format by its name
 * @param corrected whether there is a file with corrections of it
 */
public record SourceFile(String path, Format format, boolean corrected) {
  /** What the name of a file of corrections has behind that of its source. */
  static final String CORRECTIONS = ".yaml";

  /** The path of the file of its corrections, whether there is one. */
  public String corrections() {
    return path + CORRECTIONS;
  }

  /** A file that nobody looked for in a folder; whether it is corrected, is looked up here. */
  public static SourceFile named(Path content, String path, Format format) {
    Path corrections = content.resolve(path + CORRECTIONS);
    return new SourceFile(path, format, Files.exists(corrections, LinkOption.NOFOLLOW_LINKS));
  }
}
