package broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plain theme of docs/theming.md, as readers get it. */
class PlainThemeInBrowserTest {

  @Test
  void axeFindsNothingAndNothingIsTooWide(@TempDir Path folder) {
    List<String> faults = new ArrayList<>();
    try (Chromium chromium = Chromium.start()) {
      BuiltSite site =
          BuiltSite.of(
              Path.of("."),
              folder.resolve("site"),
              "https://archive.example/",
              "--templates",
              "docs/themes/plain");
      look(site, chromium, Reader.wide(1280).setColorScheme(ColorScheme.LIGHT), faults);
      look(site, chromium, Reader.wide(320).setColorScheme(ColorScheme.DARK), faults);
    }
    assertThat(faults).isEmpty();
  }

  private static void look(
      BuiltSite site, Chromium chromium, Browser.NewContextOptions options, List<String> faults) {
    try (Reader reader = Reader.online(site, chromium.browser(), options)) {
      for (List<String> pages : site.kinds().values()) {
        Page page = reader.open(pages.get(pages.size() - 1));
        new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze()
            .getViolations()
            .forEach(
                rule ->
                    faults.add(
                        page.url()
                            + ": "
                            + rule.getId()
                            + " "
                            + rule.getNodes().get(0).getTarget()));
        Object wider =
            page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        if (((Number) wider).intValue() > 0) {
          faults.add(page.url() + " is " + wider + " px too wide");
        }
      }
      faults.addAll(reader.complaints());
    }
  }
}
