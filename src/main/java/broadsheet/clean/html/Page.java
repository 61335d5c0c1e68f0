package broadsheet.clean.html;

import broadsheet.source.Addresses;
import java.util.List;
import org.jsoup.nodes.Document;

/**
 * A page, taken apart and measured: what is known of it before anything is judged.
 *
 * @param document as it was parsed
 * @param data the JSON-LD of its body, in its order
 * @param pieces all of it in reading order
 * @param core the lowest element that holds half of the words of its paragraphs
 * @param words of all paragraphs together, in characters
 */
record Page(Document document, List<String> data, List<Piece> pieces, Region core, int words) {

  /** Shorter texts are rarely paragraphs of a story. */
  private static final int SHORT = 60;

  static Page of(Document document, Addresses addresses) {
    Outline outline = Outline.of(document.body());
    List<Piece> pieces = Withheld.show(Segmenter.pieces(outline, addresses));
    int words = 0;
    for (Piece piece : pieces) {
      int weight = isParagraph(piece) ? piece.chars() - piece.linkChars() : 0;
      words += weight;
      for (Region r = piece.region(); r != null; r = r.parent) {
        r.paragraphChars += weight;
        r.pieces++;
      }
    }
    Region core = outline.root();
    for (Piece piece : pieces) {
      for (Region r = piece.region(); r != null && words > 0; r = r.parent) {
        if (r.depth > core.depth && r.paragraphChars * 2 >= words) {
          core = r;
        }
      }
    }
    return new Page(document, outline.data(), pieces, core, words);
  }

  /** Whether an element is the core or around it. */
  boolean isAroundCore(Region region) {
    return core.upTo(region.depth) == region;
  }

  /** Whether a piece looks like running text that a browser shows. */
  static boolean isParagraph(Piece piece) {
    return !piece.hidden() && isText(piece);
  }

  /** Whether a piece looks like running text, shown or not. */
  static boolean isText(Piece piece) {
    return piece.chars() >= SHORT && piece.linkChars() * 3 < piece.chars() && !piece.isControl();
  }

  /** The first piece with words from a place on, or the number of pieces. */
  int worded(int from) {
    int i = from;
    while (i < pieces.size() && pieces.get(i).chars() == 0) {
      i++;
    }
    return i;
  }
}
