package broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of page of the sample, and of an archive of 2,000 stories, as readers get it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteInBrowserTest {

  private static final int STORIES = 2_000;
  private static final int PHONE = 320;
  private static final int DESK = 1280;

  @AutoClose private Chromium chromium;
  private Browser browser;
  private BuiltSite sample;
  private BuiltSite large;

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    chromium = Chromium.start();
    browser = chromium.browser();
    sample =
        BuiltSite.of(Path.of("."), folder.resolve("sample"), "https://archive.example/clippings/");
    new MadeUpArchive(17).write(folder.resolve("archive"), STORIES);
    large =
        BuiltSite.of(
            folder.resolve("archive"), folder.resolve("large"), "https://archive.example/");
  }

  @Test
  void axeFindsNothing() {
    List<String> faults = new ArrayList<>();
    Browser.NewContextOptions light = Reader.wide(DESK).setColorScheme(ColorScheme.LIGHT);
    Browser.NewContextOptions phone = Reader.wide(PHONE).setColorScheme(ColorScheme.DARK);
    everyKind(sample, light, page -> judge(page, "light, wide", everything(page), faults));
    everyKind(sample, phone, page -> judge(page, "dark, phone", everything(page), faults));
    everyKind(large, light, page -> judge(page, "light, wide", everything(page), faults));
    assertThat(faults).isEmpty();
  }

  @Test
  void axeFindsNothingOfColoursInHighContrast() {
    List<String> faults = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Browser.NewContextOptions more =
          Reader.wide(DESK).setContrast(Contrast.MORE).setColorScheme(scheme);
      everyKind(sample, more, page -> judge(page, "contrast, " + scheme, colours(page), faults));
      Browser.NewContextOptions forced =
          Reader.wide(DESK).setForcedColors(ForcedColors.ACTIVE).setColorScheme(scheme);
      everyKind(sample, forced, page -> judge(page, "forced, " + scheme, colours(page), faults));
    }
    assertThat(faults).isEmpty();
  }

  private static AxeBuilder everything(Page page) {
    return new AxeBuilder(page)
        .withTags(
            List.of(
                "wcag2a",
                "wcag2aa",
                "wcag21a",
                "wcag21aa",
                "wcag22a",
                "wcag22aa",
                "best-practice"));
  }

  private static AxeBuilder colours(Page page) {
    return new AxeBuilder(page).withRules(List.of("color-contrast", "link-in-text-block"));
  }

  private static void judge(Page page, String look, AxeBuilder axe, List<String> faults) {
    axe.analyze()
        .getViolations()
        .forEach(rule -> faults.add(look + ": " + page.url() + ": " + told(rule)));
  }

  private static String told(Rule rule) {
    return rule.getId()
        + " ("
        + rule.getHelp()
        + ") at "
        + rule.getNodes().stream().limit(3).map(node -> String.valueOf(node.getTarget())).toList();
  }

  @Test
  void nothingIsWiderThanAPhoneNotEvenWithTextTwiceAsLarge() {
    List<String> faults = new ArrayList<>();
    for (BuiltSite site : List.of(sample, large)) {
      everyKind(site, Reader.wide(PHONE), page -> overflow(page, "320 px", faults));
      everyKind(
          site,
          Reader.wide(640).setBypassCSP(true),
          page -> {
            page.addStyleTag(
                new Page.AddStyleTagOptions().setContent("html{font-size:200%!important}"));
            overflow(page, "text at 200 %", faults);
          });
    }
    assertThat(faults).isEmpty();
  }

  private static void overflow(Page page, String how, List<String> faults) {
    Object wider = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    if (((Number) wider).intValue() > 0) {
      faults.add(how + ": " + page.url() + " is " + wider + " px too wide");
    }
  }

  @Test
  void noRequestLeavesTheSiteAndTheConsoleStaysEmpty() {
    for (BuiltSite site : List.of(sample, large)) {
      for (boolean disk : new boolean[] {false, true}) {
        try (Reader reader =
            disk
                ? Reader.fromDisk(site, browser, Reader.wide(DESK))
                : Reader.online(site, browser, Reader.wide(DESK))) {
          (disk ? onDisk(site) : all(site)).forEach(reader::open);
          assertThat(reader.complaints()).isEmpty();
          assertThat(reader.requests()).isEmpty();
        }
      }
    }
  }

  @Test
  void everythingIsThereWithScriptsOffFromDisk() {
    try (Reader reader =
        Reader.fromDisk(sample, browser, Reader.wide(DESK).setJavaScriptEnabled(false))) {
      for (String path : onDisk(sample)) {
        Page page = reader.open(path);
        assertThat(page.locator("main").innerText()).as(path).isNotBlank();
        assertThat(page.locator("h1:visible").count()).as("visible h1 of " + path).isEqualTo(1);
        assertThat(page.locator("nav a, main a").count()).as("ways out of " + path).isPositive();
      }
      assertThat(reader.requests()).isEmpty();
    }
  }

  @Test
  void theKeyboardReachesEveryLinkAndShowsWhereItIs() {
    List<String> faults = new ArrayList<>();
    everyKind(
        sample,
        Reader.wide(DESK).setReducedMotion(ReducedMotion.REDUCE),
        page -> walk(page, faults));
    assertThat(faults).isEmpty();
  }

  private static boolean isStory(Page page) {
    return "story".equals(page.getAttribute("body", "class"));
  }

  /**
   * Steps through at most the first forty stops of a page, unless it begins in a field. Of a group
   * of radio buttons one is a stop.
   */
  private static void walk(Page page, List<String> faults) {
    if (page.evaluate("() => document.activeElement !== document.body").equals(true)) {
      return;
    }
    Object stops =
        page.evaluate(
            "() => [...document.querySelectorAll('a[href],button,input,select,summary,[tabindex=\"0\"]')]"
                + ".filter(e => e.checkVisibility() && !e.disabled"
                + " && (e.type !== 'radio' || e.checked)).length");
    int steps = Math.min(40, ((Number) stops).intValue());
    for (int i = 0; i < steps; i++) {
      page.keyboard().press("Tab");
      Object seen =
          page.evaluate(
              "() => { const e = document.activeElement; if (!e || e === document.body) return 'nowhere';"
                  + " const s = getComputedStyle(e), r = e.getBoundingClientRect();"
                  + " if (s.outlineStyle === 'none' && s.boxShadow === 'none') return 'unseen focus: ' + e.outerHTML.slice(0, 90);"
                  + " if (r.width === 0 || r.bottom < 0 || r.top > innerHeight) return 'focus out of sight: ' + e.outerHTML.slice(0, 90);"
                  + " return e.matches('.skip') ? 'skip' : ''; }");
      if (i == 0 && !"skip".equals(seen)) {
        faults.add(page.url() + ": the first stop is not the skip link");
      } else if (i > 0 && !"".equals(seen)) {
        faults.add(page.url() + ": stop " + i + ": " + seen);
      }
    }
  }

  @Test
  void nothingMovesWhileAPageLoadsAndOneRequestHoldsItUp() {
    List<String> faults = new ArrayList<>();
    everyKind(
        sample,
        Reader.wide(390),
        page -> {
          Object shift =
              page.evaluate(
                  "() => new Promise(done => { const moved = [];"
                      + " const add = entries => entries.forEach(e => moved.push(e.value"
                      + " + e.sources.map(s => ' ' + (s.node?.textContent ?? '').slice(0, 40))));"
                      + " const shifts = new PerformanceObserver(list => add(list.getEntries()));"
                      + " shifts.observe({type: 'layout-shift', buffered: true});"
                      + " const after = frames => requestAnimationFrame(() => frames"
                      + " ? after(frames - 1)"
                      + " : setTimeout(() => { add(shifts.takeRecords()); done(moved.join()); }));"
                      + " after(2); })");
          Object blocking =
              page.evaluate(
                  "() => performance.getEntriesByType('resource')"
                      + ".filter(e => e.renderBlockingStatus === 'blocking').length");
          if (!"".equals(shift)) {
            faults.add(page.url() + ": layout shift of " + shift);
          }
          if (((Number) blocking).intValue() > (isStory(page) ? 1 : 2)) {
            faults.add(page.url() + ": " + blocking + " requests block its rendering");
          }
        });
    assertThat(faults).isEmpty();
  }

  /** Beyond the article's own text and pictures: HTML, style sheets and scripts. */
  @Test
  void anArticleIsLight() {
    try (Reader reader = Reader.online(sample, browser, Reader.wide(DESK))) {
      for (String path : all(sample)) {
        if (!sample.read(path).contains("<body class=\"story\"")) {
          continue;
        }
        Page page = reader.open(path);
        int html = sample.read(path).getBytes(StandardCharsets.UTF_8).length;
        int own = page.locator("main").innerHTML().getBytes(StandardCharsets.UTF_8).length;
        Object assets =
            page.evaluate(
                "() => performance.getEntriesByType('resource')"
                    + ".filter(e => /\\.(css|js)/.test(e.name)).map(e => e.name)");
        int size = html - own;
        for (Object asset : (List<?>) assets) {
          String name = ((String) asset).substring(sample.url().length());
          size += sample.read(name).getBytes(StandardCharsets.UTF_8).length;
        }
        assertThat(size).as("bytes of " + path + " beyond its text").isLessThanOrEqualTo(30_000);
      }
    }
  }

  @Test
  void printedPagesLeaveOutWhatIsForTheScreen() {
    everyKind(
        sample,
        Reader.wide(DESK),
        page -> {
          page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
          assertThat(page.locator("nav:visible").count())
              .as("nav in print: " + page.url())
              .isZero();
          assertThat(page.locator(".skip:visible").count()).as(page.url()).isZero();
          assertThat(page.pdf())
              .as(page.url())
              .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        });
  }

  @Test
  void textFromRightToLeftStandsOnTheRight() {
    SortedMap<String, List<String>> kinds = sample.kinds();
    List<String> rtl =
        kinds.entrySet().stream()
            .filter(kind -> kind.getKey().endsWith(" rtl"))
            .flatMap(kind -> kind.getValue().stream())
            .toList();
    assertThat(rtl).isNotEmpty();
    try (Reader reader = Reader.online(sample, browser, Reader.wide(DESK))) {
      for (String path : rtl) {
        Page page = reader.open(path);
        Object right =
            page.evaluate(
                "() => { const p = document.querySelector('article .body p');"
                    + " const range = document.createRange(); range.selectNodeContents(p);"
                    + " const last = [...range.getClientRects()].pop(), box = p.getBoundingClientRect();"
                    + " return Math.abs(box.right - last.right) < 2; }");
        assertThat(right).as(path).isEqualTo(true);
      }
    }
  }

  private interface Look {
    void at(Page page);
  }

  private void everyKind(BuiltSite site, Browser.NewContextOptions options, Look look) {
    try (Reader reader = Reader.online(site, browser, options)) {
      for (String path : all(site)) {
        look.at(reader.open(path));
      }
    }
  }

  private static List<String> all(BuiltSite site) {
    return site.kinds().values().stream().flatMap(List::stream).toList();
  }

  /** All but the page of what is not there: only a host shows it, and for any address. */
  private static List<String> onDisk(BuiltSite site) {
    return all(site).stream().filter(path -> !path.equals("404.html")).toList();
  }
}
