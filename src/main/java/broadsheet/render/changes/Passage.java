package broadsheet.render.changes;

import java.util.List;

/**
 * What became of a block of a text.
 *
 * @param change of the whole block; {@link Change#PART} where only some words are others
 * @param heading whether the block is a title or a heading
 * @param pieces its words in order, what went before what came in its place; never empty
 */
public record Passage(Change change, boolean heading, List<Piece> pieces) {

  /** Copies the list. */
  public Passage {
    pieces = List.copyOf(pieces);
  }

  /** All of a line, to which one thing happened. */
  static Passage of(Line line, Change change) {
    return new Passage(change, line.heading(), List.of(new Piece(change, line.text())));
  }

  /** What happened to some words. */
  public enum Change {
    SAME,
    ADDED,
    REMOVED,
    PART
  }

  /**
   * Some words.
   *
   * @param change never {@link Change#PART}
   * @param text as it stands in its version; not empty
   */
  public record Piece(Change change, String text) {}
}
