package broadsheet.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of all sections, authors, topics or papers, or a part of them where they are many.
 *
 * @param path inside the site
 * @param contents what the archive holds
 * @param kind of what
 * @param names by name
 * @param number which part this is, from 1
 * @param count how many parts there are
 * @param before path of the part before this one, or null
 * @param after path of the part after this one, or null
 */
public record NamesPage(
    String path,
    Contents contents,
    Kind kind,
    List<Way> names,
    int number,
    int count,
    @Nullable String before,
    @Nullable String after)
    implements Page {
  /** Copies the names. */
  public NamesPage {
    names = List.copyOf(names);
  }
}
