package broadsheet.render;

import broadsheet.config.Settings;
import broadsheet.site.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in the {@code head} of one page. */
final class Heads {

  private final Settings settings;
  private final Links links;

  Heads(Settings settings, Links links) {
    this.settings = settings;
    this.links = links;
  }

  /** The head of a page without a feed of its own. */
  View.Head plain(Page page, String title, String description, boolean noindex) {
    return of(page, title, description, noindex, null);
  }

  /** The head of a page; the archive's feed stands on each. */
  View.Head of(
      Page page, String title, String description, boolean noindex, @Nullable String feed) {
    List<View.Link> feeds = new ArrayList<>();
    String all = page.contents().feed();
    if (feed != null) {
      feeds.add(new View.Link(title + " · " + settings.title(), links.to(feed), "", false));
    }
    if (all != null) {
      feeds.add(new View.Link(settings.title(), links.to(all), "", false));
    }
    String window = title.isEmpty() ? settings.title() : title + " · " + settings.title();
    return new View.Head(
        window, Markup.orNull(description), noindex, noindex ? null : absolute(page.path()), feeds);
  }

  /** The absolute address of a path, or null where the site's is not known. */
  @Nullable String absolute(String path) {
    String url = settings.url();
    String shown = path.endsWith("index.html") ? path.substring(0, path.length() - 10) : path;
    return url == null ? null : url + Links.encode(shown);
  }
}
