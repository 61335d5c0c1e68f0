package broadsheet.archive;

import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.article.PlainText;
import broadsheet.article.Provenance;
import broadsheet.clean.Lexicon;
import broadsheet.clean.html.HtmlBlocks;
import broadsheet.clean.html.HtmlCleaner;
import broadsheet.clean.rules.RuleBook;
import broadsheet.clean.text.TextCleaner;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.markdown.MarkdownReader;
import broadsheet.metadata.Datelines;
import broadsheet.metadata.HtmlMetadata;
import broadsheet.metadata.Languages;
import broadsheet.metadata.Signatures;
import broadsheet.metadata.TextMetadata;
import broadsheet.source.Corrections;
import broadsheet.source.Format;
import broadsheet.source.PageParser;
import broadsheet.source.Source;
import broadsheet.source.SourceFile;
import broadsheet.source.SourceReader;
import broadsheet.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One source, read, cleaned, asked for its metadata and corrected. It looks at nothing but that
 * source, so it serves single files without a project as well.
 *
 * <p>Immutable and thread-safe, as its collaborators are.
 */
public final class Intake {
  private static final String UNTITLED = "no title was found";

  private final Reading reading;
  private final Map<Format, Cleaning> cleanings;
  private final Function<String, Optional<String>> languages;
  private final RuleBook rules;
  private final String version;

  /** Reads a source of the content folder, or from elsewhere. */
  @FunctionalInterface
  interface Reading {
    /**
     * The source that a file holds.
     *
     * @throws UnreadableSourceException if it or its corrections cannot be read
     */
    Source read(SourceFile file) throws UnreadableSourceException;
  }

  /**
   * An intake.
   *
   * @param reading reads the sources; a {@code SourceReader} does
   * @param cleanings the way of each format
   * @param languages detects the language of a text, a BCP 47 tag, where the source states none
   * @param rules that the cleanings go by
   * @param version of Broadsheet, for provenance
   */
  Intake(
      Reading reading,
      Map<Format, Cleaning> cleanings,
      Function<String, Optional<String>> languages,
      RuleBook rules,
      String version) {
    this.reading = reading;
    this.cleanings = Map.copyOf(cleanings);
    this.languages = languages;
    this.rules = rules;
    this.version = version;
  }

  /**
   * An intake for the sources of a content folder, with Broadsheet's own readers and cleaners.
   *
   * @param content the folder that links and pictures may name files of
   * @param version of Broadsheet, for provenance
   */
  public static Intake of(Path content, String version) {
    return of(content, RuleBook.none(), new Lexicon(), false, version);
  }

  /**
   * An intake as above, with the users' rules and words.
   *
   * @param rules by site
   * @param lexicon the words that give away what is no story
   */
  public static Intake of(Path content, RuleBook rules, Lexicon lexicon, String version) {
    return of(content, rules, lexicon, false, version);
  }

  /** An intake as above, that says of each block what spoke for it. */
  public static Intake explaining(Path content, RuleBook rules, Lexicon lexicon, String version) {
    return of(content, rules, lexicon, true, version);
  }

  private static Intake of(
      Path content, RuleBook rules, Lexicon lexicon, boolean explaining, String version) {
    Languages languages = new Languages();
    Map<Format, Cleaning> cleanings =
        Map.of(
            Format.HTML,
            onDemand(
                () ->
                    new HtmlCleaning(
                        content,
                        new PageParser(),
                        new HtmlMetadata(languages),
                        new HtmlCleaner(lexicon, explaining),
                        rules)),
            Format.TEXT,
            onDemand(
                () ->
                    new TextCleaning(
                        new TextCleaner(lexicon, explaining),
                        new TextMetadata(languages)::read,
                        rules)),
            Format.MARKDOWN,
            onDemand(() -> markdown(content, rules, lexicon)));
    return new Intake(
        new SourceReader(content)::read, cleanings, languages::detect, rules, version);
  }

  private static Cleaning markdown(Path content, RuleBook rules, Lexicon lexicon) {
    OnDemand<TextCleaner> text = new OnDemand<>(() -> new TextCleaner(lexicon));
    return new MarkdownCleaning(
        content,
        new MarkdownReader(HtmlBlocks::of),
        rules,
        (dump, rule) -> text.get().clean(dump, rule.orElse(null)));
  }

  private static Cleaning onDemand(Supplier<Cleaning> maker) {
    OnDemand<Cleaning> cleaning = new OnDemand<>(maker);
    return source -> cleaning.get().clean(source);
  }

  /**
   * Reads a source of the content folder; to be taken in, or found to be as it was.
   *
   * @throws UnreadableSourceException if it or its corrections cannot be read
   */
  Source read(SourceFile file) throws UnreadableSourceException {
    return reading.read(file);
  }

  /** The rules that cleaning goes by. */
  RuleBook rules() {
    return rules;
  }

  /**
   * Takes in a source of the content folder.
   *
   * @throws UnreadableSourceException if it, its front matter or its corrections cannot be read
   */
  public Draft take(SourceFile file) throws UnreadableSourceException {
    return take(reading.read(file));
  }

  /**
   * Takes in a source that was read already.
   *
   * @throws UnreadableSourceException if its front matter cannot be read
   */
  public Draft take(Source source) throws UnreadableSourceException {
    Draft draft = draft(source);
    rules.count(draft.grounds().sites(), draft.grounds().notes());
    return draft;
  }

  /** The draft of a source, whose use of rules is not counted. */
  Draft draft(Source source) throws UnreadableSourceException {
    Cleaning cleaning = cleanings.get(source.format());
    if (cleaning == null) {
      throw new IllegalArgumentException("no way to clean " + source.format());
    }
    Cleaning.Story story = cleaning.clean(source);
    Corrections corrections = source.corrections();
    Corrector corrector = new Corrector(corrections);
    Cleaned cleaned = held(withOwnWords(withLanguage(corrector.apply(story.cleaned()))));
    List<Diagnostic> diagnostics = new ArrayList<>(corrector.diagnostics());
    diagnostics.addAll(story.notes());
    if (source.wasTwiceEncoded()) {
      diagnostics.add(
          Diagnostic.note(
              source.path(),
              "was saved with a mistake, its UTF-8 encoded twice (`itâ€™s`); this is put right"));
    }
    String held = cleaned.held();
    if (held != null) {
      diagnostics.add(heldNote(source.path(), held, cleaned, corrections));
    }
    return new Draft(
        source.path(),
        source.sha256(),
        source.format().label(),
        source.format() == Format.MARKDOWN ? List.of() : Sites.of(source, cleaned.metadata().url()),
        cleaned,
        corrections.slug() != null ? corrections.slug() : story.slug(),
        story.provenance() != null ? story.provenance() : provenance(source),
        corrections,
        story.grounds(),
        diagnostics);
  }

  private Provenance provenance(Source source) {
    return new Provenance(
        source.path(),
        source.sha256(),
        source.format().label(),
        version,
        source.capture().saved(),
        source.capture().archived(),
        List.of());
  }

  /** A note that a source is held for review, and the way out where there is one. */
  static Diagnostic heldNote(String path, String held, Cleaned cleaned, Corrections corrections) {
    if (Boolean.FALSE.equals(corrections.story())) {
      return Diagnostic.note(path, "left out: " + held);
    }
    if (cleaned.blocks().isEmpty()) {
      return Diagnostic.note(path, "held for review: " + held + "; save it again, or delete it");
    }
    String fields = "`story: true`";
    if (cleaned.metadata().title() == null) {
      fields = held.equals(UNTITLED) ? "`title: …`" : "`title: …` and `story: true`";
    }
    return Diagnostic.note(
        path,
        "held for review: "
            + held
            + "; if it is a story, write "
            + fields
            + " in `"
            + path
            + ".yaml` beside it");
  }

  /** The source, held if it lacks what every article has. */
  static Cleaned held(Cleaned cleaned) {
    if (cleaned.held() != null) {
      return cleaned;
    }
    if (cleaned.metadata().title() == null) {
      return cleaned.withHeld(UNTITLED);
    }
    return cleaned.blocks().stream().noneMatch(Judged::kept)
        ? cleaned.withHeld("no text of its own")
        : cleaned;
  }

  /** With the place and the authors that the story itself names, where nothing else does. */
  private static Cleaned withOwnWords(Cleaned cleaned) {
    Metadata stated = cleaned.metadata();
    Metadata placed =
        stated.place() != null ? stated : stated.at(Datelines.of(cleaned.kept()).orElse(null));
    return cleaned.with(
        placed.authors().isEmpty() ? placed.by(Signatures.of(cleaned.kept())) : placed);
  }

  private Cleaned withLanguage(Cleaned cleaned) {
    Metadata m = cleaned.metadata();
    if (m.language() != null) {
      return cleaned;
    }
    String text = PlainText.start(cleaned.kept(), Languages.LONGEST);
    return cleaned.with(m.in(languages.apply(text).orElse(null)));
  }
}
