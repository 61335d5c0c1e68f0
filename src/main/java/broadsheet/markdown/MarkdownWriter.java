package broadsheet.markdown;

import broadsheet.article.Article;
import broadsheet.article.Block;
import broadsheet.article.Inline;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Articles to Markdown: YAML front matter, then CommonMark with the tables and the {@code ~~} of
 * GitHub. {@link MarkdownReader} reads the same article back, if its blocks are in normal form:
 * neighbouring texts joined, nothing empty, no link in a link, no line end in a text, list numbers
 * from 0 to 999,999,999, a block of code whose language is one word.
 *
 * <p>What Markdown lacks is written so that it reads well without: a picture with a caption is one
 * paragraph, the picture and from the next line on the caption; sub- and superscript, inserted
 * text, and emphasis inside words are HTML tags; a table without a head has an empty one, and a row
 * that ends early an HTML comment where it ends.
 *
 * <p>Immutable and thread-safe.
 */
public final class MarkdownWriter {

  /**
   * The article as a Markdown file, its line ends {@code \n}.
   *
   * @param article whose title is not null
   * @param address what the file should say for the address of a link or picture; the identity
   *     keeps paths relative to the content folder. What it gives is written as it is: it is for
   *     the function to percent-encode a path
   */
  public String write(Article article, UnaryOperator<String> address) {
    StringBuilder out = new StringBuilder();
    FrontMatterWriter.write(article.metadata(), article.provenance(), out);
    int front = out.length();
    body(article.blocks(), address, out.append('\n'));
    out.setLength(out.length() == front + 1 ? front : out.length());
    return out.toString();
  }

  /** Blocks alone, without front matter; empty where there are none. */
  public String body(List<Block> blocks, UnaryOperator<String> address) {
    StringBuilder out = new StringBuilder();
    body(blocks, address, out);
    return out.toString();
  }

  private static void body(List<Block> blocks, UnaryOperator<String> address, StringBuilder out) {
    for (String line : new BlockWriter(address).lines(Normal.blocks(blocks))) {
      out.append(line).append('\n');
    }
  }

  /** A document of ours: its title as a heading of the first level, then blocks. */
  public String document(String title, List<Block> blocks) {
    Block heading = new Block.Heading(2, List.of(new Inline.Text(title)));
    String body = body(blocks, UnaryOperator.identity());
    return body(List.of(heading), UnaryOperator.identity()).substring(1)
        + (body.isEmpty() ? "" : "\n" + body);
  }
}
