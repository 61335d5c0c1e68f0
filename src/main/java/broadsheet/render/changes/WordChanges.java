package broadsheet.render.changes;

import broadsheet.render.changes.Passage.Change;
import broadsheet.render.changes.Passage.Piece;
import java.util.ArrayList;
import java.util.List;

/** What changed inside a block, word by word, in pieces that people can read. */
final class WordChanges {

  /** A word so short that stands alone between two changes is taken for a part of them. */
  private static final int SHORT = 3;

  private final Differences differences;

  WordChanges(Differences differences) {
    this.differences = differences;
  }

  /** The pieces of a text that became another. */
  List<Piece> of(String before, String after) {
    List<Differences.Stretch<String>> stretches =
        differences.of(Tokens.of(before), Tokens.of(after));
    List<Piece> pieces = new ArrayList<>();
    StringBuilder went = new StringBuilder();
    StringBuilder came = new StringBuilder();
    for (int i = 0; i < stretches.size(); i++) {
      Differences.Stretch<String> stretch = stretches.get(i);
      boolean inside = i > 0 && i + 1 < stretches.size();
      if (stretch.same() && !(inside && isSlight(stretch.after()))) {
        flush(went, came, pieces);
        pieces.add(new Piece(Change.SAME, String.join("", stretch.after())));
      } else {
        stretch.before().forEach(went::append);
        stretch.after().forEach(came::append);
      }
    }
    flush(went, came, pieces);
    return pieces;
  }

  private static void flush(StringBuilder went, StringBuilder came, List<Piece> to) {
    if (!went.isEmpty()) {
      to.add(new Piece(Change.REMOVED, went.toString()));
    }
    if (!came.isEmpty()) {
      to.add(new Piece(Change.ADDED, came.toString()));
    }
    went.setLength(0);
    came.setLength(0);
  }

  /** Whether so little is the same that a reader sees one change, and not two. */
  private static boolean isSlight(List<String> tokens) {
    List<String> words = tokens.stream().filter(Tokens::isWord).limit(2).toList();
    return words.isEmpty()
        || (words.size() == 1 && words.get(0).length() <= SHORT && tokens.size() <= SHORT);
  }
}
