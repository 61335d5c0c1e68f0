package broadsheet.article;

import java.util.List;

/** Blocks as plain text: what is compared, counted and searched. */
public final class PlainText {

  private PlainText() {}

  /**
   * The words of a block: one line for a paragraph, one for each item, row and break. A figure
   * gives its caption alone, for its alternative text is not on the page; a rule gives nothing.
   */
  public static String of(Block block) {
    StringBuilder out = new StringBuilder();
    append(block, out);
    return out.toString().strip();
  }

  /** The blocks' texts with a blank line between; blocks without text are left out. */
  public static String of(List<Block> blocks) {
    StringBuilder out = new StringBuilder();
    for (Block block : blocks) {
      String text = of(block);
      if (!text.isEmpty()) {
        out.append(out.isEmpty() ? "" : "\n\n").append(text);
      }
    }
    return out.toString();
  }

  /** Running text without its styles and links; a break is a line end. */
  public static String ofInline(List<Inline> content) {
    StringBuilder out = new StringBuilder();
    appendInline(content, out);
    return out.toString().strip();
  }

  private static void append(Block block, StringBuilder out) {
    if (block instanceof Block.Paragraph p) {
      line(ofInline(p.content()), out);
    } else if (block instanceof Block.Heading h) {
      line(ofInline(h.content()), out);
    } else if (block instanceof Block.ListBlock l) {
      l.items().forEach(item -> item.forEach(b -> append(b, out)));
    } else if (block instanceof Block.Quotation q) {
      q.blocks().forEach(b -> append(b, out));
    } else if (block instanceof Block.Table t) {
      t.rows().forEach(row -> line(row(row), out));
    } else if (block instanceof Block.Figure f) {
      line(ofInline(f.caption()), out);
    } else if (block instanceof Block.Code c) {
      line(c.lines(), out);
    }
  }

  private static String row(List<List<Inline>> cells) {
    return String.join("\t", cells.stream().map(PlainText::ofInline).toList());
  }

  private static void line(String text, StringBuilder out) {
    if (!text.isEmpty()) {
      out.append(text).append('\n');
    }
  }

  private static void appendInline(List<Inline> content, StringBuilder out) {
    for (Inline piece : content) {
      if (piece instanceof Inline.Text t) {
        out.append(t.text());
      } else if (piece instanceof Inline.Styled s) {
        appendInline(s.content(), out);
      } else if (piece instanceof Inline.Link l) {
        appendInline(l.content(), out);
      } else if (piece instanceof Inline.Break) {
        out.append('\n');
      }
    }
  }
}
