package broadsheet.archive;

import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.clean.rules.PageRule;
import broadsheet.clean.rules.RuleBook;
import broadsheet.clean.text.TextCleaner;
import broadsheet.metadata.RuledMetadata;
import broadsheet.source.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Plain text: cleaned, then asked for its metadata by what its head lines are; where there is a
 * rule for its site, as it says.
 */
final class TextCleaning implements Cleaning {
  private final TextCleaner cleaner;
  private final BiFunction<Source, Cleaned, Metadata> metadata;
  private final RuleBook rules;
  private final RuledMetadata ruled = new RuledMetadata();

  /**
   * The way of text dumps.
   *
   * @param metadata reads it from a cleaned dump; a {@code TextMetadata} does
   */
  TextCleaning(
      TextCleaner cleaner, BiFunction<Source, Cleaned, Metadata> metadata, RuleBook rules) {
    this.cleaner = cleaner;
    this.metadata = metadata;
    this.rules = rules;
  }

  @Override
  public Story clean(Source source) {
    List<String> sites = Sites.of(source, null);
    Optional<PageRule> rule = rules.find(sites);
    Cleaned cleaned = cleaner.clean(source, rule.orElse(null));
    Metadata known = metadata.apply(source, cleaned);
    Metadata better = rule.map(r -> over(source, known, cleaned.blocks(), r)).orElse(known);
    return new Story(cleaned.with(better), Grounds.of(sites, rule, Set.of()));
  }

  private Metadata over(Source source, Metadata known, List<Judged> blocks, PageRule rule) {
    List<String> lines = blocks.stream().flatMap(b -> b.block().text().lines()).toList();
    return ruled.over(known, rule.stated(lines), source.capture().saved(), rule::problem);
  }
}
