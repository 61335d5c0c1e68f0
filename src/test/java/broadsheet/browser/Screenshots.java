package broadsheet.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Pictures of each kind of page of a project's site, wide and on a phone, in light and dark, and as
 * it is printed: {@code mvn -Pscreenshots test-compile exec:exec}. The front page, wide and light,
 * is the picture of the README.
 */
final class Screenshots {

  private static final int WIDE = 1280;
  private static final int WIDE_HEIGHT = 1600;
  private static final int PHONE = 390;
  private static final int PHONE_HEIGHT = 844;

  private Screenshots() {}

  /**
   * Takes the pictures.
   *
   * @param args the folder that they go to; the project, the sample archive where none is named
   */
  public static void main(String[] args) throws IOException {
    Path to = Files.createDirectories(Path.of(args[0]));
    Path project = Path.of(args.length > 1 ? args[1] : ".");
    Path built = Files.createTempDirectory("screenshots");
    BuiltSite site = BuiltSite.of(project, built.resolve("site"), "https://archive.example/");
    try (Chromium chromium = Chromium.start()) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        take(site, chromium.browser(), options(WIDE, WIDE_HEIGHT, scheme), to, "wide-" + scheme);
        take(site, chromium.browser(), options(PHONE, PHONE_HEIGHT, scheme), to, "phone-" + scheme);
      }
      print(site, chromium.browser(), to);
    }
  }

  private static Browser.NewContextOptions options(int width, int height, ColorScheme scheme) {
    return Reader.wide(width)
        .setViewportSize(width, height)
        .setColorScheme(scheme)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  private static void take(
      BuiltSite site, Browser browser, Browser.NewContextOptions options, Path to, String look) {
    try (Reader reader = Reader.online(site, browser, options)) {
      for (Map.Entry<String, List<String>> kind : site.kinds().entrySet()) {
        Page page = reader.open(largest(kind.getValue()));
        page.screenshot(
            new Page.ScreenshotOptions().setPath(to.resolve(file(kind.getKey(), look, "png"))));
      }
    }
  }

  private static void print(BuiltSite site, Browser browser, Path to) {
    try (Reader reader = Reader.online(site, browser, Reader.wide(WIDE))) {
      for (Map.Entry<String, List<String>> kind : site.kinds().entrySet()) {
        Page page = reader.open(largest(kind.getValue()));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.pdf(
            new Page.PdfOptions()
                .setPath(to.resolve(file(kind.getKey(), "print", "pdf")))
                .setFormat("A4")
                .setPreferCSSPageSize(true));
      }
    }
  }

  private static String largest(List<String> pages) {
    return pages.get(pages.size() - 1);
  }

  private static String file(String kind, String look, String ending) {
    return (kind + "-" + look + "." + ending).replace(' ', '-').toLowerCase(Locale.ROOT);
  }
}
