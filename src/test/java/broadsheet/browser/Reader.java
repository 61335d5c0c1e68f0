package broadsheet.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ForcedColors;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A reader with a browser of their own, who opens pages of one site. What the browser complains of
 * and every request for anything but a file of the site is kept. Not thread-safe.
 */
final class Reader implements AutoCloseable {

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "json", "application/json",
          "png", "image/png",
          "jpg", "image/jpeg");

  private final BuiltSite site;
  private final String base;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  private Reader(BuiltSite site, String base, BrowserContext context) {
    this.site = site;
    this.base = base;
    this.context = context;
    context.setDefaultTimeout(Chromium.PATIENCE);
    context.route("**/*", this::answer);
    page = context.newPage();
    page.onConsoleMessage(m -> complaints.add(m.type() + ": " + m.text()));
    page.onPageError(error -> complaints.add("error: " + error));
  }

  /**
   * A reader to whom the site is served at its own address; every answer comes from its folder, and
   * nothing goes to a network.
   */
  static Reader online(BuiltSite site, Browser browser, Browser.NewContextOptions options) {
    return new Reader(site, site.url(), browser.newContext(options));
  }

  /** A reader who has the site in a folder and double-clicks its files. */
  static Reader fromDisk(BuiltSite site, Browser browser, Browser.NewContextOptions options) {
    return new Reader(site, site.folder().toUri().toString(), browser.newContext(options));
  }

  /** A window of this width, in CSS pixels, and of a common height. */
  static Browser.NewContextOptions wide(int pixels) {
    return new Browser.NewContextOptions()
        .setViewportSize(pixels, 800)
        .setLocale("en-GB")
        .setForcedColors(ForcedColors.NONE);
  }

  /** Opens some pages of each kind of a site, one after the other, and looks at each. */
  static void eachKind(
      BuiltSite site, Browser browser, Browser.NewContextOptions options, Consumer<Page> look) {
    try (Reader reader = online(site, browser, options)) {
      for (String path : site.someOfEachKind()) {
        look.accept(reader.open(path));
      }
    }
  }

  private void answer(Route route) {
    String url = route.request().url();
    if (!url.startsWith(base)) {
      requests.add(url);
      route.abort();
      return;
    }
    if (url.startsWith("file:")) {
      route.resume();
      return;
    }
    String path = URI.create(url).getPath().substring(URI.create(base).getPath().length());
    Path file =
        site.folder().resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    if (Files.isRegularFile(file)) {
      String name = file.getFileName().toString();
      String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
      route.fulfill(
          new Route.FulfillOptions()
              .setPath(file)
              .setContentType(type == null ? "application/octet-stream" : type));
    } else {
      requests.add(url + " is not in the site");
      route.fulfill(new Route.FulfillOptions().setStatus(404).setBody("not here"));
    }
  }

  /** Opens a page by its path in the site and waits until it is loaded. */
  Page open(String path) {
    page.navigate(base + path);
    return page;
  }

  /** What the console said so far. */
  List<String> complaints() {
    page.title(); // what came before this answer has come by now
    return complaints;
  }

  /** Addresses asked for so far that are no files of the site. */
  List<String> requests() {
    page.title();
    return requests;
  }

  @Override
  public void close() {
    // A picture further down that is asked for while the context closes would be answered into it.
    context.unrouteAll();
    context.close();
  }
}
