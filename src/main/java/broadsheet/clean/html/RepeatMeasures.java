package broadsheet.clean.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    void add(Piece piece) {
      count++;
      chars += piece.chars();
      linkChars += piece.linkChars();
      paragraphChars += Page.isParagraph(piece) ? piece.chars() - piece.linkChars() : 0;
    }
  }

  private final Page page;

  /** For each piece those of its markup, of that and what is around it, and of its words. */
  private final Sum[] own;

  private final Sum[] parents;
  private final Sum[] texts;

  RepeatMeasures(Page page) {
    this.page = page;
    this.own = sums(piece -> piece.region().signature);
    this.parents = sums(RepeatMeasures::above);
    this.texts = sums(Piece::text);
  }

  private <K> Sum[] sums(Function<Piece, K> key) {
    Map<K, Sum> sums = new HashMap<>();
    Sum[] all = new Sum[page.pieces().size()];
    for (int i = 0; i < all.length; i++) {
      Piece piece = page.pieces().get(i);
      all[i] = sums.computeIfAbsent(key.apply(piece), k -> new Sum());
      all[i].add(piece);
    }
    return all;
  }

  private static int above(Piece piece) {
    @Nullable Region parent = piece.region().parent;
    @Nullable Region grand = parent == null ? null : parent.parent;
    return grand == null ? 0 : grand.signature * 31 + piece.region().signature;
  }

  void put(int i, Sheet sheet) {
    put(own[i], sheet);
    put(parents[i], sheet);
    sheet.put(texts[i].count).share(parents[i].count, own[i].count);
  }

  private void put(Sum sum, Sheet sheet) {
    sheet
        .put(sum.count)
        .share(sum.paragraphChars, page.words())
        .share(sum.linkChars, sum.chars)
        .share(sum.chars, sum.count);
  }
}
