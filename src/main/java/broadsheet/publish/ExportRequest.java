package broadsheet.publish;

import broadsheet.export.Selection;
import java.nio.file.Path;

/**
 * What to export and where to.
 *
 * @param format of the files
 * @param selection which stories
 * @param target a file, where its name ends as the format's do, else a folder; made where missing
 * @param replace whether a file that is there may be replaced, whoever made it
 */
public record ExportRequest(Format format, Selection selection, Path target, boolean replace) {

  /** What an archive can be exported as. */
  public enum Format {
    /** E-books, one a file. */
    EPUB(".epub"),
    /** A file a story, in a folder, or in a ZIP file. */
    MARKDOWN(".zip");

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }

    /** How the name of a single file ends. */
    public String ending() {
      return ending;
    }
  }
}
