package broadsheet.archive;

import broadsheet.article.Cleaned;
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
import java.util.List;
import java.util.Optional;

/**
 * Saved pages: parsed, asked for their metadata, cleaned; where there is a rule for their site, as
 * it says. Immutable and thread-safe.
 */
final class HtmlCleaning implements Cleaning {
  private final Path content;
  private final PageParser parser;
  private final HtmlMetadata metadata;
  private final HtmlCleaner cleaner;
  private final RuleBook rules;
  private final RuledMetadata ruled = new RuledMetadata();

  /** The way of the saved pages of a content folder. */
  HtmlCleaning(
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
    List<String> sites = Sites.of(source, known.url());
    Optional<PageRule> rule = rules.find(sites);
    if (rule.isPresent()) {
      return clean(page, known, rule.get(), sites);
    }
    Addresses addresses = addresses(page, known);
    Cleaned cleaned = cleaner.clean(page, known, addresses);
    return new Story(cleaned, Grounds.of(sites, rule, addresses.looked()));
  }

  private Story clean(SavedPage page, Metadata known, PageRule rule, List<String> sites) {
    String html = rule.replaced(page.source().text());
    if (html.equals(page.source().text())) {
      return ruled(page, known, rule, sites);
    }
    SavedPage other = parser.parse(page.source().with(html));
    return ruled(other, metadata.read(other), rule, sites);
  }

  private Story ruled(SavedPage page, Metadata known, PageRule rule, List<String> sites) {
    RuledPage says = rule.on(page.document(), HtmlBlocks.UNSEEN);
    Metadata better =
        ruled.over(known, says.stated(), page.source().capture().saved(), rule::problem);
    Addresses addresses = addresses(page, known);
    Cleaned cleaned = cleaner.clean(says, better, addresses);
    return new Story(cleaned, Grounds.of(sites, Optional.of(rule), addresses.looked()));
  }

  private Addresses addresses(SavedPage page, Metadata known) {
    return new Addresses(content, page.source().path(), page.baseUrl().orElse(known.url()));
  }
}
