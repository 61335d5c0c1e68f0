package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block that has begun and not ended yet, while the page is walked. Not thread-safe. */
final class Frame {

  /** What the block will be. */
  enum Kind {
    HEADING(true),
    LIST(false),
    ITEM(false),
    QUOTATION(false),
    TABLE(false),
    ROW(false),
    CELL(true),
    FIGURE(true),
    CODE(true),
    CHOICE(true);

    /** Whether its text is one stretch, whatever elements it is made of. */
    final boolean oneRun;

    Kind(boolean oneRun) {
      this.oneRun = oneRun;
    }
  }

  final Kind kind;
  final Element element;
  final @Nullable Frame around;
  final List<Block> blocks = new ArrayList<>();
  final List<List<Block>> items = new ArrayList<>();
  final List<List<List<Inline>>> rows = new ArrayList<>();
  final List<List<Inline>> cells = new ArrayList<>();
  final StringBuilder lines = new StringBuilder();
  int heads;

  Frame(Kind kind, Element element, @Nullable Frame around) {
    this.kind = kind;
    this.element = element;
    this.around = around;
  }

  /** How many lists are open. */
  int lists() {
    int count = 0;
    for (Frame frame = this; frame != null; frame = frame.around) {
      count += frame.kind == Kind.LIST ? 1 : 0;
    }
    return count;
  }

  /** Takes a block that ended inside this one; a table's are its caption, until its first row. */
  void add(Block block) {
    switch (kind) {
      case LIST -> items.add(List.of(block));
      case TABLE -> {
        if (rows.isEmpty()) {
          blocks.add(block);
        } else {
          rows.add(List.of(List.of(new Inline.Text(block.text()))));
        }
      }
      case ROW -> rows.add(List.of(List.of(new Inline.Text(block.text()))));
      default -> blocks.add(block);
    }
  }

  /** The heading of these words, or null where there are none. */
  @Nullable Block heading(List<Inline> content) {
    int level = Math.max(2, element.normalName().charAt(1) - '0');
    return content.isEmpty() ? null : new Block.Heading(level, plain(content));
  }

  /** A heading stands out as it is; all of it in bold letters is no more. */
  private static List<Inline> plain(List<Inline> content) {
    return content.size() == 1
            && content.get(0) instanceof Inline.Styled whole
            && whole.style() == Inline.Style.STRONG
        ? whole.content()
        : content;
  }

  /** The list, without items that say nothing; or null where none is left. */
  @Nullable Block list() {
    if (items.isEmpty()) {
      return null;
    }
    return new Block.ListBlock(element.normalName().equals("ol") ? start() : null, items);
  }

  private Integer start() {
    try {
      return Integer.valueOf(element.attr("start").strip());
    } catch (NumberFormatException e) {
      return 1; // Most lists do not say where they start.
    }
  }

  @Nullable Block quotation() {
    return blocks.isEmpty() ? null : new Block.Quotation(blocks);
  }

  /** The table, or null where it is empty. */
  @Nullable Block table() {
    boolean empty = rows.stream().allMatch(r -> r.stream().allMatch(List::isEmpty));
    boolean headed = heads > 0 && heads == rows.get(0).size();
    return empty
        ? null
        : new Block.Table(headed || (rows.size() > 2 && isStrong(0) && !isStrong(1)), rows);
  }

  /** Whether each cell of a row is bold, as those that name columns are where nothing else says. */
  private boolean isStrong(int row) {
    return rows.get(row).stream()
        .allMatch(
            cell ->
                cell.size() == 1
                    && cell.get(0) instanceof Inline.Styled styled
                    && styled.style() == Inline.Style.STRONG);
  }

  @Nullable Block code() {
    String text = lines.toString().replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
    while (text.startsWith("\n")) {
      text = text.substring(1);
    }
    return text.isBlank() ? null : new Block.Code(language(), text);
  }

  private String language() {
    StringBuilder names = new StringBuilder(element.className());
    Element code = element.firstElementChild();
    if (code != null && code.normalName().equals("code")) {
      names.append(' ').append(code.className());
    }
    for (String name : names.toString().split(" ", -1)) {
      for (String prefix : new String[] {"language-", "lang-"}) {
        if (name.startsWith(prefix) && name.length() > prefix.length()) {
          return name.substring(prefix.length()).toLowerCase(Locale.ROOT);
        }
      }
    }
    return "";
  }
}
