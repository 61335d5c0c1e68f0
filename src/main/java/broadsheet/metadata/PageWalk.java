package broadsheet.metadata;

import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
  private static final int MOST = 500;
  private static final int MOST_METAS = 2_000;
  private static final int LONGEST_CONTENT = 4_000;
  private static final Set<String> PROPERTIES =
      Set.of(
          "author",
          "creator",
          "datepublished",
          "datemodified",
          "datecreated",
          "headline",
          "alternativeheadline",
          "articlesection",
          "keywords",
          "publisher");
  private static final List<String> STORY_TYPES =
      List.of("article", "posting", "report", "review", "recipe", "howto", "work", "page", "blog");
  private static final Set<String> ASIDE_TAGS = Set.of("footer", "aside", "nav", "noscript");
  private static final List<String> ASIDE_CLASSES =
      List.of(
          "comment",
          "related",
          "recommend",
          "sidebar",
          "footer",
          "recirc",
          "trending",
          "most-read",
          "mostread",
          "popular",
          "read-more",
          "readmore",
          "disqus",
          "teaser",
          "next-article",
          "more-stories");
  private static final List<String> AUTHOR_CLASSES =
      List.of("author", "byline", "by-line", "writer", "contributor", "autor", "auteur", "byl");
  private static final List<String> AUTHOR_PATHS =
      List.of(
          "/author/",
          "/authors/",
          "/contributor/",
          "/contributors/",
          "/staff/",
          "/writer/",
          "/writers/",
          "/profile/",
          "/autor/",
          "/auteur/",
          "/journalist/",
          "/reporter/",
          "/by/");
  private static final List<String> DATE_CLASSES =
      List.of("date", "time", "publish", "posted", "datum", "fecha", "meta", "dateline", "info");
  private static final List<String> SUBTITLE_CLASSES =
      List.of(
          "subtitle",
          "sub-title",
          "subhead",
          "sub-head",
          "subheadline",
          "dek",
          "deck",
          "standfirst",
          "untertitel",
          "sous-titre",
          "subtitulo",
          "entradilla");
  private static final List<String> HEADLINE_CLASSES =
      List.of("headline", "title", "heading", "titel", "titre", "titulo");

  private final LinkedData linkedData;
  private final Map<String, List<String>> metas = new LinkedHashMap<>();
  private final List<JsonObject> objects = new ArrayList<>();
  private final Map<String, List<Mark>> properties = new LinkedHashMap<>();
  private final List<Mark> headings = new ArrayList<>();
  private final List<Mark> minorHeadings = new ArrayList<>();
  private final List<Mark> subtitles = new ArrayList<>();
  private final List<Mark> authors = new ArrayList<>();
  private final List<Mark> times = new ArrayList<>();
  private final List<Element> breadcrumbs = new ArrayList<>();
  private String title = "";
  private @Nullable String canonical;
  private @Nullable String language;
  private int place;
  private int metaCount;
  private int scriptLength;
  private @Nullable Element aside;
  private final Deque<Element> scopes = new ArrayDeque<>();

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
        walk.properties,
        walk.headings,
        walk.subtitles,
        walk.authors,
        walk.times,
        walk.breadcrumbs,
        walk.canonical,
        walk.language);
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    place++;
    String names = names(element);
    if (aside == null && isAside(element, names)) {
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
        if (aside != null && !ASIDE_TAGS.contains(aside.normalName())) {
          aside = null; // a class of the whole page, "has-sidebar", not of its furniture
        }
        add(headings, element);
        marks(element, names);
      }
      default -> marks(element, names);
    }
    property(element);
    if (element.hasAttr("itemscope") || element.hasAttr("typeof")) {
      scopes.push(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node.equals(aside)) {
      aside = null;
    }
    if (node.equals(scopes.peek())) {
      scopes.pop();
    }
  }

  /** Whether a property here is the story's own, not that of a comment, person or picture in it. */
  private boolean isOfStory() {
    Element scope = scopes.peek();
    if (scope == null) {
      return true;
    }
    if (!scope.hasAttr("itemscope")) {
      return !scope.attr("typeof").toLowerCase(Locale.ROOT).contains("comment");
    }
    String type = scope.attr("itemtype").strip().toLowerCase(Locale.ROOT);
    return type.isEmpty() || STORY_TYPES.stream().anyMatch(type::endsWith);
  }

  private void add(List<Mark> list, Element element) {
    if (list.size() < MOST) {
      list.add(new Mark(element, place, aside != null));
    }
  }

  private static String names(Element element) {
    if (element.attributesSize() == 0) {
      return "";
    }
    String names = element.attr("class") + " " + element.attr("id");
    return names.length() > 400
        ? names.substring(0, 400).toLowerCase(Locale.ROOT)
        : names.toLowerCase(Locale.ROOT);
  }

  /** Whether an element is furniture by its tag or class: comments, footer, related stories. */
  static boolean isFurniture(Element element) {
    return isAside(element, names(element));
  }

  private static boolean isAside(Element element, String names) {
    String tag = element.normalName();
    return (ASIDE_TAGS.contains(tag) && !hasOne(names, AUTHOR_CLASSES))
        || (!tag.equals("body")
            && !tag.equals("html")
            && !tag.equals("article")
            && !tag.equals("main")
            && names.length() > 1
            && hasOne(names, ASIDE_CLASSES)
            && !hasOne(names, AUTHOR_CLASSES));
  }

  private static boolean hasOne(String names, List<String> parts) {
    for (String part : parts) {
      if (names.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String stated(Element element, String... attributes) {
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
    String cut =
        content.length() > LONGEST_CONTENT ? content.substring(0, LONGEST_CONTENT) : content;
    metas.computeIfAbsent(name.toLowerCase(Locale.ROOT), k -> new ArrayList<>()).add(cut);
  }

  private void link(Element element) {
    String rel = element.attr("rel").toLowerCase(Locale.ROOT);
    if (canonical == null && rel.contains("canonical")) {
      canonical = stated(element, "href");
    }
  }

  private void script(Element element) {
    if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
      String data = element.data();
      scriptLength += Math.min(data.length(), 10_000_000);
      if (scriptLength <= 4_000_000) {
        objects.addAll(linkedData.objects(data));
      }
    }
  }

  private void property(Element element) {
    if (element.hasAttr("itemprop") || element.hasAttr("property")) {
      String value = stated(element, "itemprop", "property");
      String name = value == null ? "" : value.toLowerCase(Locale.ROOT).replace("schema:", "");
      if (PROPERTIES.contains(name) && isOfStory()) {
        add(properties.computeIfAbsent(name, k -> new ArrayList<>()), element);
      }
    }
  }

  private void marks(Element element, String names) {
    String tag = element.normalName();
    if (tag.equals("h2")
        || tag.equals("h3")
        || (names.length() > 1 && hasOne(names, HEADLINE_CLASSES))) {
      add(minorHeadings, element);
    }
    if (tag.equals("time")) {
      add(times, element);
    }
    if (tag.equals("a") && isAuthorLink(element)) {
      add(authors, element);
    } else if (tag.equals("address")) {
      add(authors, element);
    }
    if (names.length() > 1) {
      classes(element, tag, names);
    }
  }

  /** Whether a link leads to the page of an author, by its {@code rel} or its address. */
  static boolean isAuthorLink(Element link) {
    if (link.attr("rel").toLowerCase(Locale.ROOT).contains("author")) {
      return true;
    }
    String href = link.attr("href");
    String low = href.length() > 500 ? "" : href.toLowerCase(Locale.ROOT);
    return hasOne(low, AUTHOR_PATHS);
  }

  private void classes(Element element, String tag, String names) {
    if (hasOne(names, AUTHOR_CLASSES) || names.contains("vcard")) {
      add(authors, element);
    }
    if (!tag.equals("time") && hasOne(names, DATE_CLASSES)) {
      add(times, element);
    }
    if (hasOne(names, SUBTITLE_CLASSES)) {
      add(subtitles, element);
    }
    if (names.contains("breadcrumb") && breadcrumbs.size() < MOST) {
      breadcrumbs.add(element);
    }
  }
}
