package broadsheet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Readers who search the sample. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BuiltSites.OfThisRun.class)
class SearchPageTest {

  private static final String SEARCH = "search/index.html";

  @AutoClose private Chromium chromium;
  private Browser browser;
  private BuiltSite sample;

  @BeforeAll
  void start(BuiltSites sites) {
    chromium = Chromium.start();
    browser = chromium.browser();
    sample = sites.sample();
  }

  @Test
  void findsWhatTheAddressAsksForFromDisk() {
    try (Reader reader = Reader.fromDisk(sample, browser, Reader.wide(1280))) {
      Page page = reader.open(SEARCH + "?q=ferry");
      assertThat(page.getByRole(AriaRole.STATUS))
          .containsText(Pattern.compile("Stories found: \\d+"));
      Locator results = page.locator("#results > li");
      assertThat(results.first()).isVisible();
      assertThat(results.locator("mark").first())
          .hasText(Pattern.compile("ferr.*", Pattern.CASE_INSENSITIVE));
      assertThat(page.locator("#q")).hasValue("ferry");
      results.first().getByRole(AriaRole.LINK).click();
      assertThat(page.locator("article"))
          .containsText(Pattern.compile("ferr", Pattern.CASE_INSENSITIVE));
      assertThat(reader.complaints()).isEmpty();
      assertThat(reader.requests()).isEmpty();
    }
  }

  @Test
  void isAllByKeyboardAndKeepsTheAddress() {
    try (Reader reader = Reader.online(sample, browser, Reader.wide(320))) {
      Page page = reader.open(SEARCH);
      assertThat(page.locator("#q")).isFocused();
      page.keyboard().type("ferr");
      assertThat(page.locator("#results > li").first()).isVisible();
      page.keyboard().type("y");
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile("\\?q=ferry$"));
      // Filters that are open are filled anew when the stories are found.
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("Stories found");
      page.locator("[data-filter=year] summary").focus();
      page.keyboard().press("Enter");
      Locator year = page.locator("[data-filter=year] button").first();
      assertThat(year).isVisible();
      page.keyboard().press("Tab");
      assertThat(year).isFocused();
      String label = year.locator("bdi").innerText();
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile("\\?q=ferry&year=" + label + "$"));
      assertThat(page.locator("[data-filter=year] button[aria-pressed=true]")).hasCount(1);
      page.goBack();
      assertThat(page).hasURL(Pattern.compile("\\?q=ferry$"));
      assertThat(reader.complaints()).isEmpty();
    }
  }

  @Test
  void axeFindsNothingAmongResults() {
    try (Reader reader = Reader.online(sample, browser, Reader.wide(1280))) {
      Page page = reader.open(SEARCH + "?q=ferry");
      assertThat(page.locator("#results > li").first()).isVisible();
      page.locator("[data-filter=year] summary").click();
      assertThat(page.locator("[data-filter=year] button").first()).isVisible();
      List<String> faults = new ArrayList<>();
      new AxeBuilder(page)
          .analyze()
          .getViolations()
          .forEach(r -> faults.add(r.getId() + ": " + r.getNodes()));
      assertThat(faults).isEmpty();
    }
  }

  @Test
  void leadsToTheListingsWithScriptsOff() {
    Browser.NewContextOptions off = Reader.wide(1280).setJavaScriptEnabled(false);
    try (Reader reader = Reader.online(sample, browser, off)) {
      Page page = reader.open(SEARCH);
      assertThat(page.locator("#search")).isHidden();
      assertThat(page.locator("#ways a").first()).isVisible();
    }
  }
}
