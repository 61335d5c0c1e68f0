package broadsheet.render;

import broadsheet.config.Settings;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.picture.ShareCard;
import broadsheet.render.compiled.CompiledTemplates;
import broadsheet.render.view.View;
import broadsheet.site.ArticlePage;
import broadsheet.site.Contents;
import broadsheet.site.FeedPage;
import broadsheet.site.OpenSearchPage;
import broadsheet.site.OwnPage;
import broadsheet.site.Page;
import broadsheet.site.ReadingListPage;
import broadsheet.site.SitemapIndexPage;
import broadsheet.site.SitemapPage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.unbescape.html.HtmlEscape;

/**
 * Pages as HTML by the templates of the theme; feeds and sitemaps in the forms that their readers
 * expect. What the archive says is escaped wherever it goes. Templates are read once; a changed
 * theme needs a new renderer. Immutable and thread-safe.
 */
public final class Renderer {

  private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");

  /** What a template is given besides {@code site} and {@code assets}. */
  private static final List<String> VARIABLES = List.of("root", "home", "nav", "about", "page");

  private final Theme theme;
  private final TemplateEngine engine;
  private final CompiledTemplates compiled;
  private final Views views;
  private final ShareCards cards;
  private final Feeds feeds;
  private final Sitemaps sitemaps;
  private final OpenSearch openSearch;
  private final ReadingListText lists;
  private final View.Site site;
  private final Locale locale;
  private final SortedMap<String, Asset> assets;
  private final SortedMap<String, String> assetPaths = new TreeMap<>();

  /** A renderer with the default theme and what the settings' {@code templates} replace of it. */
  public Renderer(Settings settings) {
    theme = new Theme(settings);
    locale = Locale.forLanguageTag(settings.language());
    Words words = new Words(theme, locale);
    engine = Engine.of(theme, words);
    views = new Views(settings, words);
    cards = new ShareCards(settings, words);
    feeds = new Feeds(settings);
    sitemaps = new Sitemaps(new Addresses(settings.url()));
    openSearch = new OpenSearch(settings);
    lists = new ReadingListText(settings, words);
    site =
        new View.Site(
            settings.title(),
            Markup.orNull(settings.description()),
            locale.toLanguageTag(),
            Direction.of(locale),
            settings.url(),
            settings.theme());
    assets = theme.assets();
    assets.forEach((name, asset) -> assetPaths.put(name, asset.path()));
    compiled =
        new CompiledTemplates(
            engine.getConfiguration(), theme::text, words::say, constants(), VARIABLES);
  }

  /** What the picture says that is drawn for a story. */
  public ShareCard card(ArticlePage page) {
    return cards.of(page);
  }

  /** The fonts that such pictures are written in, by names, in the order of asking. */
  public Map<String, byte[]> fonts() {
    return theme.fonts();
  }

  /** The text of a page's file, as {@link #bytes}. */
  public String render(Page page) {
    return new String(bytes(page), StandardCharsets.UTF_8);
  }

  /**
   * A page's file, in UTF-8.
   *
   * @throws ThemeException if a template of the user's theme is wrong; the message names the
   *     template, line and column
   */
  public byte[] bytes(Page page) {
    if (page instanceof FeedPage feed) {
      return utf8(feeds.write(feed));
    } else if (page instanceof SitemapPage map) {
      return utf8(sitemaps.write(map));
    } else if (page instanceof SitemapIndexPage index) {
      return utf8(sitemaps.write(index));
    } else if (page instanceof OpenSearchPage search) {
      return utf8(openSearch.write(search));
    } else if (page instanceof ReadingListPage list) {
      return utf8(lists.write(list));
    }
    Views.Shown shown = views.of(page);
    try {
      return compiled(shown).orElseGet(() -> utf8(interpreted(shown)));
    } catch (TemplateEngineException e) {
      throw ThemeException.of(theme, e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A page by its compiled template; nothing where that needs more of Thymeleaf. */
  Optional<byte[]> compiled(Views.Shown shown) {
    return compiled.write(shown.template(), values(shown));
  }

  /** A page by Thymeleaf itself. */
  String interpreted(Views.Shown shown) {
    Map<String, Object> model = new HashMap<>(constants());
    List<Object> values = values(shown);
    for (int i = 0; i < VARIABLES.size(); i++) {
      model.put(VARIABLES.get(i), values.get(i));
    }
    return engine.process(shown.template(), new Context(locale, model));
  }

  private static List<Object> values(Views.Shown shown) {
    return List.of(
        shown.links().root(),
        shown.links().to("index.html"),
        shown.nav(),
        shown.links().to("about/index.html"),
        shown.view());
  }

  private Map<String, Object> constants() {
    return Map.of("site", site, "assets", assetPaths);
  }

  /**
   * The pages that the user's theme brings along: each file of its {@code pages/} folder.
   *
   * @param contents what the archive holds
   */
  public List<Page> own(Contents contents) {
    List<Page> pages = new ArrayList<>();
    for (String path : theme.pages()) {
      Matcher title = TITLE.matcher(String.valueOf(theme.text(path)));
      pages.add(
          new OwnPage(
              path,
              contents,
              title.find() ? HtmlEscape.unescapeHtml(title.group(1)).strip() : path));
    }
    return pages;
  }

  /** What there is to say of the user's theme: which of its files no page uses. */
  public List<Diagnostic> notes() {
    return new StrayFiles(theme).notes();
  }

  /** The theme's style sheets, scripts and pictures, by path. */
  public List<Asset> assets() {
    return List.copyOf(assets.values());
  }
}
