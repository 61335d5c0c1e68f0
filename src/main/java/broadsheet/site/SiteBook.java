package broadsheet.site;

import broadsheet.archive.Entry;
import java.util.List;

/**
 * An e-book that the site offers for taking along.
 *
 * @param path of its file inside the site
 * @param names what its stories have in common, as readers name it; empty for the whole archive
 * @param entries earliest first, undated ones last; never empty
 */
public record SiteBook(String path, List<String> names, List<Entry> entries) {
  /** Copies the lists. */
  public SiteBook {
    names = List.copyOf(names);
    entries = List.copyOf(entries);
  }
}
