package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.HeadingNames;
import broadsheet.article.Judged;
import broadsheet.article.Readdressing;
import broadsheet.article.Reason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Links to places on the page itself. One to a heading that is kept leads to that heading, by its
 * words; the number of a note that is kept stays as it is. One to a part that is not kept leads to
 * it on the page that was saved, where its address is known. Any other becomes its words.
 */
@SuppressWarnings("ReferenceEquality") // Elements are the nodes of one tree.
final class Anchors {

  /** A page has fewer, or the others lead nowhere. */
  private static final int MOST = 2000;

  /** Pieces at the beginning of a part among which its heading is. */
  private static final int REACH = 4;

  /** Elements behind an empty one that may be what it names. */
  private static final int STEPS = 4;

  private final Measured measured;
  private final List<Piece> pieces;
  private final @Nullable String page;

  /**
   * The links of a page.
   *
   * @param page its address, or null where that is not known
   */
  Anchors(Measured measured, @Nullable String page) {
    this.measured = measured;
    this.pieces = measured.page().pieces();
    this.page = page;
  }

  /** The pieces with their verdicts, and with the links of those that are kept settled. */
  List<Judged> settled(List<Judged> judged) {
    Set<String> linked = new HashSet<>();
    Set<String> signs = new HashSet<>();
    for (int i = 0; i < judged.size(); i++) {
      if (judged.get(i).kept() && pieces.get(i).linkChars() > 0 && linked.size() < MOST) {
        PageLinks.each(
            judged.get(i).block(),
            link -> (PageLinks.isSign(link) ? signs : linked).add(link.address()));
      }
    }
    if (linked.isEmpty() && signs.isEmpty()) {
      return judged;
    }
    Map<String, String> ways = ways(linked, signs, judged);
    Readdressing readdressing =
        new Readdressing(
            a -> a.startsWith("#") ? Optional.ofNullable(ways.get(a)) : Optional.of(a),
            Optional::of);
    return judged.stream().map(one -> one.kept() ? with(one, readdressing) : one).toList();
  }

  private static Judged with(Judged one, Readdressing readdressing) {
    Block block = readdressing.blocks(List.of(one.block())).get(0);
    return new Judged(block, null, one.score(), one.because(), one.voices());
  }

  /** Where each of these addresses leads now, without those that lead nowhere. */
  private Map<String, String> ways(Set<String> linked, Set<String> signs, List<Judged> judged) {
    Map<String, Element> named = named(linked, signs);
    Map<Element, Integer> first = firsts();
    String[] headings = headings(judged);
    Map<String, String> ways = new HashMap<>();
    for (Set<String> some : List.of(linked, signs)) {
      for (String address : some) {
        Element target = named.get(PageLinks.name(address));
        int at = target == null ? -1 : place(target, first, judged);
        if (at < 0) {
          continue;
        }
        String heading = heading(at, headings);
        Reason reason = judged.get(at).reason();
        if (heading != null) {
          ways.put(address, heading);
        } else if (reason == null && signs.contains(address)) {
          ways.put(address, address);
        } else if (reason != null && !reason.inHead() && page != null) {
          ways.put(address, page.replaceFirst("#.*", "") + address);
        }
      }
    }
    return ways;
  }

  /** The elements that have the names that links lead to. */
  private Map<String, Element> named(Set<String> linked, Set<String> signs) {
    Set<String> names = new HashSet<>();
    linked.forEach(address -> names.add(PageLinks.name(address)));
    signs.forEach(address -> names.add(PageLinks.name(address)));
    Map<String, Element> named = new HashMap<>();
    for (Element element : measured.page().document().body().select("[id], a[name]")) {
      for (String name : List.of(element.id(), element.attr("name"))) {
        if (names.contains(name)) {
          named.putIfAbsent(name, element);
        }
      }
    }
    return named;
  }

  /** For each element that holds pieces, the first of them. */
  private Map<Element, Integer> firsts() {
    Map<Element, Integer> first = new HashMap<>();
    for (int i = 0; i < pieces.size(); i++) {
      Region region = pieces.get(i).region();
      while (region != null && first.putIfAbsent(region.element, i) == null) {
        region = region.parent;
      }
    }
    return first;
  }

  /** How links lead to each piece that is a heading and kept. */
  private static @Nullable String[] headings(List<Judged> judged) {
    HeadingNames names = new HeadingNames();
    @Nullable String[] headings = new String[judged.size()];
    for (int i = 0; i < headings.length; i++) {
      if (judged.get(i).kept() && judged.get(i).block() instanceof Block.Heading heading) {
        headings[i] = names.next(heading);
      }
    }
    return headings;
  }

  /** The piece that is a heading kept here or right above, where either is one. */
  private @Nullable String heading(int at, @Nullable String[] headings) {
    return headings[at] != null || at == 0 ? headings[at] : headings[at - 1];
  }

  /** The first piece of what an element names that is kept, or else its first; -1 for none. */
  private int place(Element target, Map<Element, Integer> first, List<Judged> judged) {
    int at = at(target, first);
    for (int i = at; i >= 0 && i < Math.min(pieces.size(), at + REACH); i++) {
      boolean inside = i == at || isInside(i, target) || pieces.get(i - 1).chars() == 0;
      if (!inside) {
        break;
      }
      if (judged.get(i).kept() && pieces.get(i).chars() > 0) {
        return i;
      }
    }
    return at;
  }

  private boolean isInside(int i, Element target) {
    for (Region r = pieces.get(i).region(); r != null; r = r.parent) {
      if (r.element == target) {
        return true;
      }
    }
    return false;
  }

  /** The piece that an element holds, stands in, or stands above; -1 for none. */
  private int at(Element target, Map<Element, Integer> first) {
    Integer inside = first.get(target);
    for (Element at = target; inside == null && at != null; at = at.parent()) {
      Integer here = first.get(at);
      if (here != null && pieces.get(here).region().element == at) {
        return here;
      }
      Element next = at.nextElementSibling();
      for (int i = 0; i < STEPS && next != null && inside == null; i++) {
        inside = first.get(next);
        next = next.nextElementSibling();
      }
    }
    return inside == null ? -1 : inside;
  }
}
