package broadsheet.clean.html;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Pages as they would be on sites whose parts have no names, as where a program makes them up
 * ("css-1q2w3e"): without classes, ids, roles and data of scripts. The head stays as it is.
 */
final class Unnamed {

  private static final List<String> NAMING = List.of("class", "id", "role");

  private Unnamed() {}

  /** Takes the names off a page, and gives that page. */
  static Document page(Document page) {
    for (Element element : page.body().getAllElements()) {
      List<String> names =
          element.attributes().asList().stream()
              .map(Attribute::getKey)
              .filter(Unnamed::isName)
              .toList();
      names.forEach(element::removeAttr);
    }
    return page;
  }

  private static boolean isName(String key) {
    String small = key.toLowerCase(Locale.ROOT);
    return NAMING.contains(small) || small.startsWith("data-");
  }
}
