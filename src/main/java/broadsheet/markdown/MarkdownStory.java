package broadsheet.markdown;

import broadsheet.article.Block;
import broadsheet.article.Metadata;
import broadsheet.article.Provenance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source in Markdown, read.
 *
 * @param metadata as the front matter states it; the title may be the first heading's
 * @param provenance where the front matter says that the text came from, or null
 * @param blocks the text, without the title
 * @param slug that the front matter asks for, or null
 * @param clean whether the front matter asks for cleaning
 * @param draft whether the front matter says that this is not published
 */
public record MarkdownStory(
    Metadata metadata,
    @Nullable Provenance provenance,
    List<Block> blocks,
    @Nullable String slug,
    boolean clean,
    boolean draft) {

  /** Copies the blocks. */
  public MarkdownStory {
    blocks = List.copyOf(blocks);
  }
}
