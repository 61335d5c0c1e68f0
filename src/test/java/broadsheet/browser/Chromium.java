package broadsheet.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** A Chromium of this machine, without a window, driven by Playwright. */
public final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

  /** Machines of builds have no excuse: there a test that cannot run fails. */
  private static final boolean REQUIRED = "true".equals(System.getenv("CI"));

  /** Milliseconds that a page may take to show what is waited for, on a machine with much to do. */
  public static final double PATIENCE = 60_000;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "true")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setTimeout(PATIENCE)
                    .setChromiumSandbox(false)
                    .setArgs(
                        List.of(
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-quic",
                            "--disable-sync",
                            "--no-first-run")));
  }

  /**
   * The Chromium of this machine.
   *
   * @throws org.opentest4j.TestAbortedException if there is none and this is no build server
   */
  public static Chromium start() {
    Optional<Path> found = find();
    if (found.isEmpty() && !REQUIRED) {
      Assumptions.abort(
          "No Chromium on the PATH, so the site is not opened in a browser. Install it (Debian:"
              + " apt-get install chromium), or name it with -Dchromium=/path/to/it.");
    }
    return new Chromium(
        found.orElseThrow(
            () -> new IllegalStateException("No Chromium on the PATH of this build server")));
  }

  private static Optional<Path> find() {
    String named = System.getProperty("chromium");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    List<String> folders =
        Arrays.asList(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1));
    return NAMES.stream()
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
