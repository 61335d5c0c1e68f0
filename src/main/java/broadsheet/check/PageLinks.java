package broadsheet.check;

import broadsheet.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The links of one page: each leads somewhere, and nothing is fetched from another host. */
final class PageLinks {

  /** A link to a place in another page, judged when that page's places are known. */
  record Place(String page, String link, String file, String fragment) {}

  /** Attributes that a browser follows without being asked, by element. */
  private static final Map<String, List<String>> FETCHED =
      Map.ofEntries(
          Map.entry("img", List.of("src", "srcset")),
          Map.entry("source", List.of("src", "srcset")),
          Map.entry("script", List.of("src")),
          Map.entry("iframe", List.of("src")),
          Map.entry("frame", List.of("src")),
          Map.entry("embed", List.of("src")),
          Map.entry("object", List.of("data")),
          Map.entry("video", List.of("src", "poster")),
          Map.entry("audio", List.of("src")),
          Map.entry("track", List.of("src")),
          Map.entry("input", List.of("src")),
          Map.entry("body", List.of("background")),
          Map.entry("use", List.of("href", "xlink:href")),
          Map.entry("image", List.of("href", "xlink:href")),
          Map.entry("form", List.of("action")));

  /** Kinds of {@code link} that only say where something is. */
  private static final Set<String> TOLD =
      Set.of(
          "alternate",
          "author",
          "canonical",
          "first",
          "help",
          "home",
          "index",
          "last",
          "license",
          "me",
          "next",
          "prev",
          "search",
          "self",
          "up");

  private final String page;
  private final String shown;
  private final SiteLinks links;
  private final Set<String> ids;
  private final List<Diagnostic> found = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();

  PageLinks(String page, String shown, SiteLinks links, Document document) {
    this.page = page;
    this.shown = shown;
    this.links = links;
    this.ids = ids(document);
    document.getAllElements().forEach(this::element);
  }

  /** The names of the places in a page that links may lead to. */
  static Set<String> ids(Document document) {
    Set<String> ids = new HashSet<>(document.select("[id]").eachAttr("id"));
    ids.addAll(document.select("a[name]").eachAttr("name"));
    return ids;
  }

  List<Diagnostic> found() {
    return found;
  }

  List<Place> places() {
    return places;
  }

  private void element(Element element) {
    String name = element.normalName();
    switch (name) {
      case "a", "area" -> attribute(element, "href", false);
      case "link" -> {
        String kinds = element.attr("rel").toLowerCase(Locale.ROOT).strip();
        attribute(element, "href", !TOLD.containsAll(Arrays.asList(kinds.split("\\s+", -1))));
      }
      case "base" -> error("has a base element, which redirects every link of the page; drop it");
      case "meta" -> refresh(element);
      default -> FETCHED.getOrDefault(name, List.of()).forEach(a -> attribute(element, a, true));
    }
    element
        .attributes()
        .forEach(
            a -> {
              if (a.getKey().toLowerCase(Locale.ROOT).startsWith("on")) {
                error("has the script `%s` in an attribute; drop it".formatted(a.getKey()));
              }
            });
    if (element.hasAttr("style")) {
      style(element.attr("style"));
    } else if (name.equals("style")) {
      style(element.data());
    }
  }

  private void attribute(Element element, String attribute, boolean fetched) {
    if (!element.hasAttr(attribute)) {
      return;
    }
    String value = element.attr(attribute);
    if (!attribute.equals("srcset")) {
      link(value, fetched, element.normalName().equals("a"));
      return;
    }
    for (String candidate : value.split(",\\s+|,$", -1)) {
      String address = candidate.strip();
      if (address.isEmpty()) {
        continue;
      }
      int space = address.indexOf(' ');
      link(space < 0 ? address : address.substring(0, space), fetched, false);
    }
  }

  private void link(String link, boolean fetched, boolean clicked) {
    SiteLinks.Target target = links.fromPage(page, link);
    if (!target.problem().isEmpty()) {
      error("the link `%s` %s".formatted(shorten(link), target.problem()));
    } else if (fetched && target.host()) {
      error(
          "`%s` is fetched from another host; keep it beside the source".formatted(shorten(link)));
    } else if (clicked && link.strip().toLowerCase(Locale.ROOT).startsWith("data:")) {
      error("the link `%s` leads to no page; drop it".formatted(shorten(link)));
    } else if (!target.fragment().isEmpty() && target.file().equals(page)) {
      if (!ids.contains(target.fragment()) && !target.fragment().equals("top")) {
        error("the link `%s` names a place that is not on the page".formatted(shorten(link)));
      }
    } else if (!target.fragment().isEmpty() && target.file().endsWith(".html")) {
      places.add(new Place(page, link, target.file(), target.fragment()));
    }
  }

  private void refresh(Element meta) {
    if (meta.attr("http-equiv").equalsIgnoreCase("refresh")) {
      String content = meta.attr("content");
      int at = content.toLowerCase(Locale.ROOT).indexOf("url=");
      if (at >= 0) {
        link(content.substring(at + 4).replace("'", "").replace("\"", ""), true, false);
      }
    }
  }

  private void style(String css) {
    StyleLinks.of(css).forEach(link -> link(link, true, false));
  }

  private void error(String message) {
    found.add(Diagnostic.error(shown, message));
  }

  static String shorten(String link) {
    String line = link.strip().replaceAll("\\s+", " ");
    return line.length() <= 120 ? line : line.substring(0, 120) + "…";
  }
}
