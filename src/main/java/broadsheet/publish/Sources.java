package broadsheet.publish;

import broadsheet.digest.Digest;
import broadsheet.digest.Digester;
import broadsheet.site.ArticlePage;
import broadsheet.site.Page;

/**
 * What each page of the site is made of, as a digest: the same in two builds only if the page would
 * be. Thread-safe.
 */
final class Sources {
  private final Digest site;
  private final Digester digester = new Digester();

  /**
   * The sources of one site.
   *
   * @param site the digest of what every page is made of: program, theme, settings
   */
  Sources(Digest site) {
    this.site = site;
  }

  /** What a page is made of. */
  Digest of(Page page) {
    return digester.of(site, page);
  }

  /** What an e-book is made of, besides what every page is. */
  Digest ofBook(Digest book) {
    return digester.of(site, book);
  }

  /** What the Markdown of an article is made of. */
  Digest ofMarkdown(ArticlePage page) {
    return digester.of(site, page.text(), page.path(), page.places());
  }
}
