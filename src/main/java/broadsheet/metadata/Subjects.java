package broadsheet.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The section that a story stood in and the topics that it was filed under. */
final class Subjects {
  private static final int MOST_TOPICS = 15;
  private static final int LONGEST_TOPIC = 50;
  private static final int LONGEST_SECTION = 60;
  private static final int TOO_MANY = 40;

  private Subjects() {}

  /** The section's name, or null. */
  static @Nullable String section(PageFacts facts, ArticleData data, String title) {
    List<String> sections = data.list("articleSection");
    for (String stated :
        List.of(
            facts.firstMeta("article:section", "og:article:section"),
            sections.isEmpty() ? "" : sections.get(0),
            facts.propertyTexts("articlesection").stream().findFirst().orElse(""),
            facts.firstMeta("parsely-section", "dc.subject.section", "section"),
            lastCrumb(data.breadcrumbs(), title),
            lastCrumb(crumbs(facts.breadcrumbs()), title))) {
      String name = stated.contains(",") && stated.length() > 30 ? before(stated, ',') : stated;
      if (!name.isEmpty()
          && name.length() <= LONGEST_SECTION
          && !name.contains("://")
          && name.codePoints().anyMatch(Character::isLetter)) {
        return name;
      }
    }
    return null;
  }

  private static String before(String text, char sign) {
    return text.substring(0, text.indexOf(sign)).strip();
  }

  private static List<String> crumbs(List<Element> trails) {
    List<String> crumbs = new ArrayList<>();
    for (Element trail : trails) {
      for (Element link : trail.select("a").stream().limit(10).toList()) {
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
  private static String lastCrumb(List<String> crumbs, String title) {
    for (int i = crumbs.size() - 1; i >= 1; i--) {
      if (Prose.likeness(crumbs.get(i), title) < 0.5) {
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

  private static List<String> topics(List<String> stated) {
    Map<String, String> topics = new LinkedHashMap<>();
    for (String value : stated) {
      for (String item : value.split("[,;、，،]", TOO_MANY + 1)) {
        String topic = Prose.line(item);
        boolean tag =
            (topic.length() >= 2 || isWord(topic))
                && topic.length() <= LONGEST_TOPIC
                && !topic.contains("://")
                && topic.chars().filter(c -> c == ' ').count() <= 4
                && topic.codePoints().anyMatch(Character::isLetter);
        if (tag) {
          topics.putIfAbsent(Prose.key(topic), topic);
        }
      }
    }
    return topics.size() > TOO_MANY
        ? List.of()
        : topics.values().stream().limit(MOST_TOPICS).toList();
  }
}
