package broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The switch between light and dark. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BuiltSites.OfThisRun.class)
class ColoursInBrowserTest {

  private static final String LIGHT = "rgb(253, 252, 249)";
  private static final String DARK = "rgb(22, 21, 19)";
  private static final String PAPER = "() => getComputedStyle(document.body).backgroundColor";

  /**
   * Notes the colour of the page in each frame from the first in which there is a body, and
   * promises the colours noted. The promise is kept in a frame after the page is whole: a page can
   * be whole before its first frame is drawn.
   */
  private static final String WATCH =
      "window.seen = new Promise(done => { const colours = new Set(); (function look() {"
          + " if (document.body) colours.add(getComputedStyle(document.body).backgroundColor);"
          + " if (colours.size > 0 && document.readyState === 'complete') done([...colours]);"
          + " else requestAnimationFrame(look); })(); });";

  @AutoClose private Chromium chromium;
  private BuiltSite site;
  private String story;

  @BeforeAll
  void start(BuiltSites sites) {
    chromium = Chromium.start();
    site = sites.sample();
    story =
        site.kinds().entrySet().stream()
            .filter(kind -> kind.getKey().startsWith("story"))
            .findFirst()
            .orElseThrow()
            .getValue()
            .get(0);
  }

  @Test
  void aChoiceStaysFromPageToPageAndNoFrameShowsTheOther() {
    for (boolean disk : new boolean[] {false, true}) {
      try (Reader reader = reader(disk, ColorScheme.LIGHT, true)) {
        Page page = reader.open("index.html");
        assertThat(page.evaluate(PAPER)).isEqualTo(LIGHT);
        choice(page, "dark").check();
        assertThat(page.evaluate(PAPER)).isEqualTo(DARK);
        untilKept(reader, "dark");
        page.addInitScript(WATCH);
        for (String path : List.of("stories/index.html", story)) {
          reader.open(path);
          assertThat((List<?>) page.evaluate("() => seen"))
              .as("%s, disk %s", path, disk)
              .isEqualTo(List.of(DARK));
          assertThat(choice(page, "dark").isChecked()).isTrue();
        }
        choice(page, "").check();
        reader.open("index.html");
        assertThat(page.evaluate(PAPER)).isEqualTo(LIGHT);
        assertThat(reader.complaints()).isEmpty();
      }
    }
  }

  @Test
  void lightCanBeChosenInTheDarkByKeyboardAlone() {
    try (Reader reader = reader(false, ColorScheme.DARK, true)) {
      Page page = reader.open(story);
      assertThat(page.evaluate(PAPER)).isEqualTo(DARK);
      choice(page, "").focus();
      page.keyboard().press("ArrowDown");
      assertThat(page.evaluate(PAPER)).isEqualTo(LIGHT);
      page.keyboard().press("ArrowDown");
      assertThat(page.evaluate(PAPER)).isEqualTo(DARK);
    }
  }

  @Test
  void withoutScriptsTheSystemDecidesAndNoSwitchIsShown() {
    try (Reader reader = reader(true, ColorScheme.DARK, false)) {
      Page page = reader.open(story);
      assertThat(page.locator("#theme").isVisible()).isFalse();
      assertThat(page.locator("body").evaluate("b => getComputedStyle(b).backgroundColor"))
          .isEqualTo(DARK);
    }
  }

  @Test
  void paperIsWhiteWhateverWasChosen() {
    try (Reader reader = reader(false, ColorScheme.LIGHT, true)) {
      Page page = reader.open(story);
      choice(page, "dark").check();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.evaluate(PAPER)).isEqualTo("rgb(255, 255, 255)");
      assertThat(page.locator("#theme").isVisible()).isFalse();
    }
  }

  /** A browser hands on what one of its processes stored when it can, not when it is asked. */
  private void untilKept(Reader reader, String choice) {
    String kept = "() => localStorage.getItem('broadsheet.theme')";
    for (int i = 0; i < 20; i++) {
      if (choice.equals(reader.open(story).evaluate(kept))) {
        return;
      }
    }
    throw new AssertionError("the choice is not kept");
  }

  private static Locator choice(Page page, String value) {
    return page.locator("#theme input[value='" + value + "']");
  }

  private Reader reader(boolean disk, ColorScheme scheme, boolean scripts) {
    var options = Reader.wide(1280).setColorScheme(scheme).setJavaScriptEnabled(scripts);
    return disk
        ? Reader.fromDisk(site, chromium.browser(), options)
        : Reader.online(site, chromium.browser(), options);
  }
}
