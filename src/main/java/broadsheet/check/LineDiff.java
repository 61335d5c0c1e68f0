package broadsheet.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Two texts, line by line: lines that went begin with {@code -}, lines that came with {@code +},
 * and what stayed is left out. Where very much changed, all of it goes and all of it comes.
 */
final class LineDiff {
  /** Pairs of lines that are compared at most. */
  private static final int MOST = 4_000_000;

  private LineDiff() {}

  /** The lines that differ, in order. */
  static List<String> of(List<String> before, List<String> after) {
    int start = 0;
    while (start < Math.min(before.size(), after.size())
        && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < Math.min(before.size(), after.size()) - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    return differing(
        before.subList(start, before.size() - end), after.subList(start, after.size() - end));
  }

  private static List<String> differing(List<String> before, List<String> after) {
    List<String> out = new ArrayList<>();
    int i = 0;
    int j = 0;
    if ((long) before.size() * after.size() <= MOST) {
      int[][] common = common(before, after);
      while (i < before.size() && j < after.size()) {
        if (before.get(i).equals(after.get(j))) {
          i++;
          j++;
        } else if (common[i + 1][j] >= common[i][j + 1]) {
          out.add("-" + before.get(i++));
        } else {
          out.add("+" + after.get(j++));
        }
      }
    }
    before.subList(i, before.size()).forEach(l -> out.add("-" + l));
    after.subList(j, after.size()).forEach(l -> out.add("+" + l));
    return out;
  }

  /** The most lines that the ends of both, from each pair of places on, have in common. */
  private static int[][] common(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
