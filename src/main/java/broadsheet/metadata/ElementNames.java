package broadsheet.metadata;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the class and the id of an element say that it is. The names of a page repeat, so each is
 * searched once. For one page and one thread.
 */
final class ElementNames {
  private static final int LONGEST = 400;
  private static final int MOST_KEPT = 20_000;
  private static final int STARTS = 32 * 32;
  private static final Set<String> ASIDE_TAGS = Set.of("footer", "aside", "nav", "noscript");
  private static final Set<String> WHOLE_TAGS = Set.of("html", "body", "article", "main");

  /** The foot of the story, not that of the page: it says who wrote it, and when. */
  private static final Pattern FOOT_OF_STORY =
      Pattern.compile("(?:article|entry|post)[a-z]{0,2}[-_](?:[a-z]{1,20}[-_])?footer");

  /** What names a box of facts on what a page is about, which may have any dates. */
  private static final String FACTS = "infobox";

  /** What a name may say. */
  enum Kind {
    ASIDE,
    AUTHOR,
    CARD,
    DATE,
    FOOT,
    SUBTITLE,
    HEADLINE,
    BREADCRUMB
  }

  /** The parts of names that say it. */
  private static final Map<Kind, List<String>> PARTS =
      new EnumMap<>(
          Map.of(
              Kind.ASIDE,
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
                  "more-stories",
                  "wm-ipp"), // the bar that the Wayback Machine puts above a page
              Kind.AUTHOR,
              List.of(
                  "author", "byline", "by-line", "writer", "contributor", "autor", "auteur", "byl"),
              Kind.CARD,
              List.of("vcard"),
              Kind.DATE,
              List.of(
                  "date",
                  "time",
                  "publish",
                  "posted",
                  "datum",
                  "fecha",
                  "meta",
                  "dateline",
                  "info"),
              Kind.SUBTITLE,
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
                  "entradilla"),
              Kind.HEADLINE,
              List.of("headline", "title", "heading", "titel", "titre", "titulo"),
              Kind.BREADCRUMB,
              List.of("breadcrumb")));

  /** A part of names and what it says. */
  private record Part(String text, Kind kind) {}

  /** The parts by their first two letters: few places in a name can begin one. */
  private static final Part[][] BY_START = byStart();

  private static Part[][] byStart() {
    Part[][] byStart = new Part[STARTS][0];
    PARTS.forEach(
        (kind, parts) -> {
          for (String text : parts) {
            int start = start(text, 0);
            byStart[start] = Arrays.copyOf(byStart[start], byStart[start].length + 1);
            byStart[start][byStart[start].length - 1] = new Part(text, kind);
          }
        });
    return byStart;
  }

  private static int start(String text, int at) {
    return (text.charAt(at) & 31) << 5 | (text.charAt(at + 1) & 31);
  }

  private final Map<String, Set<Kind>> known = new HashMap<>();

  /** What an element is by its class and its id. */
  Set<Kind> kinds(Element element) {
    if (element.attributesSize() == 0) {
      return Collections.emptySet();
    }
    Set<Kind> byClass = named(element.attr("class"));
    Set<Kind> byId = named(element.attr("id"));
    if (byId.isEmpty() || byClass.isEmpty()) {
      return byId.isEmpty() ? byClass : byId;
    }
    Set<Kind> both = EnumSet.copyOf(byClass);
    both.addAll(byId);
    return both;
  }

  private Set<Kind> named(String name) {
    if (name.isEmpty()) {
      return Collections.emptySet();
    }
    Set<Kind> kinds = known.get(name);
    if (kinds == null) {
      kinds = search(name);
      if (known.size() < MOST_KEPT) {
        known.put(name, kinds);
      }
    }
    return kinds;
  }

  private static Set<Kind> search(String name) {
    String low =
        (name.length() > LONGEST ? name.substring(0, LONGEST) : name).toLowerCase(Locale.ROOT);
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (int i = 0; i + 1 < low.length(); i++) {
      for (Part part : BY_START[start(low, i)]) {
        if (low.startsWith(part.text(), i) && !low.startsWith(FACTS, i)) {
          kinds.add(part.kind());
        }
      }
    }
    if (low.contains("by") && (" " + low + " ").contains(" by ")) {
      kinds.add(Kind.AUTHOR);
    }
    if (low.contains("footer") && FOOT_OF_STORY.matcher(low).find()) {
      kinds.add(Kind.FOOT);
    }
    return kinds.isEmpty() ? Collections.emptySet() : kinds;
  }

  /**
   * Whether an element is furniture by its tag or names: comments, footer, related stories, and the
   * box of facts of a wiki.
   */
  boolean isFurniture(Element element) {
    return isFurniture(element, kinds(element));
  }

  /** The same for an element whose kinds are known. */
  boolean isFurniture(Element element, Set<Kind> kinds) {
    String tag = element.normalName();
    boolean aside =
        ASIDE_TAGS.contains(tag)
            || (tag.equals("table") && element.className().contains(FACTS))
            || (kinds.contains(Kind.ASIDE) && !WHOLE_TAGS.contains(tag));
    return aside && !kinds.contains(Kind.AUTHOR) && !kinds.contains(Kind.FOOT);
  }

  /** Whether an element is furniture by its tag, whatever it is called. */
  boolean isFurnitureTag(Element element) {
    return ASIDE_TAGS.contains(element.normalName());
  }
}
