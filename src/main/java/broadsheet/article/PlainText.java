package broadsheet.article;

import java.util.List;

/** Blocks as plain text: what is compared, counted and searched. */
public final class PlainText {

  /** As long as many stories are. */
  private static final int PAGE = 4096;

  /** As long as many paragraphs are. */
  private static final int LINE = 256;

  private PlainText() {}

  /**
   * The words of a block: one line for a paragraph, one for each item, row and break. A figure
   * gives its caption alone, for its alternative text is not on the page; a rule gives nothing.
   */
  public static String of(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return ofInline(paragraph.content());
    } else if (block instanceof Block.Heading heading) {
      return ofInline(heading.content());
    }
    StringBuilder out = new StringBuilder();
    append(block, out);
    strip(0, out);
    return out.toString();
  }

  /** The blocks' texts with a blank line between; blocks without text are left out. */
  public static String of(List<Block> blocks) {
    return start(blocks, Integer.MAX_VALUE);
  }

  /** The text of the first blocks, as above, up to the one with which it has so many characters. */
  public static String start(List<Block> blocks, int enough) {
    StringBuilder out = new StringBuilder(PAGE);
    for (Block block : blocks) {
      if (out.length() >= enough) {
        break;
      }
      int before = out.length();
      out.append(before == 0 ? "" : "\n\n");
      int from = out.length();
      append(block, out);
      strip(from, out);
      if (out.length() == from) {
        out.setLength(before);
      }
    }
    return out.toString();
  }

  /** Running text without its styles and links; a break is a line end. */
  public static String ofInline(List<Inline> content) {
    Inline only = content.size() == 1 ? content.get(0) : null;
    if (only instanceof Inline.Text text) {
      return text.text().strip();
    } else if (only instanceof Inline.Link link) {
      return ofInline(link.content());
    }
    return unstripped(content).strip();
  }

  /** The same, with the white space at its ends. */
  public static String unstripped(List<Inline> content) {
    if (content.size() == 1 && content.get(0) instanceof Inline.Text text) {
      return text.text();
    }
    StringBuilder out = new StringBuilder(LINE);
    appendInline(content, out);
    return out.toString();
  }

  private static void append(Block block, StringBuilder out) {
    int from = out.length();
    if (block instanceof Block.Paragraph p) {
      appendInline(p.content(), out);
    } else if (block instanceof Block.Heading h) {
      appendInline(h.content(), out);
    } else if (block instanceof Block.ListBlock l) {
      l.items().forEach(item -> item.forEach(b -> append(b, out)));
      return;
    } else if (block instanceof Block.Quotation q) {
      q.blocks().forEach(b -> append(b, out));
      return;
    } else if (block instanceof Block.Table t) {
      t.rows().forEach(row -> line(row(row), out));
      return;
    } else if (block instanceof Block.Figure f) {
      appendInline(f.caption(), out);
    } else if (block instanceof Block.Code c) {
      line(c.lines(), out);
      return;
    }
    strip(from, out);
    if (out.length() > from) {
      out.append('\n');
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

  /** Takes white space off both ends of what was appended since a place. */
  private static void strip(int from, StringBuilder out) {
    int end = out.length();
    while (end > from && Character.isWhitespace(out.charAt(end - 1))) {
      end--;
    }
    out.setLength(end);
    int start = from;
    while (start < end && Character.isWhitespace(out.charAt(start))) {
      start++;
    }
    out.delete(from, start);
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
