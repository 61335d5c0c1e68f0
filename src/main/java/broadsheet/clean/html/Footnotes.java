package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.Judged;
import broadsheet.article.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Notes at the foot of a story: where short links in its text, a number or a sign, lead to. */
@SuppressWarnings("ReferenceEquality") // Regions are those of one page.
final class Footnotes {

  /** Steps from the element that a sign leads to, up to the whole of its note or list. */
  private static final int STEPS = 4;

  /** A note that stands in parts has no more: its number, its words, a link back. */
  private static final int PARTS = 4;

  /** Digits of the highest number of a note. */
  private static final int DIGITS = 4;

  private final Measured measured;
  private final Verdicts verdicts;
  private final List<Piece> pieces;

  Footnotes(Measured measured, Verdicts verdicts) {
    this.measured = measured;
    this.verdicts = verdicts;
    this.pieces = measured.page().pieces();
  }

  /** Keeps them, and the heading above them. */
  void keep() {
    Set<String> places = new HashSet<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (verdicts.kept(i)) {
        PageLinks.each(
            pieces.get(i).block(),
            link -> {
              if (PageLinks.isSign(link)) {
                places.add(PageLinks.name(link.address()));
              }
            });
      }
    }
    if (places.isEmpty()) {
      return;
    }
    Set<Element> notes = notes(places);
    for (int i = 1; i < pieces.size(); i++) {
      boolean note = isOpen(i) || (isNumber(i) && !verdicts.explained(i));
      if (note && notes.contains(pieces.get(i).region().element)) {
        verdicts.keep(i);
        if (pieces.get(i - 1).block() instanceof Block.Heading && isOpen(i - 1)) {
          verdicts.keep(i - 1);
        }
      }
    }
  }

  private boolean isOpen(int i) {
    Piece piece = pieces.get(i);
    return !verdicts.kept(i)
        && !verdicts.explained(i)
        && piece.chars() > 0
        && piece.linkDensity() < 0.8;
  }

  /** The elements of that name, and what they stand in or hold that may be a piece. */
  private Set<Element> notes(Set<String> places) {
    Set<Element> notes = new HashSet<>();
    for (Element element : measured.page().document().body().select("[id], a[name]")) {
      if (places.contains(element.id()) || places.contains(element.attr("name"))) {
        parted(element, notes);
        Element around = element;
        for (int i = 0; i < STEPS && around != null && isPartOfNote(around); i++) {
          notes.add(around);
          around = around.parent();
        }
        if (around != null && Tag.of(around.normalName()).list()) {
          notes.add(around);
        }
        notes.addAll(element.children());
      }
    }
    return notes;
  }

  /** A note whose number, which leads back, and whose words stand in elements of their own. */
  private static void parted(Element number, Set<Element> notes) {
    Element box = number.parent();
    if (box != null
        && number.normalName().equals("a")
        && number.attr("href").startsWith("#")
        && box.childrenSize() <= PARTS
        && number.elementSiblingIndex() == 0
        && notes.add(box)) {
      for (Element part : box.children()) {
        notes.add(part);
        notes.addAll(part.children());
      }
    }
  }

  /**
   * The notes whose numbers stand in elements of their own as items of a list, and the numbers,
   * which the list has, not kept.
   *
   * @param judged a verdict for each piece
   */
  List<Judged> numbered(List<Judged> judged) {
    List<Judged> all = new ArrayList<>(judged);
    for (int i = 0; i + 1 < all.size(); i++) {
      Judged number = all.get(i);
      Judged note = all.get(i + 1);
      if (isNumber(i) && number.kept() && note.kept() && note.block() instanceof Block.Paragraph) {
        int start = Integer.parseInt(pieces.get(i).text());
        all.set(i, number.removed(Reason.FURNITURE, "the number of a note"));
        all.set(i + 1, note.as(new Block.ListBlock(start, List.of(List.of(note.block())))));
      }
    }
    return all;
  }

  /** Whether a piece is a number that leads back to the text, and its note stands beside it. */
  private boolean isNumber(int i) {
    if (i + 1 >= pieces.size() || !(pieces.get(i).block() instanceof Block.Paragraph paragraph)) {
      return false;
    }
    Region box = pieces.get(i).region();
    String text = pieces.get(i).text();
    return !text.isEmpty()
        && text.length() <= DIGITS
        && text.chars().allMatch(c -> c >= '0' && c <= '9')
        && paragraph.content().size() == 1
        && paragraph.content().get(0) instanceof Inline.Link link
        && link.address().startsWith("#")
        && pieces.get(i + 1).region() != box
        && pieces.get(i + 1).region().upTo(box.depth) == box;
  }

  private static boolean isPartOfNote(Element element) {
    return switch (element.normalName()) {
      case "li", "p", "dd", "dt", "td", "tr", "div" ->
          !element.normalName().equals("div") || element.id().length() > 0;
      default -> !Tag.of(element.normalName()).block();
    };
  }
}
