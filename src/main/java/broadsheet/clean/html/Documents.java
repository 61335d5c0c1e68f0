package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.Judged;
import broadsheet.article.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Documents to read or to save that stand between the paragraphs of a story: a link to the file,
 * and what says once more where it is, how large it is, and where to press.
 */
final class Documents {

  private static final List<String> FORMATS =
      List.of(
          ".pdf", ".doc", ".docx", ".odt", ".rtf", ".xls", ".xlsx", ".ods", ".csv", ".ppt", ".pptx",
          ".odp", ".epub");

  /** What pages call an element around one. */
  private static final List<String> NAMES = List.of("file", "document", "attachment");

  private static final int STEPS = 3;

  private static final Evaluator BUTTON = QueryParser.parse("a[download]");

  private final Measured measured;
  private final Verdicts verdicts;
  private final List<Piece> pieces;

  Documents(Measured measured, Verdicts verdicts) {
    this.measured = measured;
    this.verdicts = verdicts;
    this.pieces = measured.page().pieces();
  }

  /** Keeps the first link of each, where the story goes on around it. */
  void keep() {
    boolean above = false;
    for (int i = 0; i < pieces.size(); i++) {
      String address = verdicts.kept(i) || verdicts.explained(i) ? null : address(pieces.get(i));
      if (address != null) {
        int next = behind(i, address);
        if (above && isFile(pieces.get(i)) && next < pieces.size() && verdicts.kept(next)) {
          verdicts.keep(i, "a document between paragraphs");
        }
        above &= verdicts.kept(i);
        i = next - 1;
      } else if (pieces.get(i).chars() > 0) {
        above = verdicts.inArticle(i);
      }
    }
  }

  /**
   * The pieces with their verdicts, those links without the words on a button behind them.
   *
   * @param cuts takes the buttons
   */
  List<Judged> without(List<Judged> judged, Cuts cuts) {
    List<Judged> all = new ArrayList<>(judged);
    for (int i = 0; i < all.size(); i++) {
      Judged one = all.get(i);
      String address = one.kept() ? address(pieces.get(i)) : null;
      Element button =
          address == null ? null : pieces.get(i).region().element.select(BUTTON).last();
      String text = pieces.get(i).text();
      String pressed = button == null ? "" : button.text().strip();
      if (address != null
          && !pressed.isEmpty()
          && text.length() > pressed.length()
          && text.endsWith(pressed)) {
        String name = text.substring(0, text.length() - pressed.length()).strip();
        Inline link = new Inline.Link(address, List.of(new Inline.Text(name)));
        all.set(i, one.as(new Block.Paragraph(List.of(link))));
        Block said = new Block.Paragraph(List.of(new Inline.Text(pressed)));
        cuts.put(i, new Judged(said, Reason.FURNITURE, one.score(), "a button beside a document"));
      }
    }
    return all;
  }

  /** The first piece with words that is none of the same document. */
  private int behind(int i, String address) {
    int next = measured.page().worded(i + 1);
    while (next < pieces.size()
        && !verdicts.kept(next)
        && address.equals(address(pieces.get(next)))) {
      next = measured.page().worded(next + 1);
    }
    return next;
  }

  /** Whether what stands around a link is called a file, and no button that leads to one. */
  private static boolean isFile(Piece piece) {
    String names = piece.region().attributes.get("class");
    Region region = piece.region();
    for (int i = 0; i < STEPS && region.parent != null; i++) {
      region = region.parent;
      names += " " + region.attributes.get("class");
    }
    return NAMES.stream().anyMatch(names.toLowerCase(Locale.ROOT)::contains);
  }

  /** The document that all words of a piece lead to, or null. */
  private static @Nullable String address(Piece piece) {
    if (piece.linkChars() == 0
        || piece.linkChars() < piece.chars()
        || !(piece.block() instanceof Block.Paragraph paragraph)) {
      return null;
    }
    Set<String> addresses = new HashSet<>();
    PageLinks.all(paragraph.content(), link -> addresses.add(link.address()));
    String only = addresses.size() == 1 ? addresses.iterator().next() : "";
    int query = only.indexOf('?');
    String path = (query < 0 ? only : only.substring(0, query)).toLowerCase(Locale.ROOT);
    return FORMATS.stream().anyMatch(path::endsWith) ? only : null;
  }
}
