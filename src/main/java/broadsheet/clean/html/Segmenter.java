package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.Inline.Style;
import broadsheet.clean.html.Frame.Kind;
import broadsheet.clean.html.InlineRun.Wrap;
import broadsheet.source.Addresses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Takes a page apart into blocks in reading order, so that each piece of its text is in exactly one
 * of them. It walks without recursion. One use; not thread-safe.
 */
@SuppressWarnings("ReferenceEquality") // Elements are the nodes of one tree.
final class Segmenter implements NodeFilter {

  /** A list inside more lists than these is written as paragraphs of their items. */
  private static final int DEEPEST_LIST = 8;

  /** What is longer is no heading, whatever its tag says. */
  private static final int LONGEST_HEADING = 240;

  private record Opened(Element element, @Nullable Wrap before, boolean link) {}

  private final Outline outline;
  private final Addresses addresses;
  private final Media media;
  private final int paragraphs;
  private final List<Piece> pieces = new ArrayList<>();
  private final InlineRun run = new InlineRun();
  private final Deque<Opened> opened = new ArrayDeque<>();
  private final List<Block.Figure> figures = new ArrayList<>();
  private @Nullable Frame frame;
  private Region region;
  private int linkDepth;
  private int chars;
  private int linkChars;
  private @Nullable Region textRegion;

  private Segmenter(Element root, Outline outline, Addresses addresses) {
    this.outline = outline;
    this.addresses = addresses;
    this.media = new Media(addresses);
    this.region = outline.region(root);
    this.paragraphs = region.chars;
  }

  /** The pieces of what is inside an element. */
  static List<Piece> pieces(Element root, Outline outline, Addresses addresses) {
    Segmenter segmenter = new Segmenter(root, outline, addresses);
    root.filter(segmenter);
    segmenter.flush();
    return segmenter.pieces;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      text(text);
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element) || Tags.UNSEEN.contains(element.normalName())) {
      return FilterResult.SKIP_ENTIRELY;
    }
    Region outer = region;
    region = outline.region(element);
    String tag = element.normalName();
    if (Tags.BLOCKS.contains(tag) || (region.hides && !outer.hides)) {
      boundary();
    }
    Style style = Tags.STYLES.get(tag);
    if (style != null) {
      opened.push(new Opened(element, run.open(style, ""), false));
    } else if (tag.equals("a") && element.hasAttr("href")) {
      link(element);
    } else {
      begin(element, tag);
    }
    return tag.equals("iframe") ? FilterResult.SKIP_CHILDREN : FilterResult.CONTINUE;
  }

  private void link(Element element) {
    String address = addresses.link(element.attr("href")).orElse("");
    Wrap before = address.isEmpty() ? run.open() : run.open(null, address);
    opened.push(new Opened(element, before, true));
    linkDepth++;
  }

  private void begin(Element element, String tag) {
    switch (tag) {
      case "br" -> lineBreak();
      case "hr" -> emit(new Block.Rule());
      case "img" -> picture(element);
      case "iframe", "embed", "video", "audio", "object" -> embedded(element);
      case "q" -> run.append("“");
      default -> {
        Kind kind = kind(element, tag);
        if (kind != null) {
          boundary();
          frame = new Frame(kind, element, frame);
        }
      }
    }
  }

  private @Nullable Kind kind(Element element, String tag) {
    Frame outer = frame;
    if (outer != null && outer.kind.oneRun) {
      return null;
    }
    boolean plain = !region.holdsParts && !region.holdsHidden;
    return switch (tag) {
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          plain && region.chars <= LONGEST_HEADING ? Kind.HEADING : null;
      case "ul", "ol", "menu", "dir" -> isList(plain, outer) ? Kind.LIST : null;
      case "li" -> outer != null && outer.kind == Kind.LIST ? Kind.ITEM : null;
      case "blockquote" -> isQuotation(plain, outer) ? Kind.QUOTATION : null;
      case "table" -> isData(element, plain) ? Kind.TABLE : null;
      case "tr" -> outer != null && outer.kind == Kind.TABLE ? Kind.ROW : null;
      case "td", "th" -> outer != null && outer.kind == Kind.ROW ? Kind.CELL : null;
      case "pre" -> plain ? Kind.CODE : null;
      case "select" -> Kind.CHOICE;
      case "figure" -> figure(element, plain);
      default -> isCaptioned(plain, outer) ? Kind.FIGURE : null;
    };
  }

  private boolean isList(boolean plain, @Nullable Frame outer) {
    return plain
        && region.fullest <= 2
        && (outer == null || (outer.kind != Kind.TABLE && outer.lists() < DEEPEST_LIST));
  }

  /** Old pages indent whole stories with it. */
  private boolean isQuotation(boolean plain, @Nullable Frame outer) {
    return plain
        && outer == null
        && region.runs <= 20
        && (region.runs <= 2 || region.chars * 2 < paragraphs);
  }

  private boolean isData(Element table, boolean plain) {
    return plain
        && frame == null
        && region.rows >= 2
        && region.columns >= 2
        && !table.attr("role").equals("presentation")
        && region.longestCell <= 600
        && (region.hasHeads
            ? region.fullest <= 8
            : region.fullest <= 2 && region.chars <= 60 * region.runs);
  }

  private @Nullable Kind figure(Element element, boolean plain) {
    if (frame != null && frame.kind != Kind.ITEM && frame.kind != Kind.QUOTATION) {
      return null;
    }
    if (plain && region.pictures > 0 && region.runs <= 8 && region.chars <= 2000) {
      return Kind.FIGURE;
    }
    boolean quotes =
        frame == null
            && region.pictures == 0
            && !region.holdsHidden
            && region.runs <= 10
            && element.getElementsByTag("blockquote").size() == 1
            && element.select("table, pre, form, iframe, h1, h2, h3, h4, h5, h6").isEmpty();
    return quotes ? Kind.QUOTATION : null;
  }

  /** A picture and its caption in an element that is no figure but says so. */
  private boolean isCaptioned(boolean plain, @Nullable Frame outer) {
    return plain
        && outer == null
        && region.pictures == 1
        && region.runs > 0
        && region.runs <= 3
        && region.chars <= 600
        && (region.cues & Cue.CAPTION.bit()) != 0
        && region.element.className().contains("caption");
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element) || region.element != element) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    Region outer = region.parent;
    boolean framed = frame != null && frame.element == element;
    if (framed || Tags.BLOCKS.contains(tag) || (region.hides && (outer == null || !outer.hides))) {
      end(element);
    }
    if (tag.equals("q")) {
      run.append("”");
    }
    Opened last = opened.peek();
    if (last != null && last.element == element) {
      run.restore(last.before);
      linkDepth -= last.link ? 1 : 0;
      opened.pop();
    }
    if (outer != null) {
      region = outer;
    }
    return FilterResult.CONTINUE;
  }

  private void text(TextNode node) {
    Frame inside = frame;
    String raw = node.getWholeText();
    if (inside != null && inside.kind == Kind.CODE) {
      inside.lines.append(raw);
      return;
    }
    boolean fresh = run.isEmpty();
    int count = run.append(raw);
    if (count > 0) {
      chars += count;
      linkChars += linkDepth > 0 ? count : 0;
      if (fresh || textRegion == null) {
        textRegion = blockRegion();
      }
    }
  }

  /** The nearest element that makes a block of the text: styles and links do not count. */
  private Region blockRegion() {
    Region found = region;
    while (found.parent != null
        && !Tags.BLOCKS.contains(found.element.normalName())
        && found.parent.runs == found.runs) {
      found = found.parent;
    }
    while (found.parent != null && isInline(found.element.normalName())) {
      found = found.parent;
    }
    return found;
  }

  private static boolean isInline(String tag) {
    return tag.equals("a") || tag.equals("font") || tag.equals("u") || Tags.STYLES.containsKey(tag);
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
    if (region.hides && figures.stream().anyMatch(f -> !f.address().isEmpty())) {
      return; // The copy for browsers without scripts, of a picture that is there.
    }
    figures.add(figure);
    if (run.isEmpty() && (frame == null || !frame.kind.oneRun)) {
      flush();
    }
  }

  private void embedded(Element element) {
    Region parent = region.parent;
    if (frame == null && parent != null && !parent.hides) {
      Block.Paragraph paragraph = media.embedded(element);
      if (paragraph != null) {
        pieces.add(new Piece(paragraph, parent, false, paragraph.text(), 0, 0));
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
        close(done, heading(run.take(), element.normalName()));
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
        captions(done);
        close(done, done.table());
      }
      case CODE -> {
        String lines = done.lines.toString();
        int count = InlineRun.count(lines);
        chars += count;
        textRegion = region;
        run.take();
        close(done, done.code());
      }
      case CHOICE -> {
        List<Inline> content = run.take();
        close(done, content.isEmpty() ? null : new Block.Paragraph(content));
      }
      case FIGURE -> figure(done, run.take());
    }
  }

  /** The caption of a table stands above it. */
  private void captions(Frame table) {
    for (Block block : table.blocks) {
      int count = InlineRun.count(block.text());
      pieces.add(new Piece(block, region, region.hides, block.text(), count, 0));
      chars -= count;
    }
  }

  private void close(Frame done, @Nullable Block block) {
    frame = done.around;
    if (block != null) {
      textRegion = region;
      emit(block);
    }
  }

  private static @Nullable Block heading(List<Inline> content, String tag) {
    int level = Math.max(2, tag.charAt(1) - '0');
    return content.isEmpty() ? null : new Block.Heading(level, content);
  }

  /** The caption goes with the last picture. */
  private void figure(Frame done, List<Inline> caption) {
    frame = done.around;
    textRegion = region;
    if (figures.isEmpty()) {
      if (!caption.isEmpty()) {
        emit(new Block.Figure("", "", caption));
      }
      return;
    }
    Block.Figure last = figures.get(figures.size() - 1);
    if (!caption.isEmpty()) {
      figures.set(figures.size() - 1, new Block.Figure(last.address(), last.alt(), caption));
    }
    figures();
  }

  private void figures() {
    List<Block.Figure> some = List.copyOf(figures);
    figures.clear();
    for (Block.Figure figure : some) {
      if (!figure.address().isEmpty() || !figure.caption().isEmpty()) {
        emit(figure);
      }
    }
  }

  /** Ends the paragraph. */
  private void flush() {
    if (!run.isEmpty()) {
      List<Inline> content = run.take();
      if (!content.isEmpty()) {
        emit(new Block.Paragraph(content));
      }
    }
    if (!figures.isEmpty() && (frame == null || !frame.kind.oneRun)) {
      figures();
    }
  }

  private void emit(Block block) {
    if (frame != null) {
      frame.add(block);
      return;
    }
    Region where = textRegion == null || chars == 0 ? region : textRegion;
    boolean wordless =
        block instanceof Block.Rule || (block instanceof Block.Figure f && f.caption().isEmpty());
    if (wordless) {
      pieces.add(new Piece(block, region, region.hides, "", 0, 0));
      return;
    }
    pieces.add(new Piece(block, where, where.hides, block.text(), chars, linkChars));
    chars = 0;
    linkChars = 0;
    textRegion = null;
  }
}
