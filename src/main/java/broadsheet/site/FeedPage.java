package broadsheet.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed of the newest stories.
 *
 * @param path inside the site
 * @param contents what the archive holds
 * @param section whose stories, or null for those of the whole archive
 * @param home path of the page that lists the same stories
 * @param stories newest first
 */
public record FeedPage(
    String path, Contents contents, @Nullable String section, String home, List<Story> stories)
    implements Page {
  /** Copies the stories. */
  public FeedPage {
    stories = List.copyOf(stories);
  }
}
