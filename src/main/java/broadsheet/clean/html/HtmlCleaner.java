package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.clean.Cut;
import broadsheet.clean.Lexicon;
import broadsheet.clean.Trees;
import broadsheet.clean.rules.RuledPage;
import broadsheet.source.Addresses;
import broadsheet.source.SavedPage;
import java.util.ArrayList;
import java.util.List;
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

  /** A cleaner with Broadsheet's own words. */
  public HtmlCleaner() {
    this(new Lexicon());
  }

  /** A cleaner with another scorer and Broadsheet's own words. */
  HtmlCleaner(Trees trees) {
    this(trees, new Lexicon());
  }

  /** A cleaner with the model that travels with the classes. */
  public HtmlCleaner(Lexicon lexicon) {
    this(Trees.of(HtmlCleaner.class, "html.trees", Measured.NAMES), lexicon);
  }

  /** A cleaner with a model of its own, trained on {@link Measured#NAMES}. */
  private HtmlCleaner(Trees trees, Lexicon lexicon) {
    this.trees = trees;
    this.lexicon = lexicon;
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
    int[] words = measured.shapes().stream().mapToInt(TextShape::words).toArray();
    double[] scores = CUT.centred(trees.scores(measured.measures()), words);
    Verdicts verdicts = new Verdicts(measured, scores);
    verdicts.decide(metadata);
    Ruled ruled = rule == null ? null : new Ruled(rule, measured.page().pieces());
    if (ruled != null) {
      ruled.settle(verdicts);
    }
    String held = new Review(measured, lexicon, verdicts, metadata).held();
    new Reasons(measured, verdicts).give();
    List<Judged> judged = verdicts.judged();
    if (ruled != null) {
      return new Cleaned(metadata, ruled.whole(judged, metadata, addresses), ruled.held(held));
    }
    List<Block> stated =
        Review.isEmpty(held) && !measured.head().closed()
            ? StatedStory.blocks(document, addresses)
            : List.of();
    return stated.isEmpty()
        ? new Cleaned(metadata, judged, held)
        : new Cleaned(metadata, with(stated, judged), null);
  }

  /** A story that the page does not show, below all that it does. */
  private static List<Judged> with(List<Block> stated, List<Judged> shown) {
    List<Judged> all = new ArrayList<>(shown);
    stated.forEach(block -> all.add(new Judged(block, null, 1, "stated in the page's data")));
    return all;
  }
}
