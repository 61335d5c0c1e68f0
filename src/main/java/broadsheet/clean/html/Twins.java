package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Reason;
import java.util.List;

/** Pictures that a page shows twice in a row, for wide screens and for narrow ones. */
final class Twins {

  /** Letters of the shortest file name that two pictures do not share by chance. */
  private static final int TELLING = 10;

  /** Digits of the longest number in an address that is a size. */
  private static final int SIZE = 4;

  private final Verdicts verdicts;
  private final List<Piece> pieces;

  Twins(Measured measured, Verdicts verdicts) {
    this.verdicts = verdicts;
    this.pieces = measured.page().pieces();
  }

  /** Removes the second of them, or the first where only the second has a caption. */
  void remove() {
    int before = -1;
    for (int i = 0; i < pieces.size(); i++) {
      if (!verdicts.kept(i)) {
        continue;
      }
      boolean picture = !address(i).isEmpty();
      boolean twin = picture && before >= 0 && areOne(address(before), address(i));
      int bare = !twin ? -1 : isBare(i) ? i : isBare(before) ? before : -1;
      if (bare >= 0) {
        verdicts.remove(bare, Reason.DUPLICATE, "the same picture twice in a row");
      }
      before = !picture ? -1 : bare == i ? before : i;
    }
  }

  private String address(int i) {
    return pieces.get(i).block() instanceof Block.Figure figure ? figure.address() : "";
  }

  private boolean isBare(int i) {
    return pieces.get(i).chars() == 0;
  }

  /** Whether two addresses are of one picture, in whichever of its sizes. */
  private static boolean areOne(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    String name = PictureName.of(one);
    boolean named = name.length() >= TELLING && name.equals(PictureName.of(other));
    return PictureName.isFile(one)
        && PictureName.isFile(other)
        && (named || sizeless(one).equals(sizeless(other)));
  }

  /** The path of an address without the parts of it that are a width or a height. */
  private static String sizeless(String address) {
    int query = address.indexOf('?');
    StringBuilder path = new StringBuilder();
    String whole = query < 0 ? address : address.substring(0, query);
    for (String part : whole.split("/", -1)) {
      boolean size =
          part.length() <= SIZE && !part.isEmpty() && part.chars().allMatch(Character::isDigit);
      path.append('/').append(size ? "" : part);
    }
    return path.toString();
  }
}
