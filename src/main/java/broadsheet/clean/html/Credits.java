package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.Judged;
import broadsheet.article.Reason;
import broadsheet.clean.Lexicon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Lines that say who made a picture, or what it shows ("Figure 2: …"), and stand outside of its
 * caption. Below their picture they belong to it; elsewhere who made one says nothing to a reader.
 */
final class Credits {

  private final Verdicts verdicts;
  private final List<Piece> pieces;
  private final Captions captions;
  private final boolean[] credits;
  private final boolean[] figures;
  private final boolean[] below;
  private final Set<Block> lines = Collections.newSetFromMap(new IdentityHashMap<>());

  Credits(Measured measured, Verdicts verdicts, Lexicon lexicon) {
    this.verdicts = verdicts;
    pieces = measured.page().pieces();
    captions = new Captions(measured, verdicts);
    credits = new boolean[pieces.size()];
    figures = new boolean[pieces.size()];
    below = new boolean[pieces.size()];
    for (int i = 0; i < credits.length; i++) {
      Piece piece = pieces.get(i);
      boolean line =
          !(piece.block() instanceof Block.Figure)
              && !content(piece.block()).isEmpty()
              && !piece.hidden();
      int uses = measured.hints().uses(i);
      credits[i] = line && lexicon.isCredit(uses, piece.text(), measured.shapes().get(i).words());
      figures[i] =
          line
              && i > 0
              && isPicture(pieces.get(i - 1).block())
              && lexicon.isFigure(uses, piece.text());
    }
  }

  /** Keeps those below a picture that is kept, and removes credits elsewhere. */
  void settle() {
    boolean pictured = false;
    for (int i = 0; i < credits.length; i++) {
      if (captions.isBelow(i)) {
        below[i] = true;
        verdicts.keep(i);
      } else if (pictured && (credits[i] || figures[i])) {
        below[i] = true;
        verdicts.keep(i);
      } else if (!credits[i]) {
        pictured = isPicture(pieces.get(i).block()) && verdicts.kept(i);
      } else if (verdicts.kept(i)) {
        verdicts.remove(i, Reason.FURNITURE, "says who made a picture");
      }
    }
  }

  /** Says which blocks they have become; there is one for each piece. */
  void become(List<Judged> judged) {
    for (int i = 0; i < below.length; i++) {
      if (below[i]) {
        lines.add(judged.get(i).block());
      }
    }
  }

  /** What is said: by a paragraph, by a heading, which some sites make of such lines, below. */
  private static List<Inline> content(Block block) {
    return block instanceof Block.Paragraph paragraph
        ? paragraph.content()
        : block instanceof Block.Heading heading
            ? heading.content()
            : block instanceof Block.Figure figure ? figure.caption() : List.of();
  }

  private static boolean isPicture(Block block) {
    return block instanceof Block.Figure figure && !figure.address().isEmpty();
  }

  /** The blocks with each such line in the caption of the picture above it. */
  List<Judged> joined(List<Judged> judged) {
    List<Judged> all = new ArrayList<>();
    for (Judged line : judged) {
      Judged above = all.isEmpty() ? line : all.get(all.size() - 1);
      if (lines.contains(line.block())
          && line.kept()
          && above.kept()
          && above.block() instanceof Block.Figure figure
          && isPicture(figure)) {
        all.set(all.size() - 1, with(above, figure, content(line.block())));
      } else {
        all.add(line);
      }
    }
    return all;
  }

  private static Judged with(Judged picture, Block.Figure figure, List<Inline> credit) {
    List<Inline> caption = new ArrayList<>(figure.caption());
    if (!caption.isEmpty()) {
      caption.add(new Inline.Text(" "));
    }
    caption.addAll(credit);
    Block whole = new Block.Figure(figure.address(), figure.alt(), caption);
    return new Judged(whole, null, picture.score(), picture.because(), picture.voices());
  }
}
