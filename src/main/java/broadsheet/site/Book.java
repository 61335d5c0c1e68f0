package broadsheet.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An e-book of stories: those of an archive, or of a section, a topic, a year of it.
 *
 * @param names what its stories have in common, as readers name it: {@code Harbour}; empty where it
 *     is only the archive
 * @param volume which of several books it is, or null where there is one
 * @param stories earliest first, undated ones last, with the paths of their files inside the book;
 *     never empty
 */
public record Book(List<String> names, @Nullable Volume volume, List<Story> stories) {

  /** So many stories fit in a book; reading systems open it without a wait one would notice. */
  public static final int MOST = 2_000;

  /** Copies the lists. */
  public Book {
    names = List.copyOf(names);
    stories = List.copyOf(stories);
  }
}
