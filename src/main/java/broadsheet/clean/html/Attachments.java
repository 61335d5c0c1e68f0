package broadsheet.clean.html;

import broadsheet.article.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What belongs to a piece that is kept, though it is not like the story itself. */
@SuppressWarnings("ReferenceEquality") // Regions are those of one page.
final class Attachments {

  /** Words of the longest note below a table. */
  private static final int LONGEST_NOTE = 60;

  /** A table with its notes, or a box in the story, is no more pieces than this. */
  private static final int FEW = 4;

  /** Words of the longest link that a line announces. */
  private static final int LONGEST_POINTER = 20;

  /** Words of the longest value that a line names. */
  private static final int LONGEST_VALUE = 6;

  /** The score of a list and of the line that announces it in the midst of the story. */
  private static final double LISTED = 0.15;

  /** Pieces that may stand between such a list and where the story goes on: a link, a heading. */
  private static final int BETWEEN = 2;

  /** The score of a line that may well be the story's last. */
  private static final double LIKELY = 0.3;

  /** The score from which on a box in the midst of the story is part of it. */
  private static final double BOX = 0.25;

  private final Measured measured;
  private final Verdicts verdicts;
  private final List<Piece> pieces;

  Attachments(Measured measured, Verdicts verdicts) {
    this.measured = measured;
    this.verdicts = verdicts;
    this.pieces = measured.page().pieces();
  }

  /** Keeps it. */
  void keep() {
    announced();
    addressed();
    pointed();
    terms();
    notes();
    last();
    boxes();
    new Openers(measured, verdicts).keep();
    new Footnotes(measured, verdicts).keep();
    new Entries(measured, verdicts).keep();
  }

  /** A list below a line that ends in a colon; both, where the story goes on around them. */
  private void announced() {
    boolean above = false;
    for (int i = 0; i + 1 < pieces.size(); i++) {
      Piece line = pieces.get(i);
      Piece list = pieces.get(i + 1);
      if (line.block() instanceof Block.Paragraph
          && isColon(line.text())
          && list.block() instanceof Block.ListBlock
          && line.region().parent == list.region().parent
          && isOpen(i + 1)
          && (verdicts.kept(i) || (above && mayAnnounce(i)))) {
        verdicts.keep(i);
        verdicts.keep(i + 1);
      }
      above = line.chars() == 0 ? above : verdicts.kept(i);
    }
  }

  /** Whether a line that is doubted, and the list below it, stand above more of the story. */
  private boolean mayAnnounce(int i) {
    int below = measured.page().worded(i + 2);
    for (int k = 0; k < BETWEEN && below < pieces.size() && !verdicts.kept(below); k++) {
      below = measured.page().worded(below + 1);
    }
    return isOpen(i)
        && measured.hints().label(i) == null
        && measured.hints().label(i + 1) == null
        && Math.min(verdicts.score(i), verdicts.score(i + 1)) >= LISTED
        && below < pieces.size()
        && verdicts.kept(below);
  }

  /** A link or a word or two below a line that ends in a colon, where the story goes on below. */
  private void pointed() {
    Page page = measured.page();
    for (int i = 0; i < pieces.size(); i++) {
      if (!verdicts.kept(i)
          || !(pieces.get(i).block() instanceof Block.Paragraph)
          || !isColon(pieces.get(i).text())
          || measured.hints().label(i) != null) {
        continue;
      }
      int at = page.worded(i + 1);
      int next = page.worded(at + 1);
      if (next < pieces.size() && verdicts.kept(next) && isPointer(i, at)) {
        verdicts.keep(at);
      }
    }
  }

  /** Addresses below a line that ends in a colon, as words for readers to type or copy. */
  private void addressed() {
    Piece line = null; // the last that announced what goes on here
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean beside = line != null && piece.region().parent == line.region().parent;
      if (!beside || !isAddress(piece.text())) {
        line = verdicts.kept(i) && isColon(piece.text()) ? piece : null;
      } else if (piece.chars() > 0 && !verdicts.explained(i)) {
        verdicts.keep(i);
      }
    }
  }

  /** Whether a text is the address of a page, and nothing else. */
  static boolean isAddress(String text) {
    return (text.startsWith("http://") || text.startsWith("https://") || text.startsWith("www."))
        && text.chars().noneMatch(c -> c <= ' ');
  }

  private boolean isPointer(int line, int i) {
    Piece piece = pieces.get(i);
    int words = measured.shapes().get(i).words();
    boolean leads = piece.linkDensity() >= 0.5;
    return !verdicts.kept(i)
        && !verdicts.explained(i)
        && !piece.isControl()
        && piece.block() instanceof Block.Paragraph
        && piece.region().parent == pieces.get(line).region().parent
        && words <= (leads ? LONGEST_POINTER : LONGEST_VALUE)
        && measured.hints().label(i) == null;
  }

  /** Whether a line announces what follows it. */
  static boolean isColon(String text) {
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    return last == ':' || last == '：';
  }

  /** The term above an explanation; several may share one. */
  private void terms() {
    for (int i = pieces.size() - 2; i >= 0; i--) {
      Region term = pieces.get(i).region();
      Region next = pieces.get(i + 1).region();
      if (term.element.normalName().equals("dt")
          && verdicts.kept(i + 1)
          && list(term) == list(next)
          && isOpen(i)) {
        verdicts.keep(i);
      }
    }
  }

  private static Region list(Region region) {
    Region found = region;
    for (int i = 0; i < 3 && found.parent != null; i++) {
      if (found.element.normalName().equals("dl")) {
        return found;
      }
      found = found.parent;
    }
    return found;
  }

  /** What stands in one box with a table and little else, and what the table is called. */
  void notes() {
    for (int i = 0; i < pieces.size(); i++) {
      if (verdicts.kept(i) && pieces.get(i).block() instanceof Block.Table) {
        Region box = box(pieces.get(i).region());
        for (int j = Math.max(0, i - FEW); j < Math.min(pieces.size(), i + FEW); j++) {
          boolean inside = pieces.get(j).region().upTo(box.depth) == box;
          boolean note = inside && !pieces.get(j).isControl();
          if (note && measured.shapes().get(j).words() <= LONGEST_NOTE && isOpen(j)) {
            verdicts.keep(j);
          }
        }
      }
    }
  }

  /** The figure that a table is in, or the element around it, where that holds little else. */
  private Region box(Region table) {
    @Nullable Region box = table.parent;
    for (Region r = box; r != null && r.pieces <= FEW; r = r.parent) {
      box = r.element.normalName().equals("figure") ? r : box;
    }
    return box == null || box.pieces > FEW || measured.page().isAroundCore(box) ? table : box;
  }

  /** The last lines of a story, which are often short, in one element with those above them. */
  private void last() {
    int end = verdicts.lastKept();
    for (int i = end + 1; end >= 0 && i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean line =
          isOpen(i)
              && piece.block() instanceof Block.Paragraph
              && piece.linkChars() == 0
              && piece.region().element.normalName().equals("p")
              && piece.region().parent == pieces.get(end).region().parent
              && measured.hints().label(i) == null
              && verdicts.score(i) >= LIKELY;
      if (!line) {
        return;
      }
      verdicts.keep(i);
    }
  }

  /** A box with a heading and a few sentences, in one element with the story's paragraphs. */
  private void boxes() {
    Region core = measured.page().core();
    for (int i = 0; i + 1 < pieces.size(); i++) {
      Region box = pieces.get(i).region().parent;
      boolean inside =
          box != null
              && box.parent == core
              && box.pieces <= FEW
              && pieces.get(i).block() instanceof Block.Heading
              && pieces.get(i + 1).region().upTo(box.depth) == box;
      boolean open = inside && (verdicts.kept(i) || isOpen(i)) && isOpen(i + 1);
      if (open
          && pieces.get(i + 1).linkChars() == 0
          && Page.isParagraph(pieces.get(i + 1))
          && measured.shapes().get(i + 1).ends() > 0
          && Math.min(verdicts.score(i), verdicts.score(i + 1)) >= BOX
          && measured.hints().label(i) == null) {
        verdicts.keep(i);
        verdicts.keep(i + 1);
      }
    }
  }

  /** Whether nothing has explained a piece, and its links are not what it is for. */
  private boolean isOpen(int i) {
    Piece piece = pieces.get(i);
    return !verdicts.kept(i)
        && !verdicts.explained(i)
        && piece.chars() > 0
        && piece.linkChars() * 2 < piece.chars();
  }
}
