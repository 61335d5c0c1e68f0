package broadsheet.markdown;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.Inline.Style;
import broadsheet.source.Addresses;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parsed Markdown of one source to blocks. A block that holds HTML of others goes through the
 * reader of HTML, from the first such block to the last one beside it, for what one opens another
 * may close; nothing of it is taken over unread.
 */
final class BlockReader {
  private final Document document;
  private final Addresses addresses;
  private final InlineReader inlines;
  private final RawHtml rawHtml;
  private final HtmlRenderer renderer;
  private final AttributeLists attributes;

  BlockReader(Document document, Addresses addresses, RawHtml rawHtml, HtmlRenderer renderer) {
    this.document = document;
    this.addresses = addresses;
    this.inlines = new InlineReader(document, addresses);
    this.rawHtml = rawHtml;
    this.renderer = renderer;
    this.attributes = new AttributeLists(document);
    WikiLinks.replace(document);
  }

  /** The blocks of the document, in normal form; its footnotes are the list that ends it. */
  List<Block> read() {
    List<Node> notes = new Footnotes(document).notes();
    List<Block> blocks = new ArrayList<>(children(document));
    if (!notes.isEmpty()) {
      blocks.add(new Block.ListBlock(1, notes.stream().map(this::note).toList()));
    }
    return attributes.settled(Normal.blocks(blocks));
  }

  /** An empty note is a star: the numbers of the others would not be theirs without it. */
  private List<Block> note(Node note) {
    List<Block> blocks = Normal.blocks(children(note));
    return blocks.isEmpty() ? List.of(new Block.Paragraph(List.of(new Inline.Text("*")))) : blocks;
  }

  /** The running text of a heading. */
  String text(Heading heading) {
    return Normal.oneLine(InlineReader.plainText(heading)).strip();
  }

  private List<Block> children(Node parent) {
    List<Block> blocks = new ArrayList<>();
    Node lastHtml = parent.getLastChild();
    while (lastHtml != null && !(lastHtml instanceof HtmlBlockBase)) {
      lastHtml = lastHtml.getPrevious();
    }
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof HtmlBlockBase && lastHtml != null) {
        blocks.addAll(html(node, lastHtml));
        node = lastHtml;
      } else {
        add(node, blocks);
      }
    }
    return blocks;
  }

  private List<Block> html(Node first, Node last) {
    StringBuilder html = new StringBuilder();
    for (Node node = first; node != null; node = node == last ? null : node.getNext()) {
      renderer.render(node, html);
    }
    return rawHtml.blocks(html.toString(), addresses);
  }

  private void add(Node node, List<Block> blocks) {
    boolean leaf =
        node instanceof Paragraph || node instanceof Heading || node instanceof TableBlock;
    if (leaf && !InlineReader.isOurs(node)) {
      blocks.addAll(html(node, node));
    } else if (node instanceof Paragraph) {
      addParagraph(node, blocks);
    } else if (node instanceof Heading heading) {
      blocks.add(new Block.Heading(heading.getLevel(), inlines.read(heading)));
    } else if (node instanceof ListBlock list) {
      blocks.add(list(list));
    } else if (node instanceof BlockQuote) {
      blocks.add(new Block.Quotation(children(node)));
    } else if (node instanceof FencedCodeBlock code) {
      blocks.add(new Block.Code(language(code.getInfo().unescape()), literal(code)));
    } else if (node instanceof IndentedCodeBlock code) {
      blocks.add(new Block.Code("", literal(code)));
    } else if (node instanceof ThematicBreak) {
      blocks.add(new Block.Rule());
    } else if (node instanceof TableBlock) {
      blocks.add(table(node));
    }
  }

  private Block list(ListBlock list) {
    List<List<Block>> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      items.add(children(item));
    }
    Integer start = list instanceof OrderedList ordered ? ordered.getStartNumber() : null;
    return new Block.ListBlock(start, items);
  }

  private static String language(String info) {
    String first = info.strip().split("[ \t{]", 2)[0];
    return first.toLowerCase(Locale.ROOT);
  }

  private static String literal(ContentNode code) {
    String literal =
        code.getContentLines().stream().map(BasedSequence::toString).collect(Collectors.joining());
    return literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
  }

  /** Text, pictures and captions; our own pictures begin a paragraph and their caption ends it. */
  private void addParagraph(Node paragraph, List<Block> blocks) {
    Node first = paragraph.getFirstChild();
    Node second = first == null ? null : first.getNext();
    boolean captioned =
        picture(first) != null
            && (second instanceof HardLineBreak || second instanceof SoftLineBreak)
            && !hasPicture(second);
    if (captioned && first != null && second != null) {
      List<Inline> caption = inlines.read(second.getNext(), null);
      boolean unwrap =
          second instanceof SoftLineBreak
              && caption.size() == 1
              && caption.get(0) instanceof Inline.Styled s
              && s.style() == Style.EMPHASIS;
      addFigure(first, unwrap ? ((Inline.Styled) caption.get(0)).content() : caption, blocks);
      return;
    }
    Node from = first;
    for (Node node = first; node != null; node = node.getNext()) {
      if (picture(node) != null) {
        addText(from, node, blocks);
        addFigure(node, List.of(), blocks);
        from = node.getNext();
      }
    }
    addText(from, null, blocks);
  }

  private void addText(@Nullable Node from, @Nullable Node end, List<Block> blocks) {
    Node start = from;
    while (start != null
        && start != end
        && (start instanceof SoftLineBreak || start instanceof HardLineBreak)) {
      start = start.getNext();
    }
    List<Inline> content = start == end ? List.of() : inlines.read(start, end);
    boolean blank =
        content.stream().allMatch(i -> i instanceof Inline.Text t && t.text().isBlank());
    // Spaces between pictures are no paragraph; a paragraph of a space alone is one.
    if (!content.isEmpty() && (!blank || (end == null && start == from))) {
      boolean beside = end != null || (start != null && start.getPrevious() != null);
      blocks.add(new Block.Paragraph(beside ? stripped(content) : content));
    }
    for (Node node = start; node != null && node != end; node = node.getNext()) {
      for (Node below = node; below != null; below = InlineReader.following(below, node)) {
        if (InlineReader.isImage(below)) {
          addFigure(below, List.of(), blocks);
        }
      }
    }
  }

  /** Text without the spaces that parted it from the pictures beside it. */
  private static List<Inline> stripped(List<Inline> content) {
    List<Inline> stripped = new ArrayList<>(content);
    int last = stripped.size() - 1;
    if (stripped.get(0) instanceof Inline.Text text) {
      stripped.set(0, new Inline.Text(text.text().stripLeading()));
    }
    if (stripped.get(last) instanceof Inline.Text text) {
      stripped.set(last, new Inline.Text(text.text().stripTrailing()));
    }
    return stripped;
  }

  private void addFigure(Node node, List<Inline> caption, List<Block> blocks) {
    Node image = picture(node);
    if (image == null) {
      return;
    }
    InlineReader.Target target = inlines.target(image);
    String address = addresses.image(target.address()).orElse("");
    List<Inline> words =
        caption.isEmpty() && !target.title().isBlank()
            ? List.of(new Inline.Text(target.title().strip()))
            : caption;
    blocks.add(new Block.Figure(address, InlineReader.plainText(image), words));
  }

  /** The picture that a node is, or that a link is made of; null if it is neither. */
  private static @Nullable Node picture(@Nullable Node node) {
    if (node == null || InlineReader.isImage(node)) {
      return node;
    }
    Node inside = node.getFirstChild();
    return (node instanceof Link || node instanceof LinkRef)
            && inside != null
            && InlineReader.isImage(inside)
            && inside.getNext() == null
        ? inside
        : null;
  }

  /** Whether there is a picture among the siblings from here on. */
  private static boolean hasPicture(@Nullable Node from) {
    for (Node node = from; node != null; node = node.getNext()) {
      for (Node below = node; below != null; below = InlineReader.following(below, node)) {
        if (InlineReader.isImage(below)) {
          return true;
        }
      }
    }
    return false;
  }

  private Block table(Node table) {
    List<List<List<Inline>>> rows = new ArrayList<>();
    boolean headed = true;
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (part instanceof TableHead && isBlank(row)) {
          headed = false;
        } else if (part instanceof TableHead || part instanceof TableBody) {
          rows.add(row(row));
        }
      }
    }
    return new Block.Table(headed, rows);
  }

  private static boolean isBlank(Node row) {
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell.getFirstChild() != null) {
        return false;
      }
    }
    return true;
  }

  private List<List<Inline>> row(Node row) {
    List<List<Inline>> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell.getFirstChild() instanceof HtmlInline html
          && html.getChars().toString().equals(BlockWriter.END)) {
        break;
      }
      cells.add(inlines.read(cell));
    }
    return cells;
  }
}
