package broadsheet.article;

import java.util.List;

/**
 * A story: what is known about it, where it came from, and its text.
 *
 * @param metadata what is known; the title is not null
 * @param provenance the source it was made of
 * @param blocks the text in reading order, without the title
 */
public record Article(Metadata metadata, Provenance provenance, List<Block> blocks) {
  /** Copies the blocks. */
  public Article {
    blocks = List.copyOf(blocks);
  }
}
