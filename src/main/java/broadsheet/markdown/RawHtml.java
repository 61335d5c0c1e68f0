package broadsheet.markdown;

import broadsheet.article.Block;
import broadsheet.source.Addresses;
import java.util.List;

/**
 * Reads a piece of HTML that stands in Markdown. What it gives is safe whatever the piece holds: no
 * scripts and no handlers.
 */
@FunctionalInterface
public interface RawHtml {
  /** The visible blocks of an HTML fragment, which need not be whole. */
  List<Block> blocks(String html, Addresses addresses);
}
