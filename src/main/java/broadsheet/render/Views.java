package broadsheet.render;

import broadsheet.config.Settings;
import broadsheet.render.view.OwnView;
import broadsheet.render.view.PlainView;
import broadsheet.render.view.View;
import broadsheet.site.AboutPage;
import broadsheet.site.AnniversariesPage;
import broadsheet.site.AnniversaryPage;
import broadsheet.site.ArticlePage;
import broadsheet.site.ChangesPage;
import broadsheet.site.Contents;
import broadsheet.site.DayPage;
import broadsheet.site.FrontPage;
import broadsheet.site.Kind;
import broadsheet.site.ListingPage;
import broadsheet.site.MonthPage;
import broadsheet.site.NamesPage;
import broadsheet.site.NotFoundPage;
import broadsheet.site.OwnPage;
import broadsheet.site.Page;
import broadsheet.site.SearchPage;
import broadsheet.site.YearPage;
import broadsheet.site.YearsPage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each page's template sees. Immutable and thread-safe. */
final class Views {

  /**
   * A page ready for its template.
   *
   * @param template its file
   * @param links from the page
   * @param nav the ways into the archive that stand on every page
   * @param view what the template sees as {@code page}
   */
  record Shown(String template, Links links, List<View.Link> nav, View view) {}

  private final Settings settings;
  private final Words words;
  private final Corrections corrections = new Corrections();

  Views(Settings settings, Words words) {
    this.settings = settings;
    this.words = words;
  }

  Shown of(Page page) {
    Links links =
        page instanceof NotFoundPage ? new Links(absoluteRoot()) : Links.from(page.path());
    Cards cards = new Cards(words, links);
    Heads heads = new Heads(settings, links);
    ListingViews listings = new ListingViews(words, cards, heads);
    DateViews dates = new DateViews(words, cards, heads);
    Versions versions = new Versions(words, settings.timezone());
    List<View.Link> nav = nav(page, links);
    if (page instanceof ArticlePage p) {
      return new Shown(
          "article.html",
          links,
          nav,
          new ArticleViews(settings, words, cards, heads, corrections, versions).of(p));
    } else if (page instanceof ChangesPage p) {
      return new Shown(
          "changes.html", links, nav, new ChangeViews(words, cards, heads, versions).of(p));
    } else if (page instanceof FrontPage p) {
      return new Shown(
          "front.html", links, nav, new FrontViews(settings, words, cards, heads).of(p));
    } else if (page instanceof ListingPage p) {
      return new Shown("listing.html", links, nav, listings.of(p));
    } else if (page instanceof MonthPage p) {
      return new Shown("listing.html", links, nav, dates.of(p));
    } else if (page instanceof DayPage p) {
      return new Shown("day.html", links, nav, dates.of(p));
    } else if (page instanceof YearPage p) {
      return new Shown("year.html", links, nav, dates.of(p));
    } else if (page instanceof YearsPage p) {
      return new Shown("years.html", links, nav, dates.of(p));
    } else if (page instanceof NamesPage p) {
      return new Shown("names.html", links, nav, listings.of(p));
    } else if (page instanceof AnniversariesPage p) {
      return new Shown("days.html", links, nav, new AnniversaryViews(words, cards, heads).of(p));
    } else if (page instanceof AnniversaryPage p) {
      return new Shown(
          "on-this-day.html", links, nav, new AnniversaryViews(words, cards, heads).of(p));
    } else if (page instanceof AboutPage p) {
      return new Shown("about.html", links, nav, new AboutViews(words, cards, heads).of(p));
    } else if (page instanceof OwnPage p) {
      return new Shown(
          p.path(), links, nav, new OwnView(heads.plain(p, p.title(), "", false), p.title()));
    } else if (page instanceof NotFoundPage p) {
      return new Shown(
          "not-found.html",
          links,
          nav,
          new PlainView(heads.plain(p, words.say("notfound.title"), "", true)));
    } else if (page instanceof SearchPage p) {
      return new Shown(
          "search.html",
          links,
          nav,
          new PlainView(heads.plain(p, words.say("search.title"), "", true)));
    }
    throw new IllegalArgumentException("no template for " + page.getClass().getSimpleName());
  }

  /** A page that is shown at any address cannot know the way from there. */
  private String absoluteRoot() {
    String url = settings.url();
    String path = url == null ? null : URI.create(url).getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  private List<View.Link> nav(Page page, Links links) {
    Contents contents = page.contents();
    List<View.Link> nav = new ArrayList<>();
    add(nav, links, page, "stories", contents.stories());
    add(nav, links, page, "years", contents.years());
    add(nav, links, page, "sections", contents.sections());
    add(nav, links, page, "authors", contents.authors());
    add(nav, links, page, "topics", contents.topics());
    add(nav, links, page, "papers", contents.papers());
    add(nav, links, page, "languages", contents.languages());
    add(nav, links, page, "undated", contents.undated());
    if (settings.publish().search()) {
      boolean current = page instanceof SearchPage;
      nav.add(new View.Link(words.say("nav.search"), links.to("search/index.html"), "", current));
    }
    return nav;
  }

  private void add(List<View.Link> nav, Links links, Page page, String name, int count) {
    if (count > 0) {
      boolean current = name.equals(part(page));
      String href = links.to(name + "/index.html");
      nav.add(new View.Link(words.say("nav." + name), href, "", current));
    }
  }

  private static @Nullable String part(Page page) {
    if (page instanceof ListingPage p) {
      return folder(p.kind());
    } else if (page instanceof NamesPage p) {
      return folder(p.kind());
    }
    boolean dates =
        page instanceof DayPage
            || page instanceof MonthPage
            || page instanceof YearPage
            || page instanceof YearsPage;
    return dates ? "years" : null;
  }

  private static String folder(Kind kind) {
    return kind.folder().substring(0, kind.folder().length() - 1);
  }
}
