package broadsheet.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source after cleaning: every visible block of it, in order, kept or with the reason why not.
 *
 * @param metadata what is known about the story
 * @param blocks all blocks of the source in reading order
 * @param held what was seen instead of a story ("a list of links"), or null where there is one
 */
public record Cleaned(Metadata metadata, List<Judged> blocks, @Nullable String held) {

  /** Copies the blocks. */
  public Cleaned {
    blocks = List.copyOf(blocks);
  }

  /** The blocks of the story, in order. */
  public List<Block> kept() {
    return blocks.stream().filter(Judged::kept).map(Judged::block).toList();
  }

  /** The blocks that are not in the story's text, in order. */
  public List<Judged> removals() {
    return blocks.stream().filter(b -> !b.kept()).toList();
  }
}
