package broadsheet.clean.html;

import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.article.Reason;
import broadsheet.clean.rules.Mark;
import broadsheet.clean.rules.RuledPage;
import broadsheet.source.Addresses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a user's rule says of the pieces of a page, put before what cleaning says of them. */
final class Ruled {

  /** Inside the body that a rule names, only what scores less is taken for furniture. */
  private static final double FURNITURE = 0.3;

  private final RuledPage rule;
  private final List<Piece> pieces;

  Ruled(RuledPage rule, List<Piece> pieces) {
    this.rule = rule;
    this.pieces = pieces;
  }

  /** Keeps and removes what the rule says. */
  void settle(Verdicts verdicts) {
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Element element = piece.region().element;
      Optional<Mark> mark = rule.mark(element, piece.text());
      if (mark.isPresent()) {
        put(i, mark.get(), verdicts);
      } else if (rule.hasBody() && !rule.inBody(element)) {
        if (verdicts.kept(i)) {
          verdicts.remove(
              i, Reason.FURNITURE, "outside of the body that " + rule.bodyPlace() + " names");
        }
      } else if (rule.hasBody() && !verdicts.kept(i) && isStory(i, verdicts)) {
        verdicts.keep(i, "inside the body that " + rule.bodyPlace() + " names");
      }
    }
  }

  private static void put(int i, Mark mark, Verdicts verdicts) {
    Reason found = verdicts.reason(i);
    if (mark.kept()) {
      verdicts.keep(i, mark.because());
    } else if (found == null || !found.inHead()) {
      verdicts.remove(i, Objects.requireNonNull(mark.reason()), mark.because());
    }
  }

  /** Whether a piece that cleaning does not keep is part of the body all the same. */
  private boolean isStory(int i, Verdicts verdicts) {
    Reason reason = verdicts.reason(i);
    if (pieces.get(i).hidden() || (reason != null && reason.inHead())) {
      return false;
    }
    return rule.whole() || (reason == null && verdicts.score(i) >= FURNITURE);
  }

  /** What is seen instead of a story: by the rule, or else by cleaning; or null. */
  @Nullable String held(@Nullable String seen) {
    return rule.held() == null ? seen : rule.held();
  }

  /**
   * The verdicts with what was cut out of the page, at the places where it stood. What the rule
   * removes and the story says all the same is a duplicate.
   */
  List<Judged> whole(List<Judged> judged, Metadata metadata, Addresses addresses) {
    Set<String> said = new HashSet<>();
    judged.stream().filter(Judged::kept).forEach(j -> said.add(fold(j.block().text())));
    Stream.of(metadata.title(), metadata.subtitle(), metadata.section())
        .filter(Objects::nonNull)
        .forEach(t -> said.add(fold(t)));
    return withCuts(judged, addresses).stream()
        .map(
            j ->
                j.reason() == Reason.RULE && said.contains(fold(j.block().text()))
                    ? j.removed(Reason.DUPLICATE, j.because())
                    : j)
        .toList();
  }

  private static String fold(String text) {
    return String.join(" ", text.strip().split("\\s+"));
  }

  private List<Judged> withCuts(List<Judged> judged, Addresses addresses) {
    List<Judged> all = new ArrayList<>();
    int next = 0;
    for (RuledPage.Cut cut : rule.cuts()) {
      while (next < judged.size() && place(next) <= cut.place()) {
        all.add(judged.get(next++));
      }
      all.addAll(blocks(cut, addresses));
    }
    all.addAll(judged.subList(next, judged.size()));
    return all;
  }

  private int place(int piece) {
    return rule.place(pieces.get(piece).region().element);
  }

  private static List<Judged> blocks(RuledPage.Cut cut, Addresses addresses) {
    Element element = cut.element();
    if (Tag.of(element.normalName()).unseen()) {
      return List.of();
    }
    return Segmenter.pieces(Outline.of(element), addresses).stream()
        .map(p -> new Judged(p.block(), cut.mark().reason(), 0, cut.mark().because()))
        .toList();
  }
}
