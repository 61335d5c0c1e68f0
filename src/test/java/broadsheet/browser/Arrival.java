package broadsheet.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A page as it comes over a slow line, a tag or a text at a time, and what of it moves meanwhile. A
 * browser draws such a page in pieces, at moments of its own; here all of them are looked at, and
 * none is waited for.
 */
final class Arrival {

  private static final int HEIGHT = 800;

  /** As far as Chromium takes a change for none, in CSS pixels. */
  private static final int STILL = 3;

  /**
   * Empties the body and puts its nodes back in the order of the source, as a parser would; after
   * each it looks at where those before it stand, as far as they are on the screen. A style sheet
   * in the body is in force as soon as it comes, for a parser waits for it there, and what a script
   * puts in place is waited for by nobody; what is empty then has not been seen. Nor is what is cut
   * away but for who has the page read aloud.
   */
  private static final String SCRIPT =
      """
      ([html, sheets, still]) => {
        const shown = new Map(), moved = [];
        const isText = node => node.nodeType === Node.TEXT_NODE;
        const told = node => `${node.nodeName} "${node.textContent.trim().slice(0, 40)}"`;
        const isHeard = node =>
          getComputedStyle(isText(node) ? node.parentElement : node).clipPath !== 'none';
        const place = node => {
          if (isHeard(node)) return null;
          const range = document.createRange();
          range.selectNode(node);
          const box = isText(node) ? range.getClientRects()[0] : node.getBoundingClientRect();
          return box?.width > 0 && box.height > 0 && box.top < innerHeight ? box : null;
        };
        const look = came => {
          for (const [node, before] of shown) {
            if (isHeard(node) || node.contains(came)) continue;
            const now = place(node);
            if (now && Math.hypot(now.x - before.x, now.y - before.y) <= still) continue;
            moved.push(`${told(node)} when ${told(came)} came`);
            shown.delete(node);
          }
          for (let node = came; node && node !== document.body; node = node.parentNode) {
            const box = place(node);
            if (box) shown.set(node, box);
          }
        };
        const bring = (from, to) => {
          for (const node of from.childNodes) {
            if (node.localName === 'link' && node.rel === 'stylesheet') {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(sheets[node.getAttribute('href')]);
              document.adoptedStyleSheets.push(sheet);
              [...shown.keys()].filter(node => !node.textContent.trim()).forEach(n => shown.delete(n));
            }
            const came = node.cloneNode(false);
            to.append(came);
            if (!isText(node) || node.data.trim()) look(came);
            bring(node, came);
          }
        };
        document.adoptedStyleSheets = [];
        document.body.replaceChildren();
        bring(new DOMParser().parseFromString(html, 'text/html').body, document.body);
        return moved;
      }
      """;

  private Arrival() {}

  /**
   * What moves in a window of this width, each thing with what came when it did.
   *
   * @param page an open page of the site, of which only the head is left as it was
   * @param path of the page in the site
   */
  static List<String> moves(Page page, BuiltSite site, String path, int width) {
    page.setViewportSize(width, HEIGHT);
    String html = site.read(path);
    Map<String, String> sheets = new TreeMap<>();
    for (Element link : Jsoup.parse(html).body().select("link[rel=stylesheet]")) {
      String sheet = link.attr("href");
      sheets.put(sheet, site.read(Path.of(path).resolveSibling(sheet).normalize().toString()));
    }
    List<String> moves = new ArrayList<>();
    for (Object moved : (List<?>) page.evaluate(SCRIPT, List.of(html, sheets, STILL))) {
      moves.add(page.url() + " at " + width + " px: " + moved);
    }
    return moves;
  }
}
