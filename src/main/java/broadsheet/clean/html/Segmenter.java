package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.Inline.Style;
import broadsheet.clean.html.Frame.Kind;
import broadsheet.source.Addresses;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Takes a page apart into blocks in reading order, so that each piece of its text is in exactly one
 * of them. It walks without recursion. One use; not thread-safe.
 */
@SuppressWarnings("ReferenceEquality") // Elements are the nodes of one tree.
final class Segmenter implements Outline.Visitor {

  private record Opened(Region region, @Nullable Wrap before, boolean link) {}

  private final Addresses addresses;
  private final Media media;
  private final Kinds kinds;
  private final Pieces pieces = new Pieces();
  private final InlineRun run = new InlineRun();
  private final Deque<Opened> opened = new ArrayDeque<>();
  private final Pictures pictures = new Pictures();
  private final Seam seam = new Seam();
  private @Nullable Frame frame;
  private Region region;
  private int linkDepth;

  private Segmenter(Region root, Addresses addresses) {
    this.addresses = addresses;
    this.media = new Media(addresses);
    this.region = root;
    this.kinds = new Kinds(root.chars);
  }

  /** The pieces of what was measured. */
  static List<Piece> pieces(Outline outline, Addresses addresses) {
    Segmenter segmenter = new Segmenter(outline.root(), addresses);
    outline.walk(segmenter);
    segmenter.flush();
    return segmenter.pieces.list();
  }

  @Override
  public boolean open(Region inner) {
    if (Phrase.isSign(inner)) {
      return false;
    }
    boolean hides = inner.hides && !region.hides;
    region = inner;
    if (inner.tag.block() || hides) {
      boundary();
    }
    seam.pass(inner, isIn(Kind.FIGURE));
    Element element = inner.element;
    String name = element.normalName();
    Style style = Phrase.style(inner);
    if (style != null) {
      opened.push(new Opened(inner, run.open(style, ""), false));
    } else if (inner.link) {
      link(inner.attributes.get("href"));
    } else {
      begin(element, name);
    }
    return true;
  }

  private boolean isIn(Kind kind) {
    return frame != null && frame.kind == kind;
  }

  private void link(String reference) {
    String address = addresses.link(reference).orElse("");
    Wrap before = address.isEmpty() ? run.open() : run.open(null, address);
    opened.push(new Opened(region, before, true));
    seam.intoLink();
    linkDepth++;
  }

  private void begin(Element element, String name) {
    switch (name) {
      case "br" -> lineBreak();
      case "hr" -> emit(new Block.Rule());
      case "q" -> run.append("“");
      default -> {
        if (region.tag.picture()) {
          picture(element);
        } else if (region.tag.embed()) {
          embedded(element);
        } else if (Formula.isDenominator(element)) {
          run.append("⁄");
        }
        Kind kind = kinds.of(element, region, frame);
        if (kind != null) {
          boundary();
          frame = new Frame(kind, element, frame);
        }
      }
    }
  }

  @Override
  public void close(Region mine) {
    seam.pass(mine, isIn(Kind.FIGURE));
    Element element = mine.element;
    Region outer = mine.parent;
    boolean framed = frame != null && frame.element == element;
    if (framed || mine.tag.block() || (mine.hides && (outer == null || !outer.hides))) {
      end(element);
    }
    if (element.normalName().equals("q")) {
      run.append("”");
    }
    Opened last = opened.peek();
    if (last != null && last.region == mine) {
      run.restore(last.before);
      if (last.link) {
        linkDepth--;
        seam.outOfLink();
      }
      opened.pop();
    }
    if (outer != null) {
      region = outer;
    }
  }

  @Override
  public void text(String raw) {
    Frame inside = frame;
    if (inside != null && inside.kind == Kind.CODE) {
      inside.lines.append(raw);
      return;
    }
    boolean fresh = run.isEmpty();
    if (seam.wants(run, raw)) {
      run.append(" ");
    }
    int count = run.append(raw);
    if (count > 0) {
      pieces.count(count, linkDepth > 0);
      if (fresh || !pieces.placed()) {
        pieces.place(region.block());
      }
    }
  }

  private void lineBreak() {
    Frame inside = frame;
    if (inside != null && inside.kind == Kind.CODE) {
      inside.lines.append('\n');
    } else if (inside != null && inside.kind == Kind.HEADING) {
      run.append(" ");
    } else if (run.lineBreak() && (inside == null || !inside.kind.oneRun)) {
      flush();
    }
  }

  private void boundary() {
    Frame inside = frame;
    if (inside == null || !inside.kind.oneRun) {
      flush();
    } else if (inside.kind == Kind.HEADING || inside.kind == Kind.CODE) {
      run.append(" ");
    } else {
      run.lineBreak();
    }
  }

  private void picture(Element element) {
    if (region.hides && (frame == null || frame.kind != Kind.FIGURE)) {
      return;
    }
    Block.Figure figure = media.picture(element);
    if (figure == null || (frame != null && frame.kind == Kind.CELL)) {
      return;
    }
    pictures.add(figure, region.hides);
    if (run.isEmpty() && (frame == null || !frame.kind.oneRun)) {
      flush();
    }
  }

  private void embedded(Element element) {
    Region parent = region.parent;
    if (frame == null && parent != null && !parent.hides) {
      Block.Paragraph paragraph = media.embedded(element);
      if (paragraph != null) {
        pieces.addUnseen(paragraph, parent);
      }
    }
  }

  /** Ends what ends with an element. */
  private void end(Element element) {
    Frame done = frame;
    if (done == null || done.element != element) {
      boundary();
      return;
    }
    switch (done.kind) {
      case HEADING -> {
        close(done, done.heading(run.take()));
        figures();
      }
      case CELL -> {
        frame = done.around;
        Objects.requireNonNull(frame).cells.add(run.take());
        if (frame.around != null && frame.around.rows.isEmpty()) {
          frame.around.heads += element.normalName().equals("th") ? 1 : 0;
        }
      }
      case ROW -> {
        flush();
        frame = done.around;
        if (!done.cells.isEmpty()) {
          Objects.requireNonNull(frame).rows.add(done.cells);
        }
      }
      case ITEM -> {
        flush();
        frame = done.around;
        if (!done.blocks.isEmpty()) {
          Objects.requireNonNull(frame).items.add(done.blocks);
        }
      }
      case LIST -> {
        flush();
        close(done, done.list());
      }
      case QUOTATION -> {
        flush();
        close(done, done.quotation());
      }
      case TABLE -> {
        flush();
        done.blocks.forEach(caption -> pieces.addPart(caption, region));
        close(done, done.table());
      }
      case CODE -> {
        pieces.count(WhiteSpace.count(done.lines.toString()), false);
        run.take();
        close(done, done.code());
      }
      case CHOICE -> {
        List<Inline> content = run.take();
        close(done, content.isEmpty() ? null : new Block.Paragraph(content));
      }
      case FIGURE -> {
        frame = done.around;
        pieces.place(region);
        pictures.caption(run.take());
        figures();
      }
    }
  }

  private void close(Frame done, @Nullable Block block) {
    frame = done.around;
    if (block != null) {
      pieces.place(region);
      emit(block);
    }
  }

  private void figures() {
    pictures.take().forEach(this::emit);
  }

  /** Ends the paragraph. */
  private void flush() {
    if (!run.isEmpty()) {
      List<Inline> content = run.take();
      if (!content.isEmpty()) {
        emit(new Block.Paragraph(content));
      }
    }
    if (!pictures.isEmpty() && (frame == null || !frame.kind.oneRun)) {
      figures();
    }
  }

  private void emit(Block block) {
    if (frame != null) {
      frame.add(block);
      return;
    }
    pieces.add(block, region);
  }
}
