package broadsheet.clean.text;

import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import broadsheet.source.Capture;
import broadsheet.source.Corrections;
import broadsheet.source.Format;
import broadsheet.source.Source;
import java.util.List;

/** Dumps for tests, and what a test wants to know of them. */
final class Dumps {

  private Dumps() {}

  /** A source that holds a text. */
  static Source of(String text) {
    return new Source(
        "dump.txt", Format.TEXT, "", "UTF-8", text, Capture.UNKNOWN, Corrections.NONE);
  }

  /** The texts of the kept blocks. */
  static List<String> kept(Cleaned cleaned) {
    return cleaned.kept().stream().map(b -> b.text()).toList();
  }

  /** The removed blocks as {@code REASON text}. */
  static List<String> removed(Cleaned cleaned) {
    return cleaned.removals().stream().map(Dumps::line).toList();
  }

  private static String line(Judged removal) {
    return removal.reason() + " " + removal.block().text();
  }
}
