package broadsheet.source;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Saved pages, parsed as a browser without scripts would.
 *
 * <p>Elements nested deeper than {@value #DEEPEST} become siblings at that depth, so that no stage
 * behind this one can run out of stack; no text is lost by it. Control characters that a page names
 * by their number are taken out, as {@link SourceReader} does with those it holds. Immutable and
 * thread-safe.
 */
public final class PageParser {
  /** Browsers stop at 512 too. */
  static final int DEEPEST = 512;

  private final PrintableText printable = new PrintableText();

  /** Parses a source in HTML; addresses in it are relative to where it was saved from. */
  public SavedPage parse(Source source) {
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    String base = source.capture().url();
    Document document = parser.parseInput(source.text(), base == null ? "" : base);
    // Most pages name characters by number, and few of those control ones; to look at every text
    // and attribute takes a fifth as long as to parse.
    if (printable.mayBeNamed(source.text())) {
      document.traverse((node, depth) -> clean(node));
    }
    if (Replay.mayHaveChanged(source.text())) {
      Replay.undo(document);
    }
    if (StreamedParts.mayBeIn(source.text())) {
      StreamedParts.place(document);
    }
    if (GroupedPictures.mayBeIn(document)) {
      GroupedPictures.place(document);
    }
    if (HiddenMail.mayBeIn(source.text())) {
      HiddenMail.show(document);
    }
    return new SavedPage(source, document);
  }

  private void clean(Node node) {
    if (node instanceof TextNode text) {
      String whole = text.getWholeText();
      String clean = printable.of(whole);
      if (!clean.equals(whole)) {
        text.text(clean);
      }
    } else if (node instanceof Element element && element.attributesSize() > 0) {
      for (Attribute attribute : element.attributes()) {
        String clean = printable.of(attribute.getValue());
        if (!clean.equals(attribute.getValue())) {
          attribute.setValue(clean);
        }
      }
    }
  }
}
