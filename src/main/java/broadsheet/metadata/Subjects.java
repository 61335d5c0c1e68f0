package broadsheet.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The section that a story stood in and the topics that it was filed under. */
final class Subjects {
  private static final int MOST_TOPICS = 15;
  private static final int LONGEST_TOPIC = 50;
  private static final int LONGEST_SECTION = 60;
  private static final int TOO_MANY = 40;

  /** A menu has more links than the way from the front page to a story. */
  private static final int LONGEST_TRAIL = 8;

  /** What programs that make pages write where nobody has chosen a section, as keys. */
  private static final Set<String> NO_SECTION =
      Set.of(
          "all",
          "archive",
          "archives",
          "article",
          "articles",
          "category",
          "currentpage",
          "default",
          "home",
          "homepage",
          "none",
          "null",
          "other",
          "page",
          "pages",
          "post",
          "posts",
          "tag",
          "tags",
          "uncategorised",
          "uncategorized",
          "undefined");

  /** How programs begin the title of a section's own page, as keys. */
  private static final Set<String> SECTION =
      Set.of(
          "category",
          "kategorie",
          "rubrik",
          "categorie",
          "rubrique",
          "categoria",
          "categoría",
          "catégorie",
          "kategoria",
          "kategori",
          "категория",
          "рубрика",
          "категорія");

  private Subjects() {}

  /** The section's name, or null. */
  static @Nullable String section(PageFacts facts, ArticleData data, String title, SiteNames site) {
    List<String> stated = new ArrayList<>();
    stated.add(facts.firstMeta("article:section", "og:article:section"));
    stated.addAll(data.list("articleSection"));
    facts.propertyTexts("articlesection").stream().limit(1).forEach(stated::add);
    stated.add(facts.firstMeta("parsely-section", "dc.subject.section", "section"));
    stated.add(lastCrumb(data.breadcrumbs(), title, site));
    stated.add(lastCrumb(crumbs(facts.breadcrumbs()), title, site));
    for (String name : stated) {
      String bare =
          SECTION.contains(Prose.key(kind(name)))
              ? name.substring(kind(name).length()).strip()
              : name;
      String first = isList(bare) ? before(bare, ',') : bare;
      if (isSection(first, site)) {
        return inWords(first);
      }
    }
    return null;
  }

  /** Whether a name is several: long, or with commas as programs write them. */
  private static boolean isList(String name) {
    int comma = name.indexOf(',');
    boolean glued = comma > 0 && comma + 1 < name.length() && isLetter(name, comma + 1);
    return comma >= 0 && (name.length() > 30 || (glued && isLetter(name, comma - 1)));
  }

  private static boolean isLetter(String text, int at) {
    return Character.isLetter(text.charAt(at));
  }

  /** What programs call a section, in words: the last part of {@code news/local/crime-courts}. */
  private static String inWords(String name) {
    int part = Math.max(name.lastIndexOf('/'), name.lastIndexOf('|')) + 1;
    boolean coded = name.indexOf(' ') < 0 && name.equals(name.toLowerCase(Locale.ROOT));
    boolean hyphened = name.length() >= 10 && name.indexOf('-') != name.lastIndexOf('-');
    return coded && part < name.length() && (part > 0 || hyphened)
        ? name.substring(part).replace('-', ' ')
        : name;
  }

  private static boolean isSection(String name, SiteNames site) {
    return !name.isEmpty()
        && name.length() <= LONGEST_SECTION
        && !name.contains("://")
        && !isTemplate(name)
        && "<‹«←".indexOf(name.charAt(0)) < 0
        && name.codePoints().anyMatch(Character::isLetter)
        && !NO_SECTION.contains(Prose.key(name))
        && !site.isPaper(name);
  }

  /** Whether a script should have put something else there. */
  private static boolean isTemplate(String text) {
    return text.contains("{{") || text.contains("${");
  }

  private static String before(String text, char sign) {
    return text.substring(0, text.indexOf(sign)).strip();
  }

  private static List<String> crumbs(List<Element> trails) {
    List<String> crumbs = new ArrayList<>();
    for (Element trail : trails) {
      List<Element> links = trail.select("a");
      if (links.size() > LONGEST_TRAIL) {
        continue;
      }
      for (Element link : links) {
        String text = ShownText.line(link, LONGEST_SECTION + 1);
        if (!text.isEmpty()) {
          crumbs.add(text);
        }
      }
      if (!crumbs.isEmpty()) {
        return crumbs;
      }
    }
    return crumbs;
  }

  /** The last crumb that is not the story itself, where one stands before it. */
  private static String lastCrumb(List<String> crumbs, String title, SiteNames site) {
    for (int i = crumbs.size() - 1; i >= 1; i--) {
      if (Prose.likeness(crumbs.get(i), title) < 0.5 && isSection(crumbs.get(i), site)) {
        return crumbs.get(i);
      }
    }
    return "";
  }

  /** The topics, each once, in the order given. */
  static List<String> topics(PageFacts facts, ArticleData data) {
    for (List<String> stated :
        List.of(
            facts.meta("article:tag"),
            facts.meta("og:article:tag"),
            data.list("keywords"),
            facts.propertyTexts("keywords"),
            facts.meta("news_keywords"),
            facts.meta("parsely-tags"),
            facts.meta("sailthru.tags"),
            facts.meta("citation_keywords"),
            facts.meta("keywords"))) {
      List<String> topics = topics(stated);
      if (!topics.isEmpty()) {
        return topics;
      }
    }
    return List.of();
  }

  /** Whether one character is a word: of Han or Hangul. */
  private static boolean isWord(String topic) {
    return topic
        .codePoints()
        .anyMatch(
            c ->
                Character.isIdeographic(c)
                    || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
  }

  /**
   * The topics of one list. Where some are written with spaces, what has none but underscores is
   * for programs ({@code type_review}); elsewhere they are its spaces. A word that several begin
   * with ("Category: Phones") says what they are.
   */
  private static List<String> topics(List<String> stated) {
    List<String> items = new ArrayList<>();
    Map<String, Integer> kinds = new HashMap<>();
    boolean spaced = false;
    for (String value : stated) {
      for (String item : value.split("[,;、，،]", TOO_MANY + 1)) {
        String line = Prose.line(item);
        items.add(line);
        spaced |= line.indexOf(' ') > 0;
        kinds.merge(kind(line), 1, Integer::sum);
      }
    }
    Map<String, String> topics = new LinkedHashMap<>();
    for (String item : items) {
      String kind = kind(item);
      boolean shared = !kind.isEmpty() && kinds.getOrDefault(kind, 0) > 1;
      String named = shared ? item.substring(kind.length()).strip() : item;
      String topic = spaced ? named : named.replace('_', ' ').strip();
      if (isTopic(topic) && !item.startsWith("_") && !item.startsWith("@")) {
        topics.putIfAbsent(Prose.key(topic), topic);
      }
    }
    return topics.size() > TOO_MANY
        ? List.of()
        : topics.values().stream().limit(MOST_TOPICS).toList();
  }

  private static boolean isTopic(String topic) {
    return (topic.length() >= 2 || isWord(topic))
        && topic.length() <= LONGEST_TOPIC
        && !topic.contains("://")
        && !isTemplate(topic)
        && topic.indexOf('_') < 0
        && (kind(topic).isEmpty() || !Character.isLowerCase(topic.charAt(0)))
        && topic.chars().filter(c -> c == ' ').count() <= 4
        && topic.codePoints().anyMatch(Character::isLetter);
  }

  /** The one word before a colon, with it, or empty: {@code locale:} of {@code locale: US}. */
  private static String kind(String topic) {
    int colon = topic.indexOf(':');
    int space = topic.indexOf(' ');
    return colon > 0 && (space < 0 || space > colon) ? topic.substring(0, colon + 1) : "";
  }
}
