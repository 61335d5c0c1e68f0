package broadsheet.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The topics that a story was filed under. */
final class Topics {
  private static final int MOST = 15;
  private static final int LONGEST = 50;
  private static final int TOO_MANY = 40;

  /** What stands between topics of one text. */
  private static final Pattern SEPARATOR = Pattern.compile("[,;、，،]");

  /** The same where each topic has a text of its own, and may have commas in it. */
  private static final Pattern SURE_SEPARATOR = Pattern.compile("[;、]");

  /** A comma right between two words, as programs write it. */
  private static final Pattern GLUED = Pattern.compile("(?<=\\S),(?=[^\\s\\p{N}])");

  private static final Pattern SPACED = Pattern.compile(",\\s");

  /** The end of an enumeration, which among other topics is one: {@code Fish, Soup, & Bread}. */
  private static final Pattern ENUMERATION =
      Pattern.compile(", ?[^,]{0,40}(?:&| (?:and|und|et|y|e|en|och|og|и) )");

  private static final Pattern GLUED_OR_SURE =
      Pattern.compile(GLUED.pattern() + "|" + SURE_SEPARATOR.pattern());

  /** What tells programs which list of theirs a topic is from: {@code SU|saving money}. */
  private static final Pattern CODE = Pattern.compile("^\\p{Lu}{0,3}\\|");

  private static final String AROUND = "#'\"‘’“”„«»";

  private Topics() {}

  /** The topics, each once, in the order given. */
  static List<String> of(PageFacts facts, ArticleData data, Filed filed) {
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
            facts.meta("keywords"),
            filed.tags())) {
      List<String> topics = read(stated);
      if (!topics.isEmpty()) {
        return topics;
      }
    }
    return List.of();
  }

  /**
   * The topics of one list. Where some are written with spaces, what has none but underscores is
   * for programs ({@code type_review}); elsewhere they are its spaces. A word that several begin
   * with ("Category: Phones") says what they are.
   */
  private static List<String> read(List<String> stated) {
    List<String> items = items(stated);
    boolean spaced = items.stream().anyMatch(item -> item.indexOf(' ') > 0);
    Map<String, Integer> kinds = new HashMap<>();
    items.forEach(item -> kinds.merge(kind(item), 1, Integer::sum));
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
    return topics.size() > TOO_MANY ? List.of() : topics.values().stream().limit(MOST).toList();
  }

  private static List<String> items(List<String> stated) {
    boolean pieces = inPieces(stated);
    List<String> items = new ArrayList<>();
    for (String value : pieces ? List.of(String.join(" ", stated)) : stated) {
      boolean one = stated.size() > 1 && !pieces && ENUMERATION.matcher(value).find();
      Pattern separator = hasLooseCommas(value) ? GLUED_OR_SURE : one ? SURE_SEPARATOR : SEPARATOR;
      for (String item : separator.split(value, TOO_MANY + 1)) {
        items.add(bare(Prose.line(item)));
      }
    }
    return items;
  }

  /** Whether a program parted one list of topics at its spaces: "Fish", "Soup,Harbour", "News". */
  private static boolean inPieces(List<String> stated) {
    return stated.stream().filter(value -> GLUED.matcher(value).find()).count() > 1
        && stated.stream().noneMatch(value -> value.indexOf(' ') >= 0);
  }

  /** Whether a comma with a space behind it parts no topics: "fish,soup, stew and broth,news". */
  private static boolean hasLooseCommas(String value) {
    long spaced = SPACED.matcher(value).results().count();
    return spaced > 0 && GLUED.matcher(value).results().count() > spaced;
  }

  /** Without signs around it, and what is said of it for programs alone. */
  private static String bare(String item) {
    int start = 0;
    int end = item.length();
    while (start < end && AROUND.indexOf(item.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && AROUND.indexOf(item.charAt(end - 1)) >= 0) {
      end--;
    }
    return CODE.matcher(item.substring(start, end)).replaceFirst("").strip();
  }

  private static boolean isTopic(String topic) {
    return (topic.length() >= 2 || isWord(topic))
        && topic.length() <= LONGEST
        && !topic.contains("://")
        && !Prose.isTemplate(topic)
        && topic.indexOf('_') < 0
        && topic.indexOf('|') < 0
        && (kind(topic).isEmpty() || !Character.isLowerCase(topic.charAt(0)))
        && topic.chars().filter(c -> c == ' ').count() <= 4
        && topic.codePoints().anyMatch(Character::isLetter);
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

  /** The one word before a colon, with it, or empty: {@code locale:} of {@code locale: US}. */
  static String kind(String topic) {
    int colon = topic.indexOf(':');
    int space = topic.indexOf(' ');
    return colon > 0 && (space < 0 || space > colon) ? topic.substring(0, colon + 1) : "";
  }
}
