package broadsheet.render.cite;

import broadsheet.article.StoryDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a citation says of a story.
 *
 * @param id for the keys of BibTeX and CSL: ASCII letters, digits and hyphens
 * @param title one line
 * @param authors in the order printed
 * @param published or null
 * @param paper it appeared in, or null
 * @param topics in their order
 * @param language a BCP 47 tag, or null
 * @param url the story's own address, else that of its page here; null where neither is known
 */
public record Reference(
    String id,
    String title,
    List<Name> authors,
    @Nullable StoryDate published,
    @Nullable String paper,
    List<String> topics,
    @Nullable String language,
    @Nullable String url) {
  /** Copies the lists. */
  public Reference {
    authors = List.copyOf(authors);
    topics = List.copyOf(topics);
  }
}
