package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.source.Addresses;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** HTML as blocks in reading order, nothing judged. Scripts and styles are dropped. */
public final class HtmlBlocks {

  private HtmlBlocks() {}

  /**
   * The blocks of what is inside an element, hidden ones too.
   *
   * @param addresses where its links and pictures may lead
   */
  public static List<Block> of(Element element, Addresses addresses) {
    return Segmenter.pieces(element, Outline.of(element), addresses).stream()
        .map(Piece::block)
        .toList();
  }

  /**
   * The blocks of an HTML fragment, which need not be whole.
   *
   * @param addresses where its links and pictures may lead
   */
  public static List<Block> of(String html, Addresses addresses) {
    return of(Jsoup.parseBodyFragment(html).body(), addresses);
  }
}
