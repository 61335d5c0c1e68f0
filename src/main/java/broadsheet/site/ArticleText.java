package broadsheet.site;

import broadsheet.archive.OnDemand;
import broadsheet.article.Article;
import broadsheet.digest.Digest;
import broadsheet.digest.Digested;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The text of an article: its digest at once, the rest when somebody asks for it, for most pages of
 * a build are as they were in the last. Thread-safe.
 */
public final class ArticleText implements Digested {
  private final Digest digest;
  private final Supplier<Article> article;

  /**
   * A text that is not read yet.
   *
   * @param reader reads it; asked once
   */
  public ArticleText(Digest digest, Supplier<Article> reader) {
    this.digest = digest;
    this.article = new OnDemand<>(reader);
  }

  @Override
  public Digest digest() {
    return digest;
  }

  /** The whole article. */
  public Article article() {
    return article.get();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ArticleText text && text.digest.equals(digest);
  }

  @Override
  public int hashCode() {
    return digest.hashCode();
  }

  @Override
  public String toString() {
    return digest.toString();
  }
}
