package broadsheet.render.changes;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * The differences of lists, within a budget of comparisons. The algorithm is that of E. W. Myers,
 * An O(ND) difference algorithm and its variations, Algorithmica 1 (1986), which is quadratic where
 * everything differs. One object serves one page.
 */
final class Differences {

  private long budget;

  /**
   * Differences.
   *
   * @param budget how many pairs may be compared in all; what would take more is not looked into
   */
  Differences(long budget) {
    this.budget = budget;
  }

  /**
   * A stretch in which two lists agree, or do not.
   *
   * @param same whether both are equal
   */
  record Stretch<T>(boolean same, List<T> before, List<T> after) {}

  /** The stretches of two lists, in order; equal and different ones in turn. */
  <T> List<Stretch<T>> of(List<T> before, List<T> after) {
    int shorter = Math.min(before.size(), after.size());
    int start = 0;
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    List<Stretch<T>> stretches = new ArrayList<>();
    same(before.subList(0, start), after.subList(0, start), stretches);
    between(
        before.subList(start, before.size() - end),
        after.subList(start, after.size() - end),
        stretches);
    same(
        before.subList(before.size() - end, before.size()),
        after.subList(after.size() - end, after.size()),
        stretches);
    return stretches;
  }

  private <T> void between(List<T> before, List<T> after, List<Stretch<T>> to) {
    if (before.isEmpty() && after.isEmpty()) {
      return;
    }
    long pairs = (long) before.size() * after.size();
    if (pairs > budget) {
      different(before, after, to);
      return;
    }
    budget -= pairs;
    int i = 0;
    int j = 0;
    int from = 0;
    int start = 0;
    List<AbstractDelta<T>> deltas =
        DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<T>()).getDeltas();
    for (AbstractDelta<T> delta : deltas) {
      int at = delta.getSource().getPosition();
      if (at > i) {
        different(before.subList(from, i), after.subList(start, j), to);
        from = at;
        start = delta.getTarget().getPosition();
        same(before.subList(i, from), after.subList(j, start), to);
      }
      i = at + delta.getSource().size();
      j = delta.getTarget().getPosition() + delta.getTarget().size();
    }
    different(before.subList(from, i), after.subList(start, j), to);
    same(before.subList(i, before.size()), after.subList(j, after.size()), to);
  }

  /** The library gives what went and what came apart, even where nothing is between them. */
  private static <T> void different(List<T> before, List<T> after, List<Stretch<T>> to) {
    if (!before.isEmpty() || !after.isEmpty()) {
      to.add(new Stretch<>(false, before, after));
    }
  }

  private static <T> void same(List<T> before, List<T> after, List<Stretch<T>> to) {
    if (!before.isEmpty()) {
      to.add(new Stretch<>(true, before, after));
    }
  }
}
