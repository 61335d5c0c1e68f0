package broadsheet.search;

import broadsheet.browser.Chromium;
import broadsheet.preview.PreviewServer;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How long the search page of a site takes to its first result: from the query to the first story
 * shown, in a browser that has nothing of the index but index.js, from a server on this machine, on
 * its processor and four times slower, as a phone.
 *
 * <p>{@code FirstResult SITE QUERIES COUNT}: a built site, and what {@link KnownItems} wrote.
 */
public final class FirstResult {

  private static final String ASK =
      """
      query => new Promise(done => {
        const results = document.getElementById("results"), input = document.getElementById("q");
        const begin = performance.now();
        new MutationObserver(() => {
          if (results.querySelector("li:not([hidden]) a")) {
            requestAnimationFrame(() => done(performance.now() - begin));
          }
        }).observe(results, { childList: true, subtree: true });
        input.value = query;
        input.form.requestSubmit();
      })""";

  private FirstResult() {}

  /** Writes the figures to standard output. */
  public static void main(String[] args) throws IOException {
    List<String> queries =
        Files.readAllLines(Path.of(args[1])).stream()
            .limit(Integer.parseInt(args[2]))
            .map(line -> new Gson().fromJson(line, JsonObject.class).getAsJsonArray("words"))
            .map(
                words ->
                    String.join(" ", words.asList().stream().map(w -> w.getAsString()).toList()))
            .toList();
    try (PreviewServer server = PreviewServer.open(Path.of(args[0]), 0);
        Chromium chromium = Chromium.start()) {
      for (int slower : List.of(1, 4)) {
        List<Double> times = new ArrayList<>();
        for (String query : queries) {
          try (BrowserContext context = chromium.browser().newContext()) {
            times.add(
                time(context.newPage(), server.address() + "search/index.html", slower, query));
          }
        }
        times.sort(null);
        System.out.printf(
            "processor %d times slower: first result after %.0f ms in the middle, 95 %% within %.0f, most %.0f%n",
            slower, at(times, .5), at(times, .95), at(times, 1));
      }
    }
  }

  private static double time(Page page, String address, int slower, String query) {
    page.navigate(address);
    page.waitForFunction("document.activeElement.id === 'q'");
    CDPSession session = page.context().newCDPSession(page);
    JsonObject rate = new JsonObject();
    rate.addProperty("rate", slower);
    session.send("Emulation.setCPUThrottlingRate", rate);
    return ((Number) page.evaluate(ASK, query)).doubleValue();
  }

  private static double at(List<Double> sorted, double part) {
    return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * part)));
  }
}
