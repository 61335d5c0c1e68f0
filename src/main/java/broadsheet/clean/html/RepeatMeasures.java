package broadsheet.clean.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often a page has pieces like this one: of the same markup, or of the same words. */
final class RepeatMeasures {

  static final List<String> NAMES =
      List.of(
          "like_count",
          "like_share",
          "like_links",
          "like_length",
          "parents_like_count",
          "parents_like_share",
          "parents_like_links",
          "parents_like_length",
          "same_text",
          "like_nearby");

  private static final class Sum {
    int count;
    int chars;
    int linkChars;
    int paragraphChars;
  }

  private final Page page;
  private final Map<Integer, Sum> own = new HashMap<>();
  private final Map<Integer, Sum> parents = new HashMap<>();
  private final Map<String, Integer> texts = new HashMap<>();

  RepeatMeasures(Page page) {
    this.page = page;
    for (Piece piece : page.pieces()) {
      add(own.computeIfAbsent(piece.region().signature, s -> new Sum()), piece);
      add(parents.computeIfAbsent(above(piece), s -> new Sum()), piece);
      texts.merge(piece.text(), 1, Integer::sum);
    }
  }

  private static int above(Piece piece) {
    @Nullable Region parent = piece.region().parent;
    @Nullable Region grand = parent == null ? null : parent.parent;
    return grand == null ? 0 : grand.signature * 31 + piece.region().signature;
  }

  private static void add(Sum sum, Piece piece) {
    sum.count++;
    sum.chars += piece.chars();
    sum.linkChars += piece.linkChars();
    sum.paragraphChars += Page.isParagraph(piece) ? piece.chars() - piece.linkChars() : 0;
  }

  void put(Piece piece, Sheet sheet) {
    Sum mine = own.getOrDefault(piece.region().signature, new Sum());
    Sum above = parents.getOrDefault(above(piece), new Sum());
    put(mine, sheet);
    put(above, sheet);
    sheet.put(texts.getOrDefault(piece.text(), 1)).share(above.count, mine.count);
  }

  private void put(Sum sum, Sheet sheet) {
    sheet
        .put(sum.count)
        .share(sum.paragraphChars, page.words())
        .share(sum.linkChars, sum.chars)
        .share(sum.chars, sum.count);
  }
}
