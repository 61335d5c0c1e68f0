package broadsheet.clean.html;

import broadsheet.article.Cleaned;
import broadsheet.article.Metadata;
import broadsheet.clean.Trees;
import broadsheet.source.Addresses;
import broadsheet.source.SavedPage;
import java.util.List;

/**
 * Cleaning of saved pages: a page comes in, all of its blocks go out in reading order, each kept or
 * with the reason why not. Immutable and thread-safe; the page's document is not changed.
 */
public final class HtmlCleaner {

  private final Trees trees;

  /** A cleaner with the model that travels with the classes. */
  public HtmlCleaner() {
    this(Trees.of(HtmlCleaner.class, "html.trees", Measures.NAMES));
  }

  /** A cleaner with a model of its own, trained on {@link Measures#NAMES}. */
  HtmlCleaner(Trees trees) {
    this.trees = trees;
  }

  /**
   * Judges every block of a page.
   *
   * @param metadata what is known about the story, so that its title and byline are told apart
   * @param addresses where links and pictures may lead
   */
  public Cleaned clean(SavedPage saved, Metadata metadata, Addresses addresses) {
    Page page = Page.of(saved.document(), addresses);
    List<float[]> measures = Measures.of(page);
    double[] scores = measures.stream().mapToDouble(trees::score).toArray();
    return new Cleaned(metadata, new Verdicts(page, scores).judge(metadata), null);
  }
}
