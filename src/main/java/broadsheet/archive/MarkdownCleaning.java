package broadsheet.archive;

import broadsheet.article.Block;
import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.article.PlainText;
import broadsheet.clean.Shortcodes;
import broadsheet.clean.rules.PageRule;
import broadsheet.clean.rules.RuleBook;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.markdown.MarkdownReader;
import broadsheet.markdown.MarkdownStory;
import broadsheet.source.Addresses;
import broadsheet.source.Format;
import broadsheet.source.Source;
import broadsheet.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Markdown: all of it is story, unless its front matter asks for cleaning. Then its plain text is
 * judged as a dump's is, and a block is removed if all of its lines are.
 *
 * <p>Immutable and thread-safe.
 */
final class MarkdownCleaning implements Cleaning {
  /** Missing pictures that a note names. */
  private static final int NAMED = 3;

  private final Path content;
  private final MarkdownReader reader;
  private final RuleBook rules;
  private final BiFunction<Source, Optional<PageRule>, Cleaned> textCleaner;

  /**
   * The way of the Markdown in a content folder.
   *
   * @param rules for Markdown that asks for cleaning
   * @param textCleaner judges plain text by a rule; a {@code TextCleaner} does
   */
  MarkdownCleaning(
      Path content,
      MarkdownReader reader,
      RuleBook rules,
      BiFunction<Source, Optional<PageRule>, Cleaned> textCleaner) {
    this.content = content;
    this.reader = reader;
    this.rules = rules;
    this.textCleaner = textCleaner;
  }

  @Override
  public Story clean(Source source) throws UnreadableSourceException {
    Addresses addresses = Addresses.rooted(content, source.path());
    MarkdownStory story = reader.read(source, addresses);
    List<String> sites = story.clean() ? Sites.of(source, null) : List.of();
    Optional<PageRule> rule = story.clean() ? rules.find(sites) : Optional.empty();
    Cleaned cleaned =
        story.clean()
            ? judged(source, story.blocks(), rule)
            : new Cleaned(Metadata.NONE, kept(story.blocks()), null);
    List<Judged> blocks = cleaned.blocks();
    String held = null;
    if (story.draft()) {
      held = "a draft, as its front matter says";
    } else if (blocks.stream().noneMatch(Judged::kept)) {
      held = "nothing below the front matter";
    }
    return new Story(
        cleaned.with(story.metadata()).withHeld(held),
        story.slug(),
        story.provenance(),
        Grounds.of(sites, rule, addresses.looked()),
        notes(source.path(), addresses.missing()));
  }

  /** Who writes Markdown names each picture by hand; in saved pages many are missing for good. */
  private static List<Diagnostic> notes(String path, List<String> missing) {
    if (missing.isEmpty()) {
      return List.of();
    }
    String which =
        "`" + String.join("`, `", missing.subList(0, Math.min(NAMED, missing.size()))) + "`";
    String more = missing.size() > NAMED ? " and " + (missing.size() - NAMED) + " more" : "";
    return List.of(
        Diagnostic.note(
            path,
            "pictures that are not there, or no JPEG, PNG, GIF, WebP or AVIF: "
                + which
                + more
                + "; put them there, or correct their names"));
  }

  private static List<Judged> kept(List<Block> blocks) {
    return blocks.stream().map(b -> new Judged(b, null, 1, "")).toList();
  }

  private Cleaned judged(Source source, List<Block> blocks, Optional<PageRule> rule) {
    Source dump =
        new Source(
            source.path(),
            Format.TEXT,
            source.sha256(),
            source.charset(),
            PlainText.of(blocks),
            source.capture(),
            source.corrections());
    Map<String, Judged> removed = new HashMap<>();
    Cleaned cleaned = textCleaner.apply(dump, rule);
    for (Judged line : cleaned.removals()) {
      lines(line.block()).forEach(l -> removed.put(l, line));
    }
    List<Judged> result = new ArrayList<>();
    for (Block block : blocks) {
      List<String> lines = lines(block);
      boolean all = !lines.isEmpty() && lines.stream().allMatch(removed::containsKey);
      Judged first = all ? removed.get(lines.get(0)) : null;
      result.add(
          first == null
              ? new Judged(block, null, 1, "")
              : new Judged(block, first.reason(), 0, because(first)));
    }
    return cleaned.with(Shortcodes.settled(result));
  }

  private static String because(Judged line) {
    return line.ruled() ? line.because() : "judged as plain text";
  }

  private static List<String> lines(Block block) {
    return block.text().lines().map(Folding::space).filter(l -> !l.isEmpty()).toList();
  }
}
