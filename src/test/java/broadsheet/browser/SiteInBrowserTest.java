package broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every kind of page of the sample, as readers get it. To open them takes most of the time, so what
 * is to be judged of a page at a desk is seen in one visit.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BuiltSites.OfThisRun.class)
class SiteInBrowserTest {

  private static final int DESK = 1280;
  private static final int TABLET = 768;
  private static final int PHONE = 390;

  /** What the browser itself saw move; asked for when the page is loaded and was drawn. */
  private static final String SHIFT =
      "() => new Promise(done => { const moved = [];"
          + " const add = entries => entries.forEach(e => moved.push(e.value"
          + " + e.sources.map(s => ' ' + (s.node?.textContent ?? '').slice(0, 40))));"
          + " const shifts = new PerformanceObserver(list => add(list.getEntries()));"
          + " shifts.observe({type: 'layout-shift', buffered: true});"
          + " const after = frames => requestAnimationFrame(() => frames"
          + " ? after(frames - 1)"
          + " : setTimeout(() => { add(shifts.takeRecords()); done(moved.join()); }));"
          + " after(2); })";

  private static final String BLOCKING =
      "() => performance.getEntriesByType('resource')"
          + ".filter(e => e.renderBlockingStatus === 'blocking').length";

  private static final String ASSETS =
      "() => performance.getEntriesByType('resource')"
          + ".filter(e => /\\.(css|js)/.test(e.name)).map(e => e.name)";

  /** Whether the last line of the first paragraph ends at the right; null where there is none. */
  private static final String RIGHT =
      "() => { const p = document.querySelector('article .body p'); if (!p) return null;"
          + " const range = document.createRange(); range.selectNodeContents(p);"
          + " const last = [...range.getClientRects()].pop(), box = p.getBoundingClientRect();"
          + " return Math.abs(box.right - last.right) < 2; }";

  @AutoClose private Chromium chromium;
  private Browser browser;
  private BuiltSites sites;
  private BuiltSite sample;
  private List<Visit> visits;
  private List<String> complaints;
  private List<String> requests;

  /**
   * What was seen of a page.
   *
   * @param shift what the browser saw move, or nothing
   * @param blocking how many requests held its rendering up
   * @param size bytes of HTML, style sheets and scripts beyond its own text
   * @param right as {@link #RIGHT} says
   * @param printed what is for the screen and would be printed
   * @param pdf how its print begins
   * @param moves what moves while it comes, at any width
   */
  private record Visit(
      String path,
      String kind,
      String shift,
      int blocking,
      int size,
      @Nullable Object right,
      int printed,
      String pdf,
      List<String> moves) {}

  @BeforeAll
  void visit(BuiltSites sites) {
    chromium = Chromium.start();
    browser = chromium.browser();
    sample = sites.sample();
    this.sites = sites;
    visits = new ArrayList<>();
    try (Reader reader = Reader.online(sample, browser, Reader.wide(DESK))) {
      sample
          .kinds()
          .forEach((kind, paths) -> paths.forEach(path -> visits.add(visit(reader, kind, path))));
      complaints = List.copyOf(reader.complaints());
      requests = List.copyOf(reader.requests());
    }
  }

  private Visit visit(Reader reader, String kind, String path) {
    Page page = reader.open(path);
    String shift = (String) page.evaluate(SHIFT);
    int blocking = ((Number) page.evaluate(BLOCKING)).intValue();
    int size = size(page, path);
    Object right = page.evaluate(RIGHT);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    int printed = page.locator("nav:visible, .skip:visible").count();
    String pdf = new String(page.pdf(), 0, 4, StandardCharsets.US_ASCII);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    List<String> moves =
        Stream.of(PHONE, TABLET, DESK)
            .flatMap(width -> Arrival.moves(page, sample, path, width).stream())
            .toList();
    return new Visit(path, kind, shift, blocking, size, right, printed, pdf, moves);
  }

  private int size(Page page, String path) {
    int size = sample.read(path).getBytes(StandardCharsets.UTF_8).length;
    size -= page.locator("main").innerHTML().getBytes(StandardCharsets.UTF_8).length;
    for (Object asset : (List<?>) page.evaluate(ASSETS)) {
      String name = ((String) asset).substring(sample.url().length());
      size += sample.read(name).getBytes(StandardCharsets.UTF_8).length;
    }
    return size;
  }

  @Test
  void noRequestLeavesTheSiteAndTheConsoleStaysEmpty() throws IOException {
    BuiltSite large = sites.large();
    assertThat(complaints).isEmpty();
    assertThat(requests).isEmpty();
    try (Reader reader = Reader.fromDisk(sample, browser, Reader.wide(DESK))) {
      isQuiet(reader, sample.onDisk());
    }
    try (Reader reader = Reader.online(large, browser, Reader.wide(DESK))) {
      isQuiet(reader, large.someOfEachKind());
    }
    try (Reader reader = Reader.fromDisk(large, browser, Reader.wide(DESK))) {
      isQuiet(reader, large.onDisk());
    }
  }

  private static void isQuiet(Reader reader, List<String> paths) {
    paths.forEach(reader::open);
    assertThat(reader.complaints()).isEmpty();
    assertThat(reader.requests()).isEmpty();
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

  @Test
  void nothingMovesWhileAPageComesInPieces() {
    assertThat(visits).flatExtracting(Visit::moves).isEmpty();
  }

  @Test
  void nothingMovesWhileAPageLoads() {
    assertThat(visits).allSatisfy(visit -> assertThat(visit.shift()).as(visit.path()).isEmpty());
    Reader.eachKind(
        sample,
        browser,
        Reader.wide(PHONE),
        page -> assertThat(page.evaluate(SHIFT)).as(page.url()).isEqualTo(""));
  }

  @Test
  void oneRequestHoldsAStoryUpAndTwoAnyOtherPage() {
    assertThat(visits)
        .allSatisfy(
            visit ->
                assertThat(visit.blocking())
                    .as(visit.path())
                    .isLessThanOrEqualTo(visit.kind().startsWith("story") ? 1 : 2));
  }

  /** Beyond the article's own text and pictures: HTML, style sheets and scripts. */
  @Test
  void anArticleIsLight() {
    assertThat(visits)
        .filteredOn(visit -> visit.kind().startsWith("story"))
        .isNotEmpty()
        .allSatisfy(
            visit ->
                assertThat(visit.size())
                    .as("bytes of " + visit.path() + " beyond its text")
                    .isLessThanOrEqualTo(30_000));
  }

  @Test
  void printedPagesLeaveOutWhatIsForTheScreen() {
    assertThat(visits)
        .allSatisfy(
            visit -> {
              assertThat(visit.printed()).as("for the screen: " + visit.path()).isZero();
              assertThat(visit.pdf()).as(visit.path()).isEqualTo("%PDF");
            });
  }

  @Test
  void textFromRightToLeftStandsOnTheRight() {
    assertThat(visits)
        .filteredOn(visit -> visit.kind().endsWith(" rtl"))
        .isNotEmpty()
        .allSatisfy(visit -> assertThat(visit.right()).as(visit.path()).isEqualTo(true));
  }
}
