package broadsheet.clean.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the page is like as a whole, and how a piece stands to its title and its main markup. */
@SuppressWarnings("ReferenceEquality") // Regions are the nodes of one tree.
final class PageMeasures {

  static final List<String> NAMES =
      List.of(
          "earlier_same",
          "braces",
          "title_hits",
          "title_hit_share",
          "page_chars",
          "page_pieces",
          "page_paragraphs",
          "page_h1s",
          "page_articles",
          "page_is_article",
          "page_body",
          "same_article",
          "article_index",
          "up_to_h1",
          "h1_to_common",
          "h1_common_share",
          "main_markup",
          "main_parent",
          "main_grandparent",
          "prev_closed",
          "next_lower",
          "opens_quote");

  private static final int FAR = 20;

  /** Characters from which on the same text twice is hardly chance. */
  private static final int COPY = 30;

  private final Page page;
  private final List<TextShape> shapes;
  private final HeadWords head;
  private final int titleWords;
  private final Set<String> seen = new HashSet<>();
  private final IdentityHashMap<Region, Integer> articles = new IdentityHashMap<>();
  private final int[] main = new int[3];
  private @Nullable Region h1;
  private boolean h1Hidden = true;
  private int chars;
  private int paragraphs;
  private int h1s;

  PageMeasures(Page page, List<TextShape> shapes, HeadWords head, TitleWords titles) {
    this.page = page;
    this.shapes = shapes;
    this.head = head;
    this.titleWords = titles.size();
    List<Map<Integer, Integer>> markups =
        List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());
    for (Piece piece : page.pieces()) {
      chars += piece.chars();
      paragraphs += Page.isParagraph(piece) ? 1 : 0;
      if (piece.region().element.normalName().equals("h1")) {
        h1s++;
        h1 = h1 == null || h1Hidden ? piece.region() : h1;
        h1Hidden &= piece.hidden();
      }
      Region article = piece.region().article;
      if (article != null) {
        articles.putIfAbsent(article, articles.size());
      }
      int weight = Page.isParagraph(piece) ? piece.chars() - piece.linkChars() : 0;
      Region region = piece.region();
      for (int i = 0; i < main.length && (weight > 0 || page.words() == 0); i++) {
        markups.get(i).merge(region.signature, weight, Integer::sum);
        region = region.parent == null ? region : region.parent;
      }
    }
    for (int i = 0; i < main.length; i++) {
      main[i] = most(markups.get(i));
    }
  }

  private static int most(Map<Integer, Integer> weights) {
    int best = 0;
    int most = -1;
    for (Map.Entry<Integer, Integer> entry : weights.entrySet()) {
      int weight = entry.getValue();
      if (weight > most || (weight == most && entry.getKey() < best)) {
        most = weight;
        best = entry.getKey();
      }
    }
    return best;
  }

  /** Puts the measures of a piece; pieces come in their order. */
  void put(int i, int hits, Sheet sheet) {
    Piece piece = page.pieces().get(i);
    sheet
        .put(piece.chars() >= COPY && !seen.add(piece.text()))
        .share(shapes.get(i).braces(), Math.max(1, piece.chars()))
        .put(hits)
        .put(titleWords == 0 ? -1 : (double) hits / titleWords)
        .put(chars)
        .put(page.pieces().size())
        .put(paragraphs)
        .put(h1s)
        .put(articles.size())
        .put(head.article())
        .put(head.body().length());
    Region article = piece.region().article;
    Region titled = h1 == null ? null : h1.article;
    sheet
        .put(
            article != null && article == titled
                ? 2
                : article != null ? 1 : titled != null ? -1 : 0)
        .put(article == null ? -1 : articles.getOrDefault(article, -1));
    toTitle(piece.region(), sheet);
    Region region = piece.region();
    for (int markup : main) {
      sheet.put(region.signature == markup);
      region = region.parent == null ? region : region.parent;
    }
    sheet
        .put(i > 0 && shapes.get(i - 1).closed())
        .put(i + 1 < shapes.size() && shapes.get(i + 1).lower())
        .put(!piece.text().isEmpty() && "\"“„«»‘-–—".indexOf(piece.text().charAt(0)) >= 0);
  }

  private void toTitle(Region mine, Sheet sheet) {
    if (h1 == null) {
      sheet.put(-1).put(-1).put(-1);
      return;
    }
    Region common = mine.common(h1);
    sheet
        .put(Math.min(FAR, mine.depth - common.depth))
        .put(Math.min(FAR, h1.depth - common.depth))
        .share(common.paragraphChars, page.words());
  }
}
