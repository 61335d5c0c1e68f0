package broadsheet.clean.html;

import broadsheet.article.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Notes at the foot of a story: where short links in its text, a number or a sign, lead to. */
final class Footnotes {

  /** Steps from the element that a sign leads to, up to the whole of its note or list. */
  private static final int STEPS = 4;

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
      if (isOpen(i) && notes.contains(pieces.get(i).region().element)) {
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

  private static boolean isPartOfNote(Element element) {
    return switch (element.normalName()) {
      case "li", "p", "dd", "dt", "td", "tr", "div" ->
          !element.normalName().equals("div") || element.id().length() > 0;
      default -> !Tag.of(element.normalName()).block();
    };
  }
}
