package broadsheet.markdown;

import broadsheet.article.Block;
import broadsheet.article.Metadata;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.source.Addresses;
import broadsheet.source.EmbeddedPictures;
import broadsheet.source.Source;
import broadsheet.source.UnreadableSourceException;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sources in Markdown to stories: Broadsheet's own files, Hugo's and Jekyll's. CommonMark with the
 * tables, {@code ~~} and footnotes of GitHub, read by flexmark; HTML in it is read by a {@link
 * RawHtml}, so that nothing of it gets through unread.
 *
 * <p>Where the front matter has no title, the first block is it if it is a heading of the first
 * level; such a heading that repeats the title is left out. Lists and quotations nested more than
 * 100 deep are text from there on.
 *
 * <p>It follows CommonMark 0.29, but for texts of absurd size: running text is read in pieces of
 * 16,384 characters, a tag, address or title ends within 4,096, and what is too deep for the
 * library's patterns (a line of 10,000 marks) is refused. {@code [a][b]} where only {@code a} is
 * defined is a link, and a table ends only where its paragraph would.
 *
 * <p>Thread-safe; immutable but that it makes the library's parts when they are first needed.
 */
public final class MarkdownReader {
  /**
   * The longest story that people write has a few thousand lines. Beyond this flexmark's time grows
   * with the square of the length of lists and quotations.
   */
  private static final int MOST_LINES = 10_000;

  private static final int MOST_CHARACTERS = 2_000_000;

  /** A list takes two, itself and its item. */
  private static final int MOST_OPEN_BLOCKS = 200;

  private static final DataHolder OPTIONS =
      new MutableDataSet()
          .setFrom(ParserEmulationProfile.COMMONMARK_0_29)
          .set(Parser.HEADING_PARSER, false) // GuardedHeadings takes its place
          // It would look through the whole document for headings, once for each block.
          .set(HtmlRenderer.GENERATE_HEADER_ID, false)
          .set(HtmlRenderer.RENDER_HEADER_ID, false)
          // Of a node that is rendered by itself the library shows links only so: it takes it to be
          // one level above the document, where they are as this says they are not.
          .set(HtmlRenderer.DO_NOT_RENDER_LINKS, true)
          .toImmutable();

  private final RawHtml rawHtml;
  private @Nullable Library library;

  /** The library's parts, which a story that is plain does without. */
  private record Library(Parser parser, HtmlRenderer renderer) {
    static Library made() {
      Parser parser =
          Parser.builder(OPTIONS)
              .extensions(List.of(StrikethroughExtension.create(), new GuardedFootnotes()))
              .customBlockParserFactory(new NestingLimit(MOST_OPEN_BLOCKS))
              .customBlockParserFactory(new GuardedHeadings())
              // The library adds it only to its own parser of running text.
              .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
              .customInlineParserFactory(
                  (options, special, delimiters, processors, references, extensions) ->
                      new BoundedInlineParser(options, special, delimiters, processors, references))
              .build();
      return new Library(
          parser,
          HtmlRenderer.builder(OPTIONS)
              .extensions(List.of(StrikethroughExtension.create(), TablesExtension.create()))
              .build());
    }
  }

  /** A reader that gives HTML in Markdown to another. */
  public MarkdownReader(RawHtml rawHtml) {
    this.rawHtml = rawHtml;
  }

  private synchronized Library library() {
    Library made = library == null ? Library.made() : library;
    library = made;
    return made;
  }

  /**
   * Reads a source.
   *
   * @param source in Markdown
   * @param addresses of that source
   * @throws UnreadableSourceException if the front matter has a mistake, or the text is too long or
   *     nested too deep to be read
   */
  public MarkdownStory read(Source source, Addresses addresses) throws UnreadableSourceException {
    FrontMatter front = FrontMatter.of(source.path(), source.text());
    String body = front.body().replace("\r\n", "\n").replace('\r', '\n');
    String text = EmbeddedPictures.named(body);
    refuseEndless(source.path(), text);
    Optional<List<Block>> plain = PlainMarkdown.read(text);
    return plain.isPresent()
        ? story(front, front.metadata(), plain.get())
        : parsed(source.path(), front, text, addresses);
  }

  /** A story as the library reads it, however plain it is. */
  MarkdownStory parsed(String path, FrontMatter front, String text, Addresses addresses)
      throws UnreadableSourceException {
    try {
      Library library = library();
      Document document = library.parser().parse(text);
      BlockReader reader = new BlockReader(document, addresses, rawHtml, library.renderer());
      String title = takeTitle(document, front.metadata().title(), reader);
      return story(front, front.metadata().titled(title), reader.read());
    } catch (StackOverflowError e) {
      // The parser recurses over nested emphasis; no text that people write comes near its limit.
      throw new UnreadableSourceException(
          List.of(
              Diagnostic.error(
                  path, "the Markdown is nested too deep to be read; make it simpler")));
    }
  }

  private static MarkdownStory story(FrontMatter front, Metadata metadata, List<Block> blocks) {
    return new MarkdownStory(
        metadata, front.provenance(), blocks, front.slug(), front.clean(), front.draft());
  }

  private static void refuseEndless(String path, String text) throws UnreadableSourceException {
    int lines = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      lines++;
    }
    if (lines > MOST_LINES || text.length() > MOST_CHARACTERS) {
      throw new UnreadableSourceException(
          List.of(
              Diagnostic.error(
                  path,
                  String.format(
                      Locale.ROOT,
                      "the Markdown has %,d lines and %,d characters, and %,d and %,d are the most"
                          + " for one story; split it",
                      lines,
                      text.length(),
                      MOST_LINES,
                      MOST_CHARACTERS))));
    }
  }

  private static @Nullable String takeTitle(
      Node document, @Nullable String stated, BlockReader reader) {
    Node first = document.getFirstChild();
    while (first instanceof Reference) {
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
}
