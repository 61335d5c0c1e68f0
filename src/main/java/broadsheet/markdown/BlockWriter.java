package broadsheet.markdown;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.markdown.Escapes.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Blocks in their normal form to Markdown. Each block is made as its own lines; what stands around
 * it puts its marker or indent before them.
 */
final class BlockWriter {
  /** In a cell: it is empty, though it stands in the row of names. */
  static final String EMPTY = "<!-- empty -->";

  /** In a cell: the row has no cell here and none after. */
  static final String END = "<!-- end -->";

  private final UnaryOperator<String> address;

  BlockWriter(UnaryOperator<String> address) {
    this.address = address;
  }

  /** The lines of blocks, an empty line between two. */
  List<String> lines(List<Block> blocks) {
    List<String> lines = new ArrayList<>();
    boolean other = false;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean second =
          i > 0
              && block instanceof Block.ListBlock list
              && blocks.get(i - 1) instanceof Block.ListBlock before
              && (list.start() == null) == (before.start() == null);
      other = second && !other;
      if (i > 0) {
        lines.add("");
      }
      lines.addAll(lines(block, other));
    }
    return lines;
  }

  /**
   * The lines of one block.
   *
   * @param other whether a list takes its second kind of marker, to stay apart from the one before
   */
  private List<String> lines(Block block, boolean other) {
    if (block instanceof Block.Paragraph p) {
      return inline("", p.content());
    } else if (block instanceof Block.Heading h) {
      return List.of("#".repeat(h.level()) + " " + oneLine(h.content(), Place.HEADING));
    } else if (block instanceof Block.ListBlock l) {
      return list(l, other);
    } else if (block instanceof Block.Quotation q) {
      return lines(q.blocks()).stream().map(s -> s.isEmpty() ? ">" : "> " + s).toList();
    } else if (block instanceof Block.Table t) {
      return table(t);
    } else if (block instanceof Block.Figure f) {
      return figure(f);
    } else if (block instanceof Block.Code c) {
      return code(c);
    }
    return List.of("***");
  }

  private List<String> inline(String before, List<Inline> content) {
    StringBuilder out = new StringBuilder();
    new InlineWriter(address, out).write(content, Place.PARAGRAPH);
    String text = out.insert(0, before).toString();
    return text.indexOf('\n') < 0 ? List.of(text) : List.of(text.split("\n", -1));
  }

  private String oneLine(List<Inline> content, Place place) {
    StringBuilder out = new StringBuilder();
    new InlineWriter(address, out).write(content, place);
    return out.toString();
  }

  /** The picture, and in the same paragraph, from the next line on, its caption. */
  private List<String> figure(Block.Figure figure) {
    StringBuilder alt = new StringBuilder();
    Escapes.text(figure.alt(), Place.PARAGRAPH.bracketed(), '[', ']', alt);
    String picture = "![" + alt + "](" + Escapes.address(address.apply(figure.address())) + ")";
    return figure.caption().isEmpty()
        ? List.of(picture)
        : inline(picture + "\\\n", figure.caption());
  }

  private static List<String> code(Block.Code code) {
    int run = Math.max(3, InlineWriter.longestRun(code.lines(), '`') + 1);
    String fence = "`".repeat(run);
    return Stream.of(
            Stream.of(fence + Escapes.language(code.language())),
            Stream.of(code.lines().split("\n", -1)),
            Stream.of(fence))
        .flatMap(s -> s)
        .toList();
  }

  private List<String> list(Block.ListBlock list, boolean other) {
    boolean tight = list.items().stream().allMatch(BlockWriter::isTight);
    List<String> lines = new ArrayList<>();
    long number = list.start() == null ? 0 : list.start();
    for (List<Block> item : list.items()) {
      String marker =
          list.start() == null
              ? (other ? "* " : "- ")
              : Math.min(number++, 999_999_999) + (other ? ") " : ". ");
      if (!tight && !lines.isEmpty()) {
        lines.add("");
      }
      addItem(marker, item, tight, lines);
    }
    return lines;
  }

  private void addItem(String marker, List<Block> item, boolean tight, List<String> lines) {
    String indent = " ".repeat(marker.length());
    boolean first = true;
    for (String line : lines(item)) {
      if (first) {
        // `- ***` would be a rule of its own.
        lines.add(marker + (line.equals("***") ? "___" : line));
      } else if (!line.isEmpty()) {
        lines.add(indent + line);
      } else if (!tight) {
        lines.add("");
      }
      first = false;
    }
  }

  /** Whether an item is a line with at most a list below that may follow it without a gap. */
  private static boolean isTight(List<Block> item) {
    return item.get(0) instanceof Block.Paragraph
        && (item.size() == 1
            || (item.size() == 2
                && item.get(1) instanceof Block.ListBlock list
                && (list.start() == null || list.start() == 1)
                && list.items().stream().allMatch(BlockWriter::isTight)));
  }

  private List<String> table(Block.Table table) {
    int columns = table.rows().stream().mapToInt(List::size).max().orElse(1);
    List<String> lines = new ArrayList<>();
    if (!table.headed()) {
      lines.add("|" + "  |".repeat(columns));
      lines.add("|" + " --- |".repeat(columns));
    }
    for (List<List<Inline>> row : table.rows()) {
      lines.add(row(row, columns, lines.isEmpty()));
      if (lines.size() == 1) {
        lines.add("|" + " --- |".repeat(columns));
      }
    }
    return lines;
  }

  private String row(List<List<Inline>> row, int columns, boolean head) {
    boolean blank = row.stream().allMatch(List::isEmpty);
    StringBuilder line = new StringBuilder("|");
    for (int i = 0; i < columns; i++) {
      if (i == row.size()) {
        line.append(' ').append(END).append(" |");
      } else if (i > row.size()) {
        line.append("  |");
      } else if (row.get(i).isEmpty()) {
        line.append(' ').append(head && blank && i == 0 ? EMPTY : "").append(" |");
      } else {
        line.append(' ').append(oneLine(row.get(i), Place.CELL).replace("|", "\\|")).append(" |");
      }
    }
    return line.toString();
  }
}
