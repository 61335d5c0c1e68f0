package broadsheet.render;

import broadsheet.config.Settings;
import broadsheet.render.view.View;
import broadsheet.site.ArticlePage;
import broadsheet.site.ChangesPage;
import broadsheet.site.FeedFormat;
import broadsheet.site.OpenSearchPage;
import broadsheet.site.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in the {@code head} of one page. */
final class Heads {

  private static final String SEARCH = "application/opensearchdescription+xml";

  private final Settings settings;
  private final Links links;
  private final Addresses addresses;

  Heads(Settings settings, Links links) {
    this.settings = settings;
    this.links = links;
    this.addresses = new Addresses(settings.url());
  }

  /** The head of a page without a feed of its own. */
  View.Head plain(Page page, String title, String description, boolean noindex) {
    return of(page, title, description, noindex, null);
  }

  /** The head of a page; the archive's feed stands on each. */
  View.Head of(
      Page page, String title, String description, boolean noindex, @Nullable String feed) {
    List<View.Link> feeds = new ArrayList<>();
    HeadElements machines = new HeadElements();
    String all = page.contents().feed();
    if (feed != null) {
      add(window(title), feed, feeds, machines);
    }
    if (all != null) {
      add(settings.title(), all, feeds, machines);
    }
    if (settings.url() != null && settings.publish().search()) {
      machines.link("search", SEARCH, settings.title(), links.to(OpenSearchPage.PATH));
    }
    openGraph(page, title, description, machines);
    if (page instanceof ArticlePage story) {
      new StoryHeads(settings, addresses).addTo(machines, story, links);
    } else if (page instanceof ChangesPage changes) {
      machines
          .name("broadsheet:source", changes.textAfter().article().provenance().file())
          .name("broadsheet:earlier", changes.textBefore().article().provenance().file());
    }
    return new View.Head(
        window(title),
        Markup.orNull(description),
        noindex,
        noindex ? null : addresses.find(page.path()),
        feeds,
        machines.markup());
  }

  private String window(String title) {
    return title.isEmpty() ? settings.title() : title + " · " + settings.title();
  }

  private void add(String title, String rss, List<View.Link> feeds, HeadElements machines) {
    feeds.add(new View.Link(title, links.to(rss), "", false));
    String folder = FeedFormat.RSS.folder(rss);
    for (FeedFormat format : FeedFormat.values()) {
      machines.link("alternate", format.mediaType(), title, links.to(format.path(folder)));
    }
  }

  private void openGraph(Page page, String title, String description, HeadElements machines) {
    machines
        .property("og:title", title.isEmpty() ? settings.title() : title)
        .property("og:type", page instanceof ArticlePage ? "article" : "website")
        .property("og:url", addresses.find(page.path()))
        .property("og:site_name", settings.title())
        .property("og:description", description);
  }
}
