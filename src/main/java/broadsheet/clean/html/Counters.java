package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Reason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "3/28" beside each picture of a gallery, in whichever language: it says where one is in it. */
final class Counters {

  /** Words of the longest such line, as "Photo 3 of 28 © Ann Lee". */
  private static final int LONGEST = 6;

  /** How many in a row are no fractions. */
  private static final int ROW = 3;

  /** Pieces between such a line and its picture. */
  private static final int NEAR = 2;

  private static final Pattern COUNT =
      Pattern.compile("^[^\\d\\n]{0,12}(\\d{1,3}) ?(?:/| \\p{L}{1,4} ) ?(\\d{1,3})(?!\\d).*$");

  private final Measured measured;
  private final Verdicts verdicts;
  private final List<Piece> pieces;

  Counters(Measured measured, Verdicts verdicts) {
    this.measured = measured;
    this.verdicts = verdicts;
    this.pieces = measured.page().pieces();
  }

  /** Removes them. */
  void remove() {
    Map<Integer, Set<Integer>> counted = new HashMap<>();
    Map<Integer, Integer> lines = new HashMap<>();
    for (int i = 0; i < pieces.size(); i++) {
      boolean line =
          verdicts.kept(i)
              && pieces.get(i).block() instanceof Block.Paragraph
              && measured.shapes().get(i).words() <= LONGEST
              && isAtPicture(i);
      Matcher count = line ? COUNT.matcher(pieces.get(i).text()) : null;
      if (count != null && count.matches()) {
        int all = Integer.parseInt(count.group(2));
        counted.computeIfAbsent(all, n -> new HashSet<>()).add(Integer.parseInt(count.group(1)));
        lines.put(i, all);
      }
    }
    lines.forEach(
        (i, all) -> {
          if (isRow(all, counted.getOrDefault(all, Set.of()))) {
            verdicts.remove(i, Reason.FURNITURE, "counts the pictures");
          }
        });
  }

  private boolean isAtPicture(int i) {
    for (int j = Math.max(0, i - NEAR); j <= Math.min(pieces.size() - 1, i + NEAR); j++) {
      if (pieces.get(j).block() instanceof Block.Figure) {
        return true;
      }
    }
    return false;
  }

  /** Whether numbers follow one another, none above that of all. */
  private static boolean isRow(int all, Set<Integer> numbers) {
    int row = 0;
    for (int n = 1; n <= all && row < ROW; n++) {
      row = numbers.contains(n) ? row + 1 : 0;
    }
    return row >= ROW;
  }
}
