package broadsheet.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One paragraph, heading, list, quotation, table, figure, code or rule, in reading order. */
public sealed interface Block {

  /** The words of this block as plain text; lines for items, rows and breaks. May be empty. */
  default String text() {
    return PlainText.of(this);
  }

  /**
   * Running text.
   *
   * @param content never empty
   */
  record Paragraph(List<Inline> content) implements Block {
    /** Copies the content. */
    public Paragraph {
      content = List.copyOf(content);
    }
  }

  /**
   * A heading inside the story; the story's title is none.
   *
   * @param level from 2, right below the title, to 6
   * @param content never empty
   */
  record Heading(int level, List<Inline> content) implements Block {
    /** Copies the content. */
    public Heading {
      content = List.copyOf(content);
    }
  }

  /**
   * A list.
   *
   * @param start the first number, or null for a bullet list
   * @param items the blocks of each item; none of them empty
   */
  record ListBlock(@Nullable Integer start, List<List<Block>> items) implements Block {
    /** Copies the items. */
    public ListBlock {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Somebody else's words, set off.
   *
   * @param blocks what is quoted, and last who said it where the source sets that apart; never
   *     empty
   */
  record Quotation(List<Block> blocks) implements Block {
    /** Copies the blocks. */
    public Quotation {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A table of data.
   *
   * @param headed whether the first row names the columns
   * @param rows cells of running text, row by row; shorter rows end early; a cell may be empty
   */
  record Table(boolean headed, List<List<List<Inline>>> rows) implements Block {
    /** Copies the rows. */
    public Table {
      rows = rows.stream().map(r -> r.stream().map(List::copyOf).toList()).toList();
    }
  }

  /**
   * A picture with its caption.
   *
   * @param address an absolute {@code http} or {@code https} address, or the path of a file
   *     relative to the content folder; empty where only the caption is left
   * @param alt what the picture shows, for those who do not see it; may be empty
   * @param caption caption and credit; may be empty
   */
  record Figure(String address, String alt, List<Inline> caption) implements Block {
    /** Copies the caption. */
    public Figure {
      caption = List.copyOf(caption);
    }
  }

  /**
   * Preformatted text.
   *
   * @param language its programming language in lower case; may be empty
   * @param lines the text with its line ends ({@code \n}), without a final one
   */
  record Code(String language, String lines) implements Block {}

  /** A change of subject without a heading. */
  record Rule() implements Block {}
}
