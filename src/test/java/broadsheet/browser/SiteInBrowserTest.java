package broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
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

/** Every kind of page of the sample, as readers get it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteInBrowserTest {

  private static final int DESK = 1280;

  @AutoClose private Chromium chromium;
  private Browser browser;
  private BuiltSite sample;
  private BuiltSite large;

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    chromium = Chromium.start();
    browser = chromium.browser();
    sample = BuiltSite.sample(folder);
    large = BuiltSite.large(folder);
  }

  @Test
  void noRequestLeavesTheSiteAndTheConsoleStaysEmpty() {
    for (BuiltSite site : List.of(sample, large)) {
      for (boolean disk : new boolean[] {false, true}) {
        try (Reader reader =
            disk
                ? Reader.fromDisk(site, browser, Reader.wide(DESK))
                : Reader.online(site, browser, Reader.wide(DESK))) {
          (disk ? site.onDisk() : site.someOfEachKind()).forEach(reader::open);
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
      for (String path : sample.onDisk()) {
        Page page = reader.open(path);
        assertThat(page.locator("main").innerText()).as(path).isNotBlank();
        assertThat(page.locator("h1:visible").count()).as("visible h1 of " + path).isEqualTo(1);
        assertThat(page.locator("nav a, main a").count()).as("ways out of " + path).isPositive();
      }
      assertThat(reader.requests()).isEmpty();
    }
  }

  private static boolean isStory(Page page) {
    return "story".equals(page.getAttribute("body", "class"));
  }

  @Test
  void nothingMovesWhileAPageLoadsAndOneRequestHoldsItUp() {
    List<String> faults = new ArrayList<>();
    Reader.eachKind(
        sample,
        browser,
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
      for (String path : sample.someOfEachKind()) {
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
    Reader.eachKind(
        sample,
        browser,
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
}
