package broadsheet.clean.text;

import broadsheet.article.Cleaned;
import broadsheet.article.Confidence;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.article.Reason;
import broadsheet.article.Voice;
import broadsheet.clean.Certainty;
import broadsheet.clean.Cut;
import broadsheet.clean.Lexicon;
import broadsheet.clean.Shortcodes;
import broadsheet.clean.Trees;
import broadsheet.clean.Voices;
import broadsheet.clean.rules.PageRule;
import broadsheet.source.Source;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the story in a plain-text dump from what the copy caught besides. Every line that says
 * something is in exactly one block, in order. The head's lines are removed with the reasons {@link
 * Reason#TITLE}, {@link Reason#SUBTITLE}, {@link Reason#BYLINE}, {@link Reason#DATE} and {@link
 * Reason#SECTION}, for the metadata to be read from; a line that states author and date is a
 * byline.
 *
 * <p>What stands at the edges of printed pages follows the paragraph that it interrupts, as
 * removed. Lost are line breaks inside wrapped paragraphs, hyphens of words parted there, runs of
 * spaces, the marks before items of a list and quoted lines, the numbers that text browsers give to
 * links, and characters that cannot be seen. Immutable and thread-safe; time and memory are linear
 * in the dump.
 */
public final class TextCleaner {

  /** Chosen on sites that the trees had not seen. */
  private static final Cut CUT = new Cut(.25, .25, .6);

  /**
   * The least score of a kept line in wrapped texts that are no page, such as mail: they have
   * hardly any furniture.
   */
  private static final double WRAPPED_CUT = .04;

  /** Lines of such a text that may look like labels of a page. */
  private static final int FEW_LABELS = 1;

  private final Trees trees;
  private final Trees again;
  private final Wording wording;
  private final Lexicon lexicon;
  private final Trees titles;
  private final Trees subheads;
  private final Certainty certainty;
  private final @Nullable Voices voices;
  private final PrintedPages pages = new PrintedPages();
  private final Wrapping wrapping = new Wrapping();

  /** A cleaner with Broadsheet's own words. */
  public TextCleaner() {
    this(new Lexicon());
  }

  /** A cleaner with words of its own. */
  public TextCleaner(Lexicon lexicon) {
    this(lexicon, false);
  }

  /**
   * A cleaner with words of its own.
   *
   * @param explaining whether to say of each block what spoke for it
   */
  public TextCleaner(Lexicon lexicon, boolean explaining) {
    this(
        Trees.of(TextCleaner.class, "lines.trees", LineFeatures.NAMES),
        Trees.of(TextCleaner.class, "again.trees", SecondLook.NAMES),
        Wording.of("wording.weights"),
        Trees.of(TextCleaner.class, "titles.trees", TitleFeatures.NAMES),
        Trees.of(TextCleaner.class, "subheads.trees", LineFeatures.NAMES),
        lexicon,
        Certainty.of(TextCleaner.class, "lines.certainty"),
        explaining);
  }

  /**
   * A cleaner with other scorers and Broadsheet's own words.
   *
   * @param trees of lines, by {@link LineFeatures#NAMES}
   * @param again of lines at the second look, by {@link SecondLook#NAMES}
   * @param wording of lines, by their words
   * @param titles of titles, by {@link TitleFeatures#NAMES}
   * @param subheads of headings inside the story, by {@link LineFeatures#NAMES}
   */
  TextCleaner(Trees trees, Trees again, Wording wording, Trees titles, Trees subheads) {
    this(trees, again, wording, titles, subheads, new Lexicon(), Certainty.NONE, false);
  }

  private TextCleaner(
      Trees trees,
      Trees again,
      Wording wording,
      Trees titles,
      Trees subheads,
      Lexicon lexicon,
      Certainty certainty,
      boolean explaining) {
    this.trees = trees;
    this.again = again;
    this.wording = wording;
    this.titles = titles;
    this.subheads = subheads;
    this.lexicon = lexicon;
    this.certainty = certainty;
    this.voices =
        explaining ? new Voices(trees, TextCleaner.class, "voices.txt", LineFeatures.NAMES) : null;
  }

  /** The dump's blocks, kept and removed; its metadata is {@link Metadata#NONE}. */
  public Cleaned clean(Source source) {
    return clean(source, null);
  }

  /**
   * The blocks of a dump that a user's rule may be for.
   *
   * @param rule or null for none
   */
  public Cleaned clean(Source source, @Nullable PageRule rule) {
    List<Line> read = pages.read(source.text());
    LinkNumbers numbers = new LinkNumbers(read);
    List<Line> said = numbers.strip(wrapping.join(numbers.text()));
    if (said.isEmpty()) {
      return new Cleaned(Metadata.NONE, List.of(), "nothing");
    }
    LineShape[] shapes = said.stream().map(l -> LineShape.of(l.text())).toArray(LineShape[]::new);
    Cues cues = Cues.of(said, shapes, lexicon);
    LineFeatures features = new LineFeatures(said, shapes, cues, wording);
    boolean wrapped = said.size() * 3 < read.size() * 2 && cues.labels() <= FEW_LABELS;
    double[] first = features.score(trees);
    double[] scores = new SecondLook(first, shapes).scores(again);
    Verdicts verdicts = verdicts(scores, shapes, cues, wrapped);
    new Pointers(said, shapes, cues, lexicon, verdicts).remove();
    new Notices(said, shapes, cues, lexicon, verdicts).remove();
    new Copies(said, shapes, verdicts).remove();
    new Replies(said, shapes, features, cues, lexicon, verdicts).remove();
    new Ending(shapes, cues, features.echo(), verdicts).find();
    if (!features.knowsLanguage()) {
      new Resumption(said, shapes, cues, verdicts).keep();
    }
    Head head = new Head(said, shapes, features, cues, verdicts, first, titles);
    head.find();
    new Subheads(said, shapes, cues, verdicts).keep();
    new Gaps(said, shapes, cues, verdicts).close();
    new Facts(said, shapes, cues, verdicts).keep();
    if (rule != null) {
      new RuledLines(rule, said).settle(verdicts);
    }
    new Reasons(said, shapes, features, cues, verdicts, head).give();
    String held = new Review(shapes, cues, verdicts).held();
    List<List<Voice>> spoke = voices == null ? List.of() : features.voices(voices);
    Headings headings = new Headings(said, shapes, features, cues, verdicts, subheads);
    List<Judged> blocks =
        Shortcodes.settled(new Assembly(said, shapes, verdicts, headings, spoke).blocks());
    double value = certainty.of(verdicts.expected(shapes));
    return new Cleaned(Metadata.NONE, blocks, held, new Confidence(value, verdicts.cut()));
  }

  /** Which lines are story, as their scores and appeals say. */
  static Verdicts verdicts(double[] scores, LineShape[] shapes, Cues cues, boolean wrapped) {
    double[] words = Arrays.stream(shapes).mapToDouble(LineShape::words).toArray();
    Verdicts verdicts = new Verdicts(scores, wrapped ? WRAPPED_CUT : CUT.of(scores, words));
    new Appeals(shapes, cues, verdicts).remove();
    return verdicts;
  }
}
