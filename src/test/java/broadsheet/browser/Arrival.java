package broadsheet.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

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
   * each it looks at where those before it stand, as far as they are on the screen.
   */
  private static final String SCRIPT =
      """
      ([html, still]) => {
        const shown = new Map(), moved = [];
        const isText = node => node.nodeType === Node.TEXT_NODE;
        const told = node => `${node.nodeName} "${node.textContent.trim().slice(0, 40)}"`;
        const place = node => {
          const range = document.createRange();
          range.selectNode(node);
          const box = isText(node) ? range.getClientRects()[0] : node.getBoundingClientRect();
          return box?.width > 0 && box.height > 0 && box.top < innerHeight ? box : null;
        };
        const look = came => {
          for (const [node, before] of shown) {
            const now = place(node);
            if (now && Math.hypot(now.x - before.x, now.y - before.y) <= still) continue;
            moved.push(`${told(node)} when ${told(came)} came`);
            shown.delete(node);
          }
          const box = place(came);
          if (box) shown.set(came, box);
        };
        const bring = (from, to) => {
          for (const node of from.childNodes) {
            const came = node.cloneNode(false);
            to.append(came);
            if (!isText(node) || node.data.trim()) look(came);
            bring(node, came);
          }
        };
        document.body.replaceChildren();
        bring(new DOMParser().parseFromString(html, 'text/html').body, document.body);
        return moved;
      }
      """;

  private Arrival() {}

  /**
   * What moves in a window of this width, each thing with what came when it did.
   *
   * @param page an open page, of which only the head is left as it was
   * @param html its source
   */
  static List<String> moves(Page page, String html, int width) {
    page.setViewportSize(width, HEIGHT);
    List<String> moves = new ArrayList<>();
    for (Object moved : (List<?>) page.evaluate(SCRIPT, List.of(html, STILL))) {
      moves.add(page.url() + " at " + width + " px: " + moved);
    }
    return moves;
  }
}
