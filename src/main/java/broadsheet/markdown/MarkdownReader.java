package broadsheet.markdown;

import broadsheet.article.Block;
import broadsheet.article.Metadata;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.source.Addresses;
import broadsheet.source.Source;
import broadsheet.source.UnreadableSourceException;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Sources in Markdown to stories: Broadsheet's own files, Hugo's and Jekyll's. CommonMark with the
 * tables and {@code ~~} of GitHub; HTML in it is read by a {@link RawHtml}, so that nothing of it
 * gets through unread.
 *
 * <p>Where the front matter has no title, the first block is it if it is a heading of the first
 * level; such a heading that repeats the title is left out. Lists and quotations nested more than
 * 100 deep are text from there on.
 *
 * <p>Immutable and thread-safe.
 */
public final class MarkdownReader {
  /** A list takes two, itself and its item. */
  private static final int MOST_OPEN_BLOCKS = 200;

  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), StrikethroughExtension.create());

  private final RawHtml rawHtml;
  private final Parser parser =
      Parser.builder()
          .extensions(EXTENSIONS)
          .customInlineContentParserFactory(new AngleParser())
          .maxOpenBlockParsers(MOST_OPEN_BLOCKS)
          .build();
  private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).build();

  /** A reader that gives HTML in Markdown to another. */
  public MarkdownReader(RawHtml rawHtml) {
    this.rawHtml = rawHtml;
  }

  /**
   * Reads a source.
   *
   * @param source in Markdown
   * @param addresses of that source
   * @throws UnreadableSourceException if the front matter has a mistake, or the text is nested too
   *     deep to be read
   */
  public MarkdownStory read(Source source, Addresses addresses) throws UnreadableSourceException {
    FrontMatter front = FrontMatter.of(source.path(), source.text());
    try {
      Node document = parser.parse(front.body());
      BlockReader reader = new BlockReader(addresses, rawHtml, renderer);
      String title = takeTitle(document, front.metadata().title(), reader);
      List<Block> blocks = reader.read(document);
      return new MarkdownStory(
          withTitle(front.metadata(), title),
          front.provenance(),
          blocks,
          front.slug(),
          front.clean(),
          front.draft());
    } catch (StackOverflowError e) {
      // The parser recurses over nested emphasis; no text that people write comes near its limit.
      throw new UnreadableSourceException(
          List.of(
              Diagnostic.error(
                  source.path(), "the Markdown is nested too deep to be read; make it simpler")));
    }
  }

  private static @Nullable String takeTitle(
      Node document, @Nullable String stated, BlockReader reader) {
    Node first = document.getFirstChild();
    while (first instanceof LinkReferenceDefinition) {
      first = first.getNext();
    }
    if (first instanceof Heading heading && heading.getLevel() == 1) {
      String text = reader.text(heading);
      if (!text.isEmpty() && (stated == null || stated.equals(text))) {
        heading.unlink();
        return text;
      }
    }
    return stated;
  }

  private static Metadata withTitle(Metadata m, @Nullable String title) {
    return new Metadata(
        title,
        m.subtitle(),
        m.authors(),
        m.published(),
        m.modified(),
        m.section(),
        m.topics(),
        m.language(),
        m.url(),
        m.paper());
  }
}
