package broadsheet.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed: of the newest stories, or, in Atom, of all the dated stories of a month, as RFC 5005 has
 * it for archives.
 *
 * @param path inside the site
 * @param contents what the archive holds
 * @param format of the feed
 * @param name of the section, author or topic whose stories these are, or null for all
 * @param home path of the page that lists the same stories
 * @param month whether it has all stories of a month, and not the newest
 * @param current path of the feed of the newest stories, of which this is the past; else its own
 * @param older path of the feed of the month before, or null
 * @param newer path of the feed of the month after, or null
 * @param stories newest first; in Atom only dated ones, for it cannot hold others
 */
public record FeedPage(
    String path,
    Contents contents,
    FeedFormat format,
    @Nullable String name,
    String home,
    boolean month,
    String current,
    @Nullable String older,
    @Nullable String newer,
    List<Story> stories)
    implements Page {
  /** Copies the stories. */
  public FeedPage {
    stories = List.copyOf(stories);
  }
}
