package broadsheet.check;

import broadsheet.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What every page has, so that browsers, readers and screen readers know what it is. */
final class PageForm {

  private PageForm() {}

  static List<Diagnostic> check(Document page, String shown) {
    List<Diagnostic> found = new ArrayList<>();
    if (page.title().isBlank()) {
      found.add(Diagnostic.error(shown, "has no title; its template needs one"));
    }
    Element html = page.selectFirst("html");
    if (html == null || html.attr("lang").isBlank()) {
      found.add(Diagnostic.error(shown, "has no language; its template's html needs a lang"));
    }
    int headings = page.select("h1").size();
    if (headings != 1) {
      found.add(Diagnostic.error(shown, "has " + headings + " first-level headings, not one"));
    }
    Set<String> ids = new HashSet<>();
    Set<String> twice = new TreeSet<>();
    for (String id : page.select("[id]").eachAttr("id")) {
      if (!ids.add(id)) {
        twice.add(id);
      }
    }
    twice.forEach(
        id -> found.add(Diagnostic.error(shown, "has the id `%s` more than once".formatted(id))));
    return found;
  }
}
