package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.PlainText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** The links of a block that lead to a place on its own page. */
final class PageLinks {

  /** Characters of the longest sign of a note, with its brackets. */
  private static final int SIGN = 5;

  private PageLinks() {}

  /** Gives each of them. */
  static void each(Block block, Consumer<Inline.Link> to) {
    if (block instanceof Block.Paragraph paragraph) {
      each(paragraph.content(), to);
    } else if (block instanceof Block.Heading heading) {
      each(heading.content(), to);
    } else if (block instanceof Block.ListBlock list) {
      list.items().forEach(item -> item.forEach(b -> each(b, to)));
    } else if (block instanceof Block.Quotation quotation) {
      quotation.blocks().forEach(b -> each(b, to));
    } else if (block instanceof Block.Table table) {
      table.rows().forEach(row -> row.forEach(cell -> each(cell, to)));
    } else if (block instanceof Block.Figure figure) {
      each(figure.caption(), to);
    }
  }

  private static void each(List<Inline> content, Consumer<Inline.Link> to) {
    all(
        content,
        link -> {
          if (link.address().startsWith("#")) {
            to.accept(link);
          }
        });
  }

  /** Gives each link of a text, wherever it leads. */
  static void all(List<Inline> content, Consumer<Inline.Link> to) {
    for (Inline inline : content) {
      if (inline instanceof Inline.Styled styled) {
        all(styled.content(), to);
      } else if (inline instanceof Inline.Link link) {
        to.accept(link);
      }
    }
  }

  /** Whether a link is the number or sign of a note. */
  static boolean isSign(Inline.Link link) {
    String sign = PlainText.ofInline(link.content());
    return !sign.isEmpty() && sign.length() <= SIGN;
  }

  /** The name of the place that an address leads to, as its element has it. */
  static String name(String address) {
    String name = address.substring(1);
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name; // a percent sign that means itself
    }
  }
}
