package broadsheet.metadata;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page states about itself, gathered in one walk and not yet judged.
 *
 * @param title the text of {@code <title>}, or empty
 * @param metas contents of {@code <meta>} by lower-case name or property, in page order
 * @param objects of the JSON-LD, in page order
 * @param properties elements with an {@code itemprop}, by that
 * @param headings {@code h1}, and after them {@code h2} and what is marked as headline
 * @param subtitles elements that are marked as the line below the title
 * @param authors elements that are marked as the author's, by {@code rel} or class
 * @param times what is tagged or marked as a date
 * @param filed links that say, by {@code rel}, under what the page is filed
 * @param breadcrumbs what is marked as the way from the front page to here
 * @param canonical the {@code href} of the canonical link, or null
 * @param language what the root element says, or null
 * @param sample some of the text of its paragraphs, or of all of it where it has none
 */
record PageFacts(
    String title,
    Map<String, List<String>> metas,
    List<JsonObject> objects,
    Map<String, List<Mark>> properties,
    List<Mark> headings,
    List<Mark> subtitles,
    List<Mark> authors,
    List<Mark> times,
    List<Mark> filed,
    List<Element> breadcrumbs,
    @Nullable String canonical,
    @Nullable String language,
    String sample) {

  private static final int LONGEST_VALUE = 400;

  /** The contents of a meta; empty where there is none. */
  List<String> meta(String name) {
    return metas.getOrDefault(name, List.of());
  }

  /** The first content of the first of these metas that says something, or empty. */
  String firstMeta(String... names) {
    for (String name : names) {
      for (String value : meta(name)) {
        String line = Prose.line(value);
        if (!line.isEmpty()) {
          return line;
        }
      }
    }
    return "";
  }

  /** What a microdata property says, or the names of the things that it points to, in order. */
  List<String> propertyTexts(String name) {
    List<String> texts = new ArrayList<>();
    for (Mark mark : property(name)) {
      Element element = mark.element();
      Element named =
          element.hasAttr("itemscope") ? element.selectFirst("[itemprop=name]") : element;
      if (named != null) {
        String text =
            named.normalName().equals("meta")
                ? Prose.line(named.attr("content"))
                : ShownText.line(named, LONGEST_VALUE);
        if (!text.isEmpty()) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  /** The elements of a microdata property that do not stand in furniture. */
  List<Mark> property(String name) {
    return properties.getOrDefault(name, List.of()).stream().filter(m -> !m.aside()).toList();
  }
}
