package broadsheet.source;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Saved pages, parsed as a browser without scripts would.
 *
 * <p>Elements nested deeper than {@value #DEEPEST} become siblings at that depth, so that no stage
 * behind this one can run out of stack. No text is lost by it. Immutable and thread-safe.
 */
public final class PageParser {
  /** Browsers stop at 512 too. */
  static final int DEEPEST = 512;

  /** Parses a source in HTML; addresses in it are relative to where it was saved from. */
  public SavedPage parse(Source source) {
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    String base = source.capture().url();
    Document document = parser.parseInput(source.text(), base == null ? "" : base);
    return new SavedPage(source, document);
  }
}
