package broadsheet.metadata;

import broadsheet.article.Block;
import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.article.Reason;
import broadsheet.article.StoryDate;
import broadsheet.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text dump states of its story: in the lines of its head, as cleaning has marked them.
 *
 * <p>Nothing is read out of the story's own paragraphs: a dateline names no year, and a name in it
 * is not its author's. Immutable and thread-safe.
 */
public final class TextMetadata {
  private static final int SAMPLE = 2_000;
  private static final int LONGEST_SECTION = 60;

  /** Where a copy has glued a day to a name: "Ada AbbottJuly 2, 2025". */
  private static final Pattern GLUE = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private final Languages languages;
  private final Words words;
  private final HeadNames names;
  private final Dates dates;

  /** Reads dumps, which state no language, with the languages that their text may be in. */
  public TextMetadata(Languages languages) {
    this.words = Words.load();
    this.languages = languages;
    MonthNames months = new MonthNames(words);
    this.names = new HeadNames(words, months, new NameReader(words));
    this.dates = new Dates(new DateReader(months), words);
  }

  /** The metadata of a dump; what its head does not say is null or empty. */
  public Metadata read(Source source, Cleaned cleaned) {
    String language = languages.detect(sample(cleaned)).orElse(null);
    List<String> stated = new ArrayList<>(lines(cleaned, Reason.DATE));
    stated.addAll(lines(cleaned, Reason.BYLINE));
    stated.replaceAll(line -> GLUE.matcher(line).replaceAll(" "));
    StoryDate saved = source.capture().saved();
    StoryDate published = dates.ofHead(stated, language, saved).orElse(null);
    StoryDate modified =
        dates.ofChange(stated, language, saved).filter(d -> !d.equals(published)).orElse(null);
    return new Metadata(
        first(cleaned, Reason.TITLE).orElse(null),
        first(cleaned, Reason.SUBTITLE).orElse(null),
        authors(cleaned, language == null ? "" : language),
        published,
        modified,
        first(cleaned, Reason.SECTION).filter(this::isSection).orElse(null),
        List.of(),
        language,
        address(source.capture().url()),
        null);
  }

  private static @Nullable String address(@Nullable String captured) {
    return StoryAddress.of(captured, null).orElse(null);
  }

  private boolean isSection(String line) {
    return line.length() <= LONGEST_SECTION && !words.beginsWith("button", line);
  }

  private List<String> authors(Cleaned cleaned, String language) {
    Names all = names.of(lines(cleaned, Reason.BYLINE), lines(cleaned, Reason.DATE), language);
    return all.people().isEmpty() ? all.groups() : all.people();
  }

  private static Optional<String> first(Cleaned cleaned, Reason reason) {
    return lines(cleaned, reason).stream().findFirst();
  }

  /** The lines of the blocks with a reason, none of them blank. */
  private static List<String> lines(Cleaned cleaned, Reason reason) {
    List<String> lines = new ArrayList<>();
    for (Judged judged : cleaned.blocks()) {
      if (judged.reason() == reason) {
        for (String line : judged.block().text().split("\n", -1)) {
          String shown = Prose.line(line);
          if (!shown.isEmpty()) {
            lines.add(shown);
          }
        }
      }
    }
    return lines;
  }

  private static String sample(Cleaned cleaned) {
    StringBuilder sample = new StringBuilder();
    for (Block block : cleaned.kept()) {
      sample.append(block.text()).append('\n');
      if (sample.length() >= SAMPLE) {
        break;
      }
    }
    return sample.toString();
  }
}
