package broadsheet.cli;

import broadsheet.archive.Draft;
import broadsheet.article.Article;
import broadsheet.markdown.MarkdownWriter;
import java.io.PrintWriter;
import java.util.function.UnaryOperator;

/** The story as Markdown with front matter; nothing for a source that holds none. */
final class MarkdownPrinter implements Printer {

  private final MarkdownWriter writer = new MarkdownWriter();

  @Override
  public void print(Draft draft, PrintWriter out) {
    if (draft.cleaned().held() == null) {
      Article article =
          new Article(draft.cleaned().metadata(), draft.provenance(), draft.cleaned().kept());
      out.print(writer.write(article, UnaryOperator.identity()));
    }
  }
}
