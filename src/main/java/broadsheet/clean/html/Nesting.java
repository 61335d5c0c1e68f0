package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Judged;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists in lists as they are read: pages write a list where an item should be, or an item that is
 * no more than a list.
 */
final class Nesting {

  private Nesting() {}

  /** The pieces with their verdicts, and the lists that are kept put right. */
  static List<Judged> settled(List<Judged> judged) {
    List<Judged> all = new ArrayList<>(judged);
    all.replaceAll(
        one ->
            one.kept() && one.block() instanceof Block.ListBlock list
                ? one.as(settled(list))
                : one);
    return all;
  }

  /** Calls itself as deep as lists are in lists, which is bounded where pages are taken apart. */
  private static Block.ListBlock settled(Block.ListBlock list) {
    List<List<Block>> items = new ArrayList<>();
    for (List<Block> item : list.items()) {
      items.add(
          item.stream()
              .map(block -> block instanceof Block.ListBlock inner ? settled(inner) : block)
              .toList());
    }
    if (items.size() == 1 && isList(items.get(0))) {
      return (Block.ListBlock) items.get(0).get(0);
    }
    boolean bare = items.stream().allMatch(Nesting::isList);
    List<List<Block>> whole = new ArrayList<>();
    for (List<Block> item : items) {
      if (!isList(item)) {
        whole.add(new ArrayList<>(item));
      } else if (bare || whole.isEmpty()) {
        whole.addAll(((Block.ListBlock) item.get(0)).items());
      } else {
        whole.get(whole.size() - 1).add(item.get(0));
      }
    }
    return new Block.ListBlock(list.start(), whole);
  }

  private static boolean isList(List<Block> item) {
    return item.size() == 1 && item.get(0) instanceof Block.ListBlock;
  }
}
