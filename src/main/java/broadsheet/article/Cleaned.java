package broadsheet.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source after cleaning: every visible block of it, in order, kept or with the reason why not.
 *
 * @param metadata what is known about the story
 * @param blocks all blocks of the source in reading order
 * @param held what was seen instead of a story ("a list of links"), or null where there is one
 * @param confidence how sure cleaning is of what it kept; null where nothing was cleaned, as of
 *     Markdown
 */
public record Cleaned(
    Metadata metadata,
    List<Judged> blocks,
    @Nullable String held,
    @Nullable Confidence confidence) {

  /** Copies the blocks. */
  public Cleaned {
    blocks = List.copyOf(blocks);
  }

  /** A source of which nobody can say how sure its cleaning is. */
  public Cleaned(Metadata metadata, List<Judged> blocks, @Nullable String held) {
    this(metadata, blocks, held, null);
  }

  /** The same source with other knowledge of its story. */
  public Cleaned with(Metadata other) {
    return new Cleaned(other, blocks, held, confidence);
  }

  /** The same source with other verdicts. */
  public Cleaned with(List<Judged> other) {
    return new Cleaned(metadata, other, held, confidence);
  }

  /** The same source, held for review or, with null, not. */
  public Cleaned withHeld(@Nullable String seen) {
    return new Cleaned(metadata, blocks, seen, confidence);
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
