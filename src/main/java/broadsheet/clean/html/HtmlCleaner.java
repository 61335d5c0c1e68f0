package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Cleaned;
import broadsheet.article.Confidence;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.article.Reason;
import broadsheet.article.Voice;
import broadsheet.clean.Certainty;
import broadsheet.clean.Cut;
import broadsheet.clean.Expectation;
import broadsheet.clean.Lexicon;
import broadsheet.clean.Shortcodes;
import broadsheet.clean.Trees;
import broadsheet.clean.Voices;
import broadsheet.clean.rules.RuledPage;
import broadsheet.source.Addresses;
import broadsheet.source.SavedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Cleaning of saved pages: a page comes in, all of its blocks go out in reading order, each kept or
 * with the reason why not. Immutable and thread-safe; the page's document is not changed.
 */
public final class HtmlCleaner {

  /** Below the lowest little reads like a story; above the highest nothing is doubted. */
  private static final Cut CUT = new Cut(.15, .4, .6);

  private final Trees trees;
  private final Lexicon lexicon;
  private final Certainty certainty;
  private final @Nullable Voices voices;

  /** A cleaner with Broadsheet's own words. */
  public HtmlCleaner() {
    this(new Lexicon());
  }

  /** A cleaner with another scorer and Broadsheet's own words. */
  HtmlCleaner(Trees trees) {
    this(trees, new Lexicon(), Certainty.NONE, false);
  }

  /** A cleaner with the model that travels with the classes. */
  public HtmlCleaner(Lexicon lexicon) {
    this(lexicon, false);
  }

  /**
   * A cleaner with the model that travels with the classes.
   *
   * @param explaining whether to say of each block what spoke for it
   */
  public HtmlCleaner(Lexicon lexicon, boolean explaining) {
    this(
        Trees.of(HtmlCleaner.class, "html.trees", Measured.NAMES),
        lexicon,
        Certainty.of(HtmlCleaner.class, "html.certainty"),
        explaining);
  }

  /** A cleaner with a model of its own, trained on {@link Measured#NAMES}. */
  private HtmlCleaner(Trees trees, Lexicon lexicon, Certainty certainty, boolean explaining) {
    this.trees = trees;
    this.lexicon = lexicon;
    this.certainty = certainty;
    this.voices =
        explaining ? new Voices(trees, HtmlCleaner.class, "voices.txt", Measured.NAMES) : null;
  }

  /**
   * Judges every block of a page.
   *
   * @param metadata what is known about the story, so that its title and byline are told apart
   * @param addresses where links and pictures may lead
   */
  public Cleaned clean(SavedPage saved, Metadata metadata, Addresses addresses) {
    return clean(saved.document(), null, metadata, addresses);
  }

  /**
   * Judges every block of a page that a user's rule is for.
   *
   * @param page what the rule says of it
   * @param metadata with what the rule finds stated
   * @param addresses where links and pictures may lead
   */
  public Cleaned clean(RuledPage page, Metadata metadata, Addresses addresses) {
    return clean(page.document(), page, metadata, addresses);
  }

  private Cleaned clean(
      Document document, @Nullable RuledPage rule, Metadata metadata, Addresses addresses) {
    Measured measured = Measured.of(Page.of(document, addresses), lexicon);
    double[] words = measured.shapes().stream().mapToDouble(TextShape::words).toArray();
    double[] chances = trees.scores(measured.measures());
    double cut = CUT.of(chances, words);
    Verdicts verdicts = new Verdicts(measured, Cut.centred(chances, cut));
    verdicts.decide(metadata);
    Credits credits = new Credits(measured, verdicts, lexicon);
    credits.settle();
    Ruled ruled = rule == null ? null : new Ruled(rule, measured.page().pieces());
    if (ruled != null) {
      ruled.settle(verdicts);
    }
    String held = new Review(measured, lexicon, verdicts, metadata).held();
    new Reasons(measured, verdicts).give();
    Cuts cuts = new Cuts();
    List<Judged> bare = new Documents(measured, verdicts).without(verdicts.judged(), cuts);
    List<Judged> headed = new Openers(measured, verdicts).headed(bare);
    List<Judged> unlinked = new BackLinks(cuts).without(new HeadingLinks(cuts).without(headed));
    List<Judged> shaped = Nesting.settled(Levels.settled(unlinked));
    List<Judged> led = new Anchors(measured, metadata.url()).settled(shaped);
    List<Judged> judged = voiced(measured, new Footnotes(measured, verdicts).numbered(led));
    credits.become(judged);
    SplitLists lists = new SplitLists(measured);
    Expectation expected = expected(chances, words, judged);
    if (ruled != null) {
      return new Cleaned(
          metadata,
          Shortcodes.settled(
              lists.joined(
                  judged,
                  cuts.with(judged, credits.joined(ruled.whole(judged, metadata, addresses))))),
          ruled.held(held),
          new Confidence(certainty.of(expected), cut));
    }
    List<Block> stated =
        Review.isEmpty(held) && !measured.head().closed()
            ? StatedStory.blocks(measured.head().data(), addresses)
            : List.of();
    stated.forEach(block -> expected.add(1, TextShape.of(block.text()).words(), true));
    List<Judged> parted = new CaptionButtons(measured, lexicon).parted(judged);
    List<Judged> whole = lists.joined(judged, cuts.with(judged, credits.joined(parted)));
    return new Cleaned(
        Standfirst.once(metadata, judged),
        with(stated, Shortcodes.settled(new Posts(measured, verdicts, addresses).linked(whole))),
        stated.isEmpty() ? held : null,
        new Confidence(certainty.of(expected), cut));
  }

  /** What is to be expected of what was decided; a user's rule is never wrong. */
  private static Expectation expected(double[] chances, double[] words, List<Judged> judged) {
    Expectation expected = new Expectation();
    for (int i = 0; i < chances.length; i++) {
      Judged block = judged.get(i);
      Reason reason = block.reason();
      boolean elsewhere =
          (block.kept() && block.block() instanceof Block.Figure)
              || reason == Reason.DUPLICATE
              || reason == Reason.HIDDEN
              || (reason != null && reason.inHead());
      if (block.ruled()) {
        expected.add(1, block.kept() ? words[i] : 0, block.kept());
      } else if (!elsewhere) {
        expected.add(chances[i], words[i], block.kept());
      }
    }
    return expected;
  }

  private List<Judged> voiced(Measured measured, List<Judged> judged) {
    if (voices == null) {
      return judged;
    }
    List<List<Voice>> spoke = voices.of(measured.measures());
    return IntStream.range(0, judged.size())
        .mapToObj(i -> judged.get(i).with(spoke.get(i)))
        .toList();
  }

  /** A story that the page does not show, below all that it does. */
  private static List<Judged> with(List<Block> stated, List<Judged> shown) {
    List<Judged> all = new ArrayList<>(shown);
    stated.forEach(block -> all.add(new Judged(block, null, 1, "stated in the page's data")));
    return all;
  }
}
