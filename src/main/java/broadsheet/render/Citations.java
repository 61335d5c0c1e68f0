package broadsheet.render;

import broadsheet.archive.Entry;
import broadsheet.config.Settings;
import broadsheet.render.cite.Name;
import broadsheet.render.cite.Reference;
import broadsheet.render.cite.ReferenceFormats;
import broadsheet.render.cite.Styles;
import broadsheet.render.view.ArticleView;
import broadsheet.site.ArticlePage;
import java.util.List;

/** The ways to cite the story of a page. Immutable and thread-safe. */
final class Citations {

  private final Addresses addresses;
  private final Styles styles = new Styles();
  private final ReferenceFormats formats = new ReferenceFormats();

  Citations(Settings settings) {
    this.addresses = new Addresses(settings.url());
  }

  List<ArticleView.Citation> of(ArticlePage page) {
    Reference story = reference(page);
    return List.of(
        new ArticleView.Citation("APA", styles.apa(story)),
        new ArticleView.Citation("Chicago", styles.chicago(story)),
        new ArticleView.Citation("BibTeX", formats.bibtex(story)),
        new ArticleView.Citation("RIS", formats.ris(story)),
        new ArticleView.Citation("CSL-JSON", formats.csl(story)));
  }

  private Reference reference(ArticlePage page) {
    Entry entry = page.story().entry();
    String original = LinkAddress.web(entry.url());
    return new Reference(
        entry.slug(),
        Markup.printable(entry.title()),
        entry.authors().stream().map(Name::of).toList(),
        entry.published(),
        entry.paper(),
        entry.topics(),
        entry.language(),
        original != null ? original : addresses.find(page.path()));
  }
}
