package broadsheet.clean.html;

import broadsheet.article.Block;
import java.util.List;

/** What a piece is by itself: its kind, and what its characters are. */
final class OwnMeasures {

  static final List<String> NAMES =
      List.of(
          "kind",
          "tag",
          "level",
          "hidden",
          "chars",
          "words",
          "link_share",
          "links_none",
          "sentence_ends",
          "ends_per_word",
          "commas_per_word",
          "digit_share",
          "capital_share",
          "mark_share",
          "closed",
          "lower_start",
          "word_length",
          "items",
          "item_length",
          "title_overlap",
          "title_words",
          "in_body",
          "in_description",
          "letters_only_links");

  /** Letters of a piece that are looked for in what the head says. */
  private static final int START = 60;

  /** Fewer letters may stand anywhere. */
  private static final int LEAST = 12;

  private OwnMeasures() {}

  static void put(
      Piece piece, TextShape shape, HeadWords head, TitleWords.Found titles, Sheet sheet) {
    Block block = piece.block();
    int chars = Math.max(1, piece.chars());
    int words = Math.max(1, shape.words());
    sheet
        .put(kind(block))
        .put(tag(piece.region().element.normalName()))
        .put(block instanceof Block.Heading h ? h.level() : 0)
        .put(piece.hidden())
        .put(piece.chars())
        .put(shape.words())
        .put(piece.linkDensity())
        .put(piece.linkChars() == 0)
        .put(shape.ends())
        .share(shape.ends(), words)
        .share(shape.commas(), words)
        .share(shape.digits(), chars)
        .share(shape.capitals(), chars)
        .share(shape.marks(), chars)
        .put(shape.closed())
        .put(shape.lower())
        .share(chars, words);
    int items = items(block);
    sheet.put(items).share(chars, Math.max(1, items));
    titles(piece, shape, head, titles.overlap(), sheet);
  }

  private static void titles(
      Piece piece, TextShape shape, HeadWords head, double overlap, Sheet sheet) {
    int in = -1;
    boolean described = false;
    if (!head.body().isEmpty() || !head.description().isEmpty()) {
      boolean may = piece.text().length() >= LEAST;
      String start = may ? HeadWords.letters(piece.text(), START) : "";
      boolean enough = start.length() >= LEAST;
      in = head.body().isEmpty() ? -1 : enough && head.body().contains(start) ? 1 : 0;
      described =
          enough && (head.description().contains(start) || begins(start, head.description()));
    }
    int size = head.titles().size();
    sheet
        .put(overlap)
        .share(overlap * shape.words(), size)
        .put(in)
        .put(described)
        .put(piece.linkChars() * 10 >= piece.chars() * 9);
  }

  private static boolean begins(String start, String description) {
    return description.length() >= 30
        && start.startsWith(description.substring(0, Math.min(START, description.length())));
  }

  private static int items(Block block) {
    if (block instanceof Block.ListBlock list) {
      return list.items().size();
    }
    return block instanceof Block.Table table ? table.rows().size() : 0;
  }

  private static int kind(Block block) {
    if (block instanceof Block.Paragraph) {
      return 0;
    }
    if (block instanceof Block.Heading) {
      return 1;
    }
    if (block instanceof Block.ListBlock) {
      return 2;
    }
    if (block instanceof Block.Quotation) {
      return 3;
    }
    if (block instanceof Block.Table) {
      return 4;
    }
    if (block instanceof Block.Figure) {
      return 5;
    }
    return block instanceof Block.Code ? 6 : 7;
  }

  private static int tag(String tag) {
    return switch (tag) {
      case "p" -> 0;
      case "div" -> 2;
      case "section", "article", "main" -> 3;
      case "span", "font", "b", "strong", "em", "i" -> 4;
      case "td", "th" -> 5;
      case "li", "dd", "dt" -> 6;
      case "figcaption" -> 7;
      case "blockquote" -> 1;
      case "a" -> 9;
      case "button", "label", "option", "select", "textarea", "form" -> 10;
      default -> 8;
    };
  }
}
