package broadsheet.render;

import broadsheet.config.Settings;
import broadsheet.site.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Pages as HTML, feeds and sitemaps as XML, by the templates of the theme. What the archive says is
 * escaped wherever it goes. Templates are read once; a changed theme needs a new renderer.
 * Immutable and thread-safe.
 */
public final class Renderer {

  private final TemplateEngine engine;
  private final Views views;
  private final View.Site site;
  private final Locale locale;
  private final SortedMap<String, Asset> assets;
  private final SortedMap<String, String> assetPaths = new TreeMap<>();

  /** A renderer with the default theme and what the settings' {@code templates} replace of it. */
  public Renderer(Settings settings) {
    Theme theme = new Theme(settings);
    locale = Locale.forLanguageTag(settings.language());
    Words words = new Words(theme, locale);
    engine = Engine.of(theme, words);
    views = new Views(settings, words);
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
  }

  /**
   * The text of a page's file.
   *
   * @throws org.thymeleaf.exceptions.TemplateEngineException if a template of the theme is wrong;
   *     the message names the template, line and column
   */
  public String render(Page page) {
    Views.Shown shown = views.of(page);
    Map<String, Object> model =
        Map.of(
            "site", site,
            "root", shown.links().root(),
            "home", shown.links().to("index.html"),
            "assets", assetPaths,
            "nav", shown.nav(),
            "page", shown.view());
    return engine.process(shown.template(), new Context(locale, model));
  }

  /** The theme's style sheets, scripts and pictures, by path. */
  public List<Asset> assets() {
    return List.copyOf(assets.values());
  }
}
