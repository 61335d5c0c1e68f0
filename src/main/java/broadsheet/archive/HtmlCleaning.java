package broadsheet.archive;

import broadsheet.article.Metadata;
import broadsheet.clean.html.HtmlBlocks;
import broadsheet.clean.html.HtmlCleaner;
import broadsheet.clean.rules.PageRule;
import broadsheet.clean.rules.RuleBook;
import broadsheet.clean.rules.RuledPage;
import broadsheet.metadata.HtmlMetadata;
import broadsheet.metadata.RuledMetadata;
import broadsheet.source.Addresses;
import broadsheet.source.PageParser;
import broadsheet.source.SavedPage;
import broadsheet.source.Source;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Saved pages: parsed, asked for their metadata, cleaned; where there is a rule for their site, as
 * it says. Immutable and thread-safe.
 */
public final class HtmlCleaning implements Cleaning {
  private final Path content;
  private final PageParser parser;
  private final HtmlMetadata metadata;
  private final HtmlCleaner cleaner;
  private final RuleBook rules;
  private final RuledMetadata ruled = new RuledMetadata();

  /** The way of the saved pages of a content folder. */
  public HtmlCleaning(
      Path content, PageParser parser, HtmlMetadata metadata, HtmlCleaner cleaner, RuleBook rules) {
    this.content = content;
    this.parser = parser;
    this.metadata = metadata;
    this.cleaner = cleaner;
    this.rules = rules;
  }

  @Override
  public Story clean(Source source) {
    SavedPage page = parser.parse(source);
    Metadata known = metadata.read(page);
    Optional<PageRule> rule = rules.find(Sites.of(source, known.url()));
    return rule.isPresent()
        ? clean(page, known, rule.get())
        : new Story(cleaner.clean(page, known, addresses(page, known)), null, null);
  }

  private Story clean(SavedPage page, Metadata known, PageRule rule) {
    String html = rule.replaced(page.source().text());
    if (!html.equals(page.source().text())) {
      SavedPage other = parser.parse(page.source().with(html));
      return clean(other, metadata.read(other), rule.on(other.document(), HtmlBlocks.UNSEEN));
    }
    return clean(page, known, rule.on(page.document(), HtmlBlocks.UNSEEN));
  }

  private Story clean(SavedPage page, Metadata known, RuledPage says) {
    Metadata better =
        ruled.over(known, says.stated(), page.source().capture().saved(), rules.use()::problem);
    return new Story(cleaner.clean(says, better, addresses(page, known)), null, null);
  }

  private Addresses addresses(SavedPage page, Metadata known) {
    return new Addresses(content, page.source().path(), page.baseUrl().orElse(known.url()));
  }
}
