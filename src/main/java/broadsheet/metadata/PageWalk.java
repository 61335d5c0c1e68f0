package broadsheet.metadata;

import broadsheet.metadata.ElementNames.Kind;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * One walk over a page that gathers what it states about itself. For one page and one thread; every
 * list is bounded, so that a page of a million tags costs no more than the walk.
 */
final class PageWalk implements NodeVisitor {
  /** Elements of one kind that are looked at. */
  static final int MOST = 500;

  private static final int MOST_METAS = 2_000;
  private static final int LONGEST_CONTENT = 4_000;
  private static final int BESIDE_TITLE = 12;
  private static final int SAMPLE = 2_000;
  private static final int SHORTEST_PARAGRAPH = 60;
  private static final Set<String> HEADING_TAGS = Set.of("h1", "h2", "h3");

  /** The folders of a site's addresses that pages of authors stand in. */
  private static final Set<String> AUTHOR_FOLDERS =
      Set.of(
          "author",
          "authors",
          "contributor",
          "contributors",
          "staff",
          "writer",
          "writers",
          "profile",
          "autor",
          "auteur",
          "journalist",
          "reporter",
          "by");

  private final LinkedData linkedData;
  private final ElementNames names = new ElementNames();
  private final Map<String, List<String>> metas = new LinkedHashMap<>();
  private final List<JsonObject> objects = new ArrayList<>();
  private final Microdata microdata = new Microdata();
  private final List<Mark> headings = new ArrayList<>();
  private final List<Mark> minorHeadings = new ArrayList<>();
  private final List<Mark> subtitles = new ArrayList<>();
  private final List<Mark> authors = new ArrayList<>();
  private final List<Mark> times = new ArrayList<>();
  private final List<Mark> filed = new ArrayList<>();
  private final List<Element> breadcrumbs = new ArrayList<>();
  private final StringBuilder sample = new StringBuilder();
  private String title = "";
  private @Nullable String canonical;
  private @Nullable String language;
  private @Nullable Element aside;
  private int place;
  private int lastTitle = -BESIDE_TITLE;
  private int metaCount;
  private int scriptLength;

  private PageWalk(LinkedData linkedData) {
    this.linkedData = linkedData;
  }

  /** Walks a page. */
  static PageFacts over(Document page, LinkedData linkedData) {
    PageWalk walk = new PageWalk(linkedData);
    page.traverse(walk);
    walk.headings.addAll(walk.minorHeadings);
    return new PageFacts(
        walk.title,
        walk.metas,
        walk.objects,
        walk.microdata.properties(),
        walk.headings,
        walk.subtitles,
        walk.authors,
        walk.times,
        walk.filed,
        walk.breadcrumbs,
        walk.canonical,
        walk.language,
        walk.sample.isEmpty() ? ShownText.line(page, SAMPLE) : walk.sample.toString());
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    place++;
    Set<Kind> kinds = names.kinds(element);
    if (aside == null && names.isFurniture(element, kinds) && !isBesideTitle(element, kinds)) {
      aside = element;
    }
    switch (element.normalName()) {
      case "html" -> language = stated(element, "lang", "xml:lang");
      case "title" -> {
        if (title.isEmpty() && element.tag().namespace().endsWith("xhtml")) {
          title = Prose.line(element.text());
        }
      }
      case "meta" -> meta(element);
      case "link" -> link(element);
      case "script" -> script(element);
      case "h1" -> {
        if (aside != null && !names.isFurnitureTag(aside)) {
          aside = null; // a class of the whole page, "has-sidebar", not of its furniture
        }
        lastTitle = place;
        add(headings, element);
      }
      case "h2", "h3" -> add(minorHeadings, element);
      case "p" -> sample(element);
      case "time" -> add(times, element);
      case "address" -> add(authors, element);
      case "a" -> {
        if (isAuthorLink(element)) {
          add(authors, element);
        }
        if (Filed.isFiled(element)) {
          add(filed, element);
        }
      }
      default -> {}
    }
    if (!kinds.isEmpty()) {
      marks(element, kinds);
    }
    if (element.attributesSize() > 0) {
      microdata.head(element, place, aside);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node.equals(aside)) {
      aside = null;
    }
    microdata.tail(node);
  }

  /**
   * An {@code aside} or {@code footer} right behind the title holds what belongs to it: who wrote
   * it, and when.
   */
  private boolean isBesideTitle(Element element, Set<Kind> kinds) {
    return (element.normalName().equals("aside") || element.normalName().equals("footer"))
        && !kinds.contains(Kind.ASIDE)
        && place - lastTitle < BESIDE_TITLE;
  }

  private void add(List<Mark> list, Element element) {
    if (list.size() < MOST) {
      list.add(new Mark(element, place, aside != null));
    }
  }

  /** The first of some attributes that an element has with something in it, or null. */
  static @Nullable String stated(Element element, String... attributes) {
    for (String attribute : attributes) {
      String value = element.attr(attribute).strip();
      if (!value.isEmpty()) {
        return value;
      }
    }
    return null;
  }

  private void meta(Element element) {
    String name = stated(element, "property", "name", "itemprop");
    String content = element.attr("content");
    if (name == null || content.isBlank() || metaCount >= MOST_METAS) {
      return;
    }
    metaCount++;
    if (name.toLowerCase(Locale.ROOT).contains("ld+json")) {
      linkedData(content); // some programs put it into an attribute of a meta, not into a script
    }
    String cut =
        content.length() > LONGEST_CONTENT ? content.substring(0, LONGEST_CONTENT) : content;
    metas.computeIfAbsent(name.toLowerCase(Locale.ROOT), k -> new ArrayList<>()).add(cut);
  }

  private void link(Element element) {
    if (canonical == null && element.attr("rel").toLowerCase(Locale.ROOT).contains("canonical")) {
      canonical = stated(element, "href");
    }
  }

  private void script(Element element) {
    if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
      linkedData(element.data());
    }
  }

  private void linkedData(String data) {
    scriptLength += Math.min(data.length(), 10_000_000);
    if (scriptLength <= 4_000_000) {
      objects.addAll(linkedData.objects(data));
    }
  }

  private void sample(Element paragraph) {
    if (sample.length() < SAMPLE) {
      String text = ShownText.line(paragraph, SAMPLE - sample.length());
      if (text.length() > SHORTEST_PARAGRAPH) {
        sample.append(text).append('\n');
      }
    }
  }

  /** Whether a link leads to the page of an author, by its {@code rel} or its address. */
  static boolean isAuthorLink(Element link) {
    if (link.attr("rel").toLowerCase(Locale.ROOT).contains("author")) {
      return true;
    }
    String href = link.attr("href");
    if (href.length() > 500) {
      return false;
    }
    int start = href.indexOf('/');
    while (start >= 0) {
      int end = href.indexOf('/', start + 1);
      if (end - start > 2
          && end - start < 15
          && AUTHOR_FOLDERS.contains(href.substring(start + 1, end).toLowerCase(Locale.ROOT))) {
        return true;
      }
      start = end;
    }
    return false;
  }

  private void marks(Element element, Set<Kind> kinds) {
    String tag = element.normalName();
    if (kinds.contains(Kind.HEADLINE) && !HEADING_TAGS.contains(tag)) {
      add(minorHeadings, element);
    }
    if (kinds.contains(Kind.AUTHOR) || kinds.contains(Kind.CARD)) {
      add(authors, element);
    }
    if (kinds.contains(Kind.DATE) && !tag.equals("time")) {
      add(times, element);
    }
    if (kinds.contains(Kind.SUBTITLE)) {
      add(subtitles, element);
    }
    if (kinds.contains(Kind.BREADCRUMB) && breadcrumbs.size() < MOST) {
      breadcrumbs.add(element);
    }
  }
}
