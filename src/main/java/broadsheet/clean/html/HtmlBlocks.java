package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.source.Addresses;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** HTML as blocks in reading order, nothing judged. Scripts and styles are dropped. */
public final class HtmlBlocks {

  /** Browsers nest no deeper. */
  private static final int DEEPEST = 512;

  /** The names of elements whose text no browser shows; it is in no block. */
  public static final Set<String> UNSEEN = Tag.UNSEEN;

  private HtmlBlocks() {}

  /**
   * The blocks of what is inside an element, hidden ones too.
   *
   * @param addresses where its links and pictures may lead
   */
  public static List<Block> of(Element element, Addresses addresses) {
    return pieces(element, addresses).map(Piece::block).toList();
  }

  private static Stream<Piece> pieces(Element element, Addresses addresses) {
    return Segmenter.pieces(Outline.of(element), addresses).stream();
  }

  /**
   * The blocks of an HTML fragment, which need not be whole, without hidden ones.
   *
   * @param addresses where its links and pictures may lead
   */
  public static List<Block> of(String html, Addresses addresses) {
    Document document = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
    return pieces(document.body(), addresses).filter(p -> !p.hidden()).map(Piece::block).toList();
  }
}
