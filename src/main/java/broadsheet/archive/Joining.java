package broadsheet.archive;

import broadsheet.article.Article;
import broadsheet.article.Block;
import broadsheet.article.PlainText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The pages of one story to one article: their blocks in order, and what stands on each of them at
 * the beginning or the end, as a lead or a note on the author, once. The head is that of the first.
 */
final class Joining {

  private Joining() {}

  /**
   * A story on several pages, joined.
   *
   * @param article with all of it
   * @param repeated the blocks of each page that are left out, for others have them
   */
  record Joined(Article article, List<List<Block>> repeated) {}

  /** Joins pages, in their order; not none. */
  static Joined join(List<Article> pages) {
    Article first = pages.get(0);
    List<Block> all = new ArrayList<>();
    List<List<Block>> repeated = new ArrayList<>();
    Set<String> said = new HashSet<>();
    said.add(Folding.words(String.valueOf(first.metadata().title())));
    for (int i = 0; i < pages.size(); i++) {
      List<Block> blocks = pages.get(i).blocks();
      int from = i == 0 ? 0 : leading(blocks, said);
      int to = i + 1 == pages.size() ? blocks.size() : trailing(blocks, pages.get(i + 1).blocks());
      to = Math.max(from, to);
      List<Block> left = new ArrayList<>(blocks.subList(0, from));
      left.addAll(blocks.subList(to, blocks.size()));
      repeated.add(List.copyOf(left));
      all.addAll(blocks.subList(from, to));
      blocks.forEach(b -> said.add(key(b)));
    }
    List<String> parts = pages.stream().skip(1).map(p -> p.provenance().file()).toList();
    return new Joined(
        new Article(first.metadata().with(null), first.provenance().with(parts), all), repeated);
  }

  /** How many blocks a page begins with that earlier pages have said. */
  private static int leading(List<Block> blocks, Set<String> said) {
    int at = 0;
    while (at < blocks.size() && said.contains(key(blocks.get(at)))) {
      at++;
    }
    return at;
  }

  /** Where the end of a page begins that the next one ends with, too. */
  private static int trailing(List<Block> blocks, List<Block> next) {
    int at = blocks.size();
    int other = next.size();
    while (at > 0 && other > 0 && key(blocks.get(at - 1)).equals(key(next.get(other - 1)))) {
      at--;
      other--;
    }
    return at;
  }

  /** What two blocks have in common if they say, or show, the same. */
  private static String key(Block block) {
    String words = Folding.words(PlainText.of(block));
    return block instanceof Block.Figure figure
        ? "picture " + figure.address() + " " + words
        : words.isEmpty() ? block.toString() : words;
  }
}
