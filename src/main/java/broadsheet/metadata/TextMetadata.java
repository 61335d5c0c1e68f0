package broadsheet.metadata;

import broadsheet.article.Block;
import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.article.Reason;
import broadsheet.article.StoryDate;
import broadsheet.clean.Trail;
import broadsheet.clean.text.GluedYear;
import broadsheet.source.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  /** What stands between two days on one line. */
  private static final Pattern BAR = Pattern.compile(" [|/\u00b7\u2022\u2013\u2014-] | ?, | \\(");

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
    List<Judged> blocks = belowTitle(cleaned);
    List<String> stated =
        Stream.of(Reason.DATE, Reason.BYLINE)
            .flatMap(reason -> lines(blocks, reason).stream())
            .map(line -> GluedYear.parted(GLUE.matcher(line).replaceAll(" ")))
            .flatMap(this::labelled)
            .toList();
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
        section(cleaned).filter(this::isSection).orElse(null),
        List.of(),
        language,
        address(source.capture().url()),
        null);
  }

  /** The blocks from the title on, and then those above it, where a day may be another story's. */
  private static List<Judged> belowTitle(Cleaned cleaned) {
    List<Judged> blocks = new ArrayList<>(cleaned.blocks());
    int title = 0;
    while (title < blocks.size() && blocks.get(title).reason() != Reason.TITLE) {
      title++;
    }
    Collections.rotate(blocks, -title);
    return blocks;
  }

  /** A line in parts, each with the label of its day: "Published: July 2 | Updated: July 3". */
  private Stream<String> labelled(String line) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (Matcher bar = BAR.matcher(line); bar.find(); ) {
      String rest = line.substring(bar.end());
      String part = line.substring(from, bar.start());
      if (part.chars().anyMatch(Character::isDigit)
          && (words.beginsWith("modified", rest) || words.beginsWith("written", rest))) {
        parts.add(part);
        from = bar.end();
      }
    }
    parts.add(line.substring(from));
    return parts.stream();
  }

  private static @Nullable String address(@Nullable String captured) {
    return StoryAddress.of(captured, null).orElse(null);
  }

  /** The section above the title, or else the last step of the way to the story. */
  private static Optional<String> section(Cleaned cleaned) {
    String title = first(cleaned, Reason.TITLE).orElse("");
    List<String> lines = lines(cleaned, Reason.SECTION);
    List<String> steps = new ArrayList<>();
    for (String line : lines) {
      String step = Trail.section(line, title);
      if (step == null) {
        return Optional.of(line);
      }
      steps.add(step);
    }
    return steps.stream().findFirst();
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
    return lines(cleaned.blocks(), reason);
  }

  private static List<String> lines(List<Judged> blocks, Reason reason) {
    List<String> lines = new ArrayList<>();
    for (Judged judged : blocks) {
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
