package broadsheet.archive;

import broadsheet.article.Cleaned;
import broadsheet.article.Metadata;
import broadsheet.clean.text.TextCleaner;
import broadsheet.source.Source;
import java.util.function.BiFunction;

/** Plain text: cleaned, then asked for its metadata by what its head lines are. */
public final class TextCleaning implements Cleaning {
  private final TextCleaner cleaner;
  private final BiFunction<Source, Cleaned, Metadata> metadata;

  /**
   * The way of text dumps.
   *
   * @param metadata reads it from a cleaned dump; a {@code TextMetadata} does
   */
  public TextCleaning(TextCleaner cleaner, BiFunction<Source, Cleaned, Metadata> metadata) {
    this.cleaner = cleaner;
    this.metadata = metadata;
  }

  @Override
  public Story clean(Source source) {
    Cleaned cleaned = cleaner.clean(source);
    return new Story(
        new Cleaned(metadata.apply(source, cleaned), cleaned.blocks(), cleaned.held()), null, null);
  }
}
