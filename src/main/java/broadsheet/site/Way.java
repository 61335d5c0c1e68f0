package broadsheet.site;

import broadsheet.digest.Digest;
import broadsheet.digest.Digested;
import broadsheet.digest.Digester;
import org.jspecify.annotations.Nullable;

/**
 * A way into the archive: the name of a section, author, topic, paper or year, and where it leads.
 *
 * @param name as readers see it
 * @param path of its page inside the site, or null where it has none
 * @param stories how many articles wait there, or 0 where that is not said
 * @param digest of these three: a way stands on the pages of all its stories
 */
public record Way(String name, @Nullable String path, int stories, Digest digest)
    implements Digested {

  private static final Digester DIGESTER = new Digester();

  /** A way, whose digest is made of what it says. */
  public Way(String name, @Nullable String path, int stories) {
    this(name, path, stories, DIGESTER.of(name, path, stories));
  }
}
