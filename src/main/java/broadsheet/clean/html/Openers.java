package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Judged;
import broadsheet.clean.Script;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What one presses to open a part of the story, such as a question above its answer: where that
 * part is kept, it is the heading of it.
 */
final class Openers {

  /** Characters of the longest heading. */
  private static final int LONGEST = 240;

  /** Steps from a text up to the element that is pressed. */
  private static final int STEPS = 5;

  /** Characters that stand with the text of what is pressed: a sign that it opens. */
  private static final int SIGN = 2;

  private final Verdicts verdicts;
  private final Hints hints;
  private final List<Piece> pieces;

  Openers(Measured measured, Verdicts verdicts) {
    this.hints = measured.hints();
    this.verdicts = verdicts;
    this.pieces = measured.page().pieces();
  }

  /** Keeps them, where nothing else has explained them. */
  void keep() {
    found().stream().filter(i -> !verdicts.explained(i)).forEach(verdicts::keep);
  }

  /** The pieces with their verdicts, and those that are kept made headings. */
  List<Judged> headed(List<Judged> judged) {
    BitSet found = found();
    List<Judged> all = new ArrayList<>(judged);
    int above = 1;
    for (int i = 0; i < all.size() && !found.isEmpty(); i++) {
      Judged one = all.get(i);
      if (one.kept() && one.block() instanceof Block.Heading heading) {
        above = heading.level() - (found.get(i) ? 1 : 0);
      } else if (one.kept() && found.get(i) && one.block() instanceof Block.Paragraph paragraph) {
        Block heading = new Block.Heading(Math.min(6, above + 1), paragraph.content());
        all.set(i, new Judged(heading, null, one.score(), one.because(), one.voices()));
      }
    }
    return all;
  }

  /** Questions, and other texts of which the page has several that open something. */
  private BitSet found() {
    BitSet found = new BitSet();
    Map<Integer, String> kinds = new HashMap<>();
    Map<String, Set<String>> alike = new HashMap<>();
    for (int i = 0; i + 1 < pieces.size(); i++) {
      String text = pieces.get(i).text();
      Element pressed = text.length() <= LONGEST && isAbove(i) ? pressed(pieces.get(i)) : null;
      boolean asks = pressed != null && (asks(text) || isSummary(pressed, i));
      found.set(i, asks);
      if (pressed != null && opens(pressed) && !(asks && pressed.normalName().equals("button"))) {
        String kind = pressed.normalName() + ' ' + pressed.className();
        alike.computeIfAbsent(kind, k -> new HashSet<>()).add(text);
        kinds.put(i, kind);
      }
    }
    kinds.forEach((i, kind) -> found.set(i, found.get(i) || isOne(i, alike.get(kind))));
    return found;
  }

  /** Whether there are several like it, or it opens what is hidden and says more than "more". */
  private boolean isOne(int i, @Nullable Set<String> alike) {
    Element pressed = pressed(pieces.get(i));
    return (alike != null && alike.size() > 1)
        || (pressed != null
            && !pressed.normalName().equals("button")
            && !pieces.get(i).hidden()
            && pieces.get(i + 1).hidden());
  }

  /** Whether a page says with an element of HTML's own what the part is about that opens. */
  private boolean isSummary(Element pressed, int i) {
    return (pressed.normalName().equals("summary") || isBesideSign(pieces.get(i), pressed))
        && pieces.get(i).text().indexOf(' ') > 0
        && hints.label(i) == null
        && hints.notice(i) == null;
  }

  private static boolean asks(String text) {
    return text.chars().skip(Math.max(0, text.length() - 1 - SIGN)).anyMatch(Script::asks);
  }

  /** Whether the next piece with words is kept, and is neither pressed itself nor a heading. */
  private boolean isAbove(int i) {
    if (pieces.get(i).chars() == 0 || pieces.get(i).linkChars() > 0) {
      return false;
    }
    int next = i + 1;
    while (next + 1 < pieces.size() && pieces.get(next).chars() == 0) {
      next++;
    }
    return verdicts.kept(next)
        && !(pieces.get(next).block() instanceof Block.Heading)
        && pressed(pieces.get(next)) == null;
  }

  /** The element that is pressed and says no more than the piece, or null. */
  private static @Nullable Element pressed(Piece piece) {
    Region region = piece.region();
    Element inside = piece.block() instanceof Block.Heading ? region.element : null;
    for (int i = 0; i < STEPS && inside != null; i++) {
      if (isPressed(inside)) {
        return inside;
      }
      inside = inside.firstElementChild();
    }
    for (int i = 0; i < STEPS && region.chars <= piece.chars() + SIGN; i++) {
      if (isPressed(region.element) || isBesideSign(piece, region.element)) {
        return region.element;
      }
      if (region.parent == null) {
        return null;
      }
      region = region.parent;
    }
    return null;
  }

  /** Whether a heading stands in one box with a button without words, as beside an arrow. */
  private static boolean isBesideSign(Piece piece, Element box) {
    return piece.block() instanceof Block.Heading
        && box.children().stream().anyMatch(e -> e.normalName().equals("button") && !e.hasText());
  }

  private static boolean isPressed(Element element) {
    String name = element.normalName();
    return name.equals("button")
        || name.equals("summary")
        || Outline.attribute(element, "role").equals("button");
  }

  /** Whether an element says that something opens where it is pressed. */
  private static boolean opens(Element pressed) {
    return pressed.normalName().equals("summary")
        || pressed.attributes().hasKey("aria-controls")
        || pressed.attributes().hasKey("aria-expanded");
  }
}
