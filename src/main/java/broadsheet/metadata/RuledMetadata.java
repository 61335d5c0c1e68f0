package broadsheet.metadata;

import broadsheet.article.Metadata;
import broadsheet.article.StoryDate;
import broadsheet.clean.rules.Stated;
import broadsheet.config.rules.Field;
import broadsheet.config.rules.RuleLine;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a user's rule finds stated, put before what the page states otherwise. Names and dates are
 * read as anywhere: without "By", in any language. Thread-safe; what reads them is made when the
 * first rule asks for it, for most archives have none.
 */
public final class RuledMetadata {
  /** A longer text names nobody. */
  private static final int LONGEST_NAME = 100;

  private volatile @Nullable Readers readers;

  /** What reads names and dates. */
  private record Readers(NameReader names, DateReader dates) {}

  private Readers readers() {
    Readers ready = readers;
    if (ready == null) {
      Words words = Words.load();
      ready = new Readers(new NameReader(words), new DateReader(new MonthNames(words)));
      readers = ready;
    }
    return ready;
  }

  /**
   * The metadata with what the rule finds in place of what was known.
   *
   * @param saved when the page was saved, or null; no story appeared later
   * @param problems is told of a date that cannot be read
   */
  public Metadata over(
      Metadata known, Stated stated, @Nullable StoryDate saved, Consumer<Diagnostic> problems) {
    String language = stated.language() == null ? known.language() : stated.language();
    List<String> authors = authors(stated.all(Field.AUTHOR));
    StoryDate published =
        fuller(date(stated, language, saved, problems).orElse(null), known.published());
    return new Metadata(
        stated.first(Field.TITLE).orElse(known.title()),
        stated.first(Field.SUBTITLE).orElse(known.subtitle()),
        authors.isEmpty() ? known.authors() : authors,
        published,
        known.modified() == null || known.modified().equals(published) ? null : known.modified(),
        stated.first(Field.SECTION).orElse(known.section()),
        known.topics(),
        language,
        known.url(),
        stated.paper() == null ? known.paper() : stated.paper(),
        known.place(),
        known.part());
  }

  /** The people named; where a text names none that look like people, the text itself. */
  private List<String> authors(List<String> texts) {
    Names all = Names.NONE;
    List<String> asWritten = new ArrayList<>();
    for (String text : texts) {
      Names found = readers().names().ofField(text);
      all = all.and(found);
      if (found.people().isEmpty() && found.groups().isEmpty() && text.length() <= LONGEST_NAME) {
        asWritten.add(text);
      }
    }
    List<String> people = all.people().isEmpty() ? all.groups() : all.people();
    return people.isEmpty() ? asWritten : people;
  }

  /** The rule's date, unless the same day is known with its time. */
  private static @Nullable StoryDate fuller(@Nullable StoryDate ruled, @Nullable StoryDate known) {
    boolean same =
        ruled != null && known != null && ruled.time() == null && ruled.day().equals(known.day());
    return ruled == null || same ? known : ruled;
  }

  private Optional<StoryDate> date(
      Stated stated,
      @Nullable String language,
      @Nullable StoryDate saved,
      Consumer<Diagnostic> problems) {
    Optional<String> text = stated.first(Field.DATE);
    Optional<StoryDate> date =
        text.flatMap(t -> readers().dates().read(t, language))
            .filter(d -> saved == null || !d.day().isAfter(saved.day().plusDays(1)));
    if (text.isPresent() && date.isEmpty()) {
      RuleLine line = Objects.requireNonNull(stated.lines().get(Field.DATE));
      problems.accept(
          new Diagnostic(
              Severity.WARNING,
              line.file(),
              line.line(),
              line.column(),
              "`"
                  + shortened(text.get())
                  + "` is no day that a story can be of; point at one, as in `24 July 2018`"));
    }
    return date;
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_NAME
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_NAME)) + "…";
  }
}
