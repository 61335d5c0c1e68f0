package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * How high the headings of a story stand: the highest right below its title, and none more than one
 * step below the next, whatever the page has.
 */
final class Levels {

  private static final int TOP = 2;

  private Levels() {}

  /** The pieces with their verdicts, and the headings that are kept at their levels. */
  static List<Judged> settled(List<Judged> judged) {
    List<Judged> all = new ArrayList<>(judged);
    List<Integer> levels = levels(all);
    all.replaceAll(one -> levelled(one, levels));
    return all;
  }

  /** The levels that headings have, without those that none has. */
  private static List<Integer> levels(List<Judged> all) {
    TreeSet<Integer> levels = new TreeSet<>();
    for (Judged one : all) {
      if (one.kept() && one.block() instanceof Block.Heading heading) {
        levels.add(heading.level());
      }
    }
    return List.copyOf(levels);
  }

  private static Judged levelled(Judged one, List<Integer> levels) {
    return one.kept() && one.block() instanceof Block.Heading heading
        ? one.as(new Block.Heading(TOP + levels.indexOf(heading.level()), heading.content()))
        : one;
  }
}
