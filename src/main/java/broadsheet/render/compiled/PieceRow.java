package broadsheet.render.compiled;

import java.util.ArrayList;
import java.util.List;

/** Pieces as they are gathered: what is fixed becomes one piece with its neighbours. */
final class PieceRow {

  private final List<Piece> pieces = new ArrayList<>();
  private final Utf8 fixed = new Utf8();

  void add(Piece piece) {
    if (piece instanceof Piece.Row row) {
      row.pieces().forEach(this::add);
    } else if (isFixed(piece)) {
      piece.write(new Object[0], fixed);
    } else {
      end();
      pieces.add(piece);
    }
  }

  private static boolean isFixed(Piece piece) {
    return piece instanceof Piece.Fixed
        || (piece instanceof Piece.Text text && text.value() instanceof Value.Constant)
        || (piece instanceof Piece.Html html && html.value() instanceof Value.Constant)
        || (piece instanceof Piece.Attribute a && a.value() instanceof Value.Constant);
  }

  private void end() {
    byte[] bytes = fixed.take();
    if (bytes.length > 0) {
      pieces.add(new Piece.Fixed(bytes));
    }
  }

  /** All of them as one. */
  Piece piece() {
    end();
    return pieces.size() == 1 ? pieces.get(0) : new Piece.Row(List.copyOf(pieces));
  }
}
