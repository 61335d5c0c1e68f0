package broadsheet.render;

import broadsheet.article.Block;
import broadsheet.article.HeadingNames;
import broadsheet.render.view.View;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a text, fitted to its page: the first is of the second level, and none skips one.
 * Each that is not inside another block can be linked to. One object serves one text.
 */
final class Headings {

  /** So much of a heading stands in the contents. */
  private static final int HEADING = 200;

  private static final int DEEPEST = 6;

  private final IdentityHashMap<Block.Heading, String> places = new IdentityHashMap<>();
  private final List<Block.Heading> own = new ArrayList<>();
  private final Map<String, String> ways = new HashMap<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private final List<View.Link> contents = new ArrayList<>();

  /** Those of a text. */
  Headings(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        places.put(heading, "part-" + (places.size() + 1));
        own.add(heading);
      }
    }
  }

  /** The level on the page of the next heading. */
  int level(int stated) {
    while (!open.isEmpty() && open.peek() >= stated) {
      open.pop();
    }
    open.push(stated);
    return Math.min(DEEPEST, open.size() + 1);
  }

  /**
   * The name of the place of a heading, or null where it has none; one right below the title then
   * stands in the contents.
   */
  @Nullable String place(Block.Heading heading, int level) {
    String place = places.get(heading);
    if (place != null && level == 2) {
      contents.add(new View.Link(OneLine.of(heading.content(), HEADING), "#" + place, "", false));
    }
    return place;
  }

  /** The way on the page to the heading that an address of Markdown leads to, or null. */
  @Nullable String way(String address) {
    if (ways.isEmpty() && address.startsWith("#")) {
      HeadingNames names = new HeadingNames();
      own.forEach(heading -> ways.putIfAbsent(names.next(heading), '#' + places.get(heading)));
    }
    return ways.get(address);
  }

  /** The headings right below the title, each with the way to it. */
  List<View.Link> contents() {
    return List.copyOf(contents);
  }
}
