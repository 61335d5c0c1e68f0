package broadsheet.clean.html;

import broadsheet.article.Block;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A story told by pictures: one with a caption goes with its like. */
final class Gallery {

  /** Pictures that are alike, and words of a caption, at least. */
  private static final int LEAST = 3;

  private final Measured measured;
  private final Verdicts verdicts;
  private final List<Piece> pieces;

  Gallery(Measured measured, Verdicts verdicts) {
    this.measured = measured;
    this.verdicts = verdicts;
    this.pieces = measured.page().pieces();
  }

  /** Where captions are the most of the story, pictures built like one that is kept. */
  void keep() {
    Map<Integer, Integer> alike = new HashMap<>();
    Set<Integer> kept = new HashSet<>();
    int captions = 0;
    int text = 0;
    for (int i = 0; i < pieces.size(); i++) {
      boolean picture = isCaptioned(i);
      captions += picture ? pieces.get(i).chars() : 0;
      text += !picture && verdicts.kept(i) ? pieces.get(i).chars() : 0;
      if (picture) {
        alike.merge(pieces.get(i).region().signature, 1, Integer::sum);
      }
      if (picture && verdicts.kept(i)) {
        kept.add(pieces.get(i).region().signature);
      }
    }
    for (int i = 0; i < pieces.size() && captions > text; i++) {
      int signature = pieces.get(i).region().signature;
      if (isCaptioned(i) && kept.contains(signature) && alike.getOrDefault(signature, 0) >= LEAST) {
        verdicts.keep(i);
      }
    }
  }

  private boolean isCaptioned(int i) {
    return pieces.get(i).block() instanceof Block.Figure
        && measured.shapes().get(i).words() >= LEAST
        && (verdicts.kept(i) || verdicts.isOpen(i));
  }
}
