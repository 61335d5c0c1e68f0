package broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every kind of page of the sample, and of an archive of 2,000 stories: by axe's rules, on a phone,
 * with large text, and by keyboard.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BuiltSites.OfThisRun.class)
class AccessibilityInBrowserTest {

  private static final int PHONE = 320;
  private static final int DESK = 1280;

  @AutoClose private Chromium chromium;
  private Browser browser;
  private BuiltSite sample;
  private BuiltSite large;

  @BeforeAll
  void start(BuiltSites sites) throws IOException {
    chromium = Chromium.start();
    browser = chromium.browser();
    sample = sites.sample();
    large = sites.large();
  }

  @Test
  void axeFindsNothing() {
    List<String> faults = new ArrayList<>();
    Browser.NewContextOptions light = Reader.wide(DESK).setColorScheme(ColorScheme.LIGHT);
    Browser.NewContextOptions phone = Reader.wide(PHONE).setColorScheme(ColorScheme.DARK);
    Reader.eachKind(
        sample, browser, light, page -> judge(page, "light, wide", everything(page), faults));
    Reader.eachKind(
        sample, browser, phone, page -> judge(page, "dark, phone", everything(page), faults));
    Reader.eachKind(
        large, browser, light, page -> judge(page, "light, wide", everything(page), faults));
    assertThat(faults).isEmpty();
  }

  @Test
  void axeFindsNothingOfColoursInHighContrast() {
    List<String> faults = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Browser.NewContextOptions more =
          Reader.wide(DESK).setContrast(Contrast.MORE).setColorScheme(scheme);
      Reader.eachKind(
          sample, browser, more, page -> judge(page, "contrast, " + scheme, colours(page), faults));
      Browser.NewContextOptions forced =
          Reader.wide(DESK).setForcedColors(ForcedColors.ACTIVE).setColorScheme(scheme);
      Reader.eachKind(
          sample, browser, forced, page -> judge(page, "forced, " + scheme, colours(page), faults));
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
      Reader.eachKind(site, browser, Reader.wide(PHONE), page -> overflow(page, "320 px", faults));
      Reader.eachKind(
          site,
          browser,
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
  void theKeyboardReachesEveryLinkAndShowsWhereItIs() {
    List<String> faults = new ArrayList<>();
    Reader.eachKind(
        sample,
        browser,
        Reader.wide(DESK).setReducedMotion(ReducedMotion.REDUCE),
        page -> walk(page, faults));
    assertThat(faults).isEmpty();
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
}
