package broadsheet.metadata;

import broadsheet.metadata.ElementNames.Kind;
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
  private static final int BESIDE_TITLE = 12;
  private static final int SAMPLE = 2_000;
  private static final int SHORTEST_PARAGRAPH = 60;
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
  private static final Set<String> HEADING_TAGS = Set.of("h1", "h2", "h3");
  private static final List<String> STORY_TYPES =
      List.of("article", "posting", "report", "review", "recipe", "howto", "work", "page", "blog");

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
  private final Map<String, List<Mark>> properties = new LinkedHashMap<>();
  private final List<Mark> headings = new ArrayList<>();
  private final List<Mark> minorHeadings = new ArrayList<>();
  private final List<Mark> subtitles = new ArrayList<>();
  private final List<Mark> authors = new ArrayList<>();
  private final List<Mark> times = new ArrayList<>();
  private final List<Element> breadcrumbs = new ArrayList<>();
  private final StringBuilder sample = new StringBuilder();
  private final Deque<Element> scopes = new ArrayDeque<>();
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
        walk.properties,
        walk.headings,
        walk.subtitles,
        walk.authors,
        walk.times,
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
      }
      default -> {}
    }
    if (!kinds.isEmpty()) {
      marks(element, kinds);
    }
    if (element.attributesSize() > 0) {
      property(element);
      if (element.hasAttr("itemscope") || element.hasAttr("typeof")) {
        scopes.push(element);
      }
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

  /** An {@code aside} right behind the title holds what belongs to it: who wrote it, and when. */
  private boolean isBesideTitle(Element element, Set<Kind> kinds) {
    return element.normalName().equals("aside")
        && !kinds.contains(Kind.ASIDE)
        && place - lastTitle < BESIDE_TITLE;
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

  /** Whether furniture is a part of what calls itself the story: its own footer, with its day. */
  private boolean isInStory(Element furniture) {
    Element scope = scopes.peek();
    return scope != null
        && scope.hasAttr("itemscope")
        && !scope.attr("itemtype").isBlank()
        && furniture.parents().contains(scope);
  }

  private void add(List<Mark> list, Element element) {
    if (list.size() < MOST) {
      list.add(new Mark(element, place, aside != null));
    }
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

  private void property(Element element) {
    String value = stated(element, "itemprop", "property");
    if (value != null) {
      String name = value.toLowerCase(Locale.ROOT).replace("schema:", "");
      if (PROPERTIES.contains(name) && isOfStory()) {
        List<Mark> marks = properties.computeIfAbsent(name, k -> new ArrayList<>());
        if (marks.size() < MOST) {
          boolean dated = name.startsWith("date") && aside != null && isInStory(aside);
          marks.add(new Mark(element, place, aside != null && !dated));
        }
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
