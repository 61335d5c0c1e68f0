package broadsheet.archive;

import broadsheet.article.Metadata;
import broadsheet.clean.html.HtmlCleaner;
import broadsheet.metadata.HtmlMetadata;
import broadsheet.source.Addresses;
import broadsheet.source.PageParser;
import broadsheet.source.SavedPage;
import broadsheet.source.Source;
import java.nio.file.Path;

/** Saved pages: parsed, asked for their metadata, cleaned. Immutable and thread-safe. */
public final class HtmlCleaning implements Cleaning {
  private final Path content;
  private final PageParser parser;
  private final HtmlMetadata metadata;
  private final HtmlCleaner cleaner;

  /** The way of the saved pages of a content folder. */
  public HtmlCleaning(Path content, PageParser parser, HtmlMetadata metadata, HtmlCleaner cleaner) {
    this.content = content;
    this.parser = parser;
    this.metadata = metadata;
    this.cleaner = cleaner;
  }

  @Override
  public Story clean(Source source) {
    SavedPage page = parser.parse(source);
    Metadata known = metadata.read(page);
    String base = page.baseUrl().orElse(known.url());
    Addresses addresses = new Addresses(content, source.path(), base);
    return new Story(cleaner.clean(page, known, addresses), null, null);
  }
}
