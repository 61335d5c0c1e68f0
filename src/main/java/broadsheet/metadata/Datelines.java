package broadsheet.metadata;

import broadsheet.article.Block;
import broadsheet.article.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a story was written, as its dateline says: "MOSCOW, July 24 (Reuters) –", "Berlin (dpa) -",
 * "新华社北京7月24日电". A dateline stays where it stands; here its place is read. Only what can hardly be
 * anything else counts: a news agency in brackets, or capitals followed by a dash, with a region, a
 * date, or the same name in small letters further on.
 */
public final class Datelines {

  private static final int BEGINNING = 120;

  /** So much of a story is searched for the name of its place. */
  private static final int REACH = 20_000;

  private static final int LONGEST = 60;
  private static final int LEAST_LETTERS = 3;

  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]{0,30}+";
  private static final String NAME =
      WORD
          + "(?: (?:"
          + WORD
          + "|de|del|la|le|les|el|al|am|an|der|im|in|of|on|sur|do|da|na|на)){0,4}+";

  private static final Pattern WESTERN =
      Pattern.compile(
          "(?<place>"
              + NAME
              + "(?:/"
              + NAME
              + "){0,2}+)"
              + "(?<region>, "
              + NAME
              + "(?! ?\\d))?"
              + "(?<date>,? ?(?:\\d{1,2}\\.? \\p{L}{3,12}\\.?|\\p{L}{3,12}\\.? \\d{1,2}|\\d{1,2}))?"
              + "(?<agency>\\.? ?[(/][\\p{L} .,/&-]{2,40}[)/])?"
              + "\\.?(?: ?(?:—|–|--|\\.-) ?| - |: |(?<=[)/]\\.?) )");

  private static final List<Pattern> EASTERN =
      List.of(
          Pattern.compile(
              "[（(【]?\\p{IsHan}{1,4}社(?<place>\\p{IsHan}{2,8})\\d{1,2}(?:月\\d{1,2})?日[电電]"),
          Pattern.compile("【(?<place>[\\p{IsHan}\\p{IsKatakana}ー・]{2,12})[=＝][^】]{2,10}】"));

  /** News agencies of the world, as they sign. */
  private static final Set<String> AGENCIES =
      Set.of(
          "aap",
          "afp",
          "ani",
          "anp",
          "ansa",
          "ap",
          "apa",
          "associated press",
          "belga",
          "bloomberg",
          "bns",
          "cp",
          "čtk",
          "dpa",
          "efe",
          "epd",
          "europa press",
          "ians",
          "interfax",
          "itar-tass",
          "kna",
          "kyodo",
          "lusa",
          "mti",
          "notimex",
          "ntb",
          "pap",
          "pti",
          "reuters",
          "rtr",
          "sda",
          "sid",
          "stt",
          "tass",
          "télam",
          "tt",
          "upi",
          "xinhua",
          "yonhap",
          "интерфакс",
          "риа новости",
          "тасс",
          "укринформ",
          "унiан");

  /** What stands in capitals before a dash and is no place. */
  private static final Set<String> NO_PLACES =
      Set.of(
          "analysis",
          "breaking",
          "correction",
          "exclusive",
          "explainer",
          "live",
          "new",
          "opinion",
          "review",
          "update",
          "updated",
          "video",
          "watch",
          "eilmeldung",
          "exklusiv",
          "kommentar",
          "exclusif",
          "vidéo",
          "exclusiva",
          "vídeo",
          "видео",
          "обновлено",
          "срочно");

  private Datelines() {}

  /**
   * The place in a story's first paragraph, or the one below a standfirst, if a dateline begins it.
   */
  public static Optional<String> of(List<Block> story) {
    return story.stream()
        .filter(b -> b instanceof Block.Paragraph)
        .limit(2)
        .flatMap(paragraph -> of(paragraph.text(), story).stream())
        .findFirst();
  }

  private static Optional<String> of(String text, List<Block> story) {
    String beginning = text.substring(0, Math.min(BEGINNING, text.length())).replace('\u00a0', ' ');
    for (Pattern pattern : EASTERN) {
      Matcher line = pattern.matcher(beginning);
      if (line.lookingAt()) {
        return Optional.of(line.group("place"));
      }
    }
    Matcher line = WESTERN.matcher(beginning);
    return line.lookingAt() ? western(line, story) : Optional.empty();
  }

  private static Optional<String> western(Matcher line, List<Block> story) {
    String place = line.group("place");
    String region = line.group("region");
    String printed = place + (region == null ? "" : region);
    if (!isCapitals(place)) {
      return isAgency(line.group("agency")) ? Optional.of(printed) : Optional.empty();
    }
    String usual = usual(place);
    boolean again = contains(story, usual);
    boolean sure =
        line.group("agency") != null || region != null || line.group("date") != null || again;
    return sure && !NO_PLACES.contains(place.split(" ", 2)[0].toLowerCase(Locale.ROOT))
        ? Optional.of(again ? usual + (region == null ? "" : region) : printed)
        : Optional.empty();
  }

  private static boolean isCapitals(String text) {
    return text.chars().noneMatch(Character::isLowerCase)
        && text.chars().filter(Character::isUpperCase).count() >= LEAST_LETTERS;
  }

  private static boolean isAgency(@Nullable String signed) {
    if (signed == null) {
      return false;
    }
    String name = signed.substring(1, signed.length() - 1).toLowerCase(Locale.ROOT);
    return AGENCIES.contains(name.replaceFirst("^[ (/.]+", ""))
        || Pattern.compile("[/,&]")
            .splitAsStream(name)
            .map(n -> n.replaceFirst("^[ (.]+", "").strip())
            .anyMatch(AGENCIES::contains);
  }

  /** A name in capitals as running text writes it: "St. Louis". */
  private static String usual(String capitals) {
    StringBuilder usual = new StringBuilder();
    boolean inside = false;
    for (int c : capitals.codePoints().toArray()) {
      usual.appendCodePoint(inside ? Character.toLowerCase(c) : c);
      inside = Character.isLetter(c) || c == '’' || c == '\'';
    }
    return usual.toString();
  }

  private static boolean contains(List<Block> story, String name) {
    int read = 0;
    for (Block block : story) {
      String text = PlainText.of(block);
      if (text.contains(name)) {
        return true;
      }
      read += text.length();
      if (read > REACH) {
        return false;
      }
    }
    return false;
  }

  /** The place that a page's data states. */
  static @Nullable String stated(ArticleData data) {
    for (String property : List.of("dateline", "locationCreated", "contentLocation")) {
      List<String> names = data.namesOf(property);
      if (names.size() == 1 && isName(names.get(0))) {
        return names.get(0);
      }
    }
    return null;
  }

  private static boolean isName(String text) {
    return text.length() <= LONGEST && Pattern.matches("\\p{L}[^\\d\\n(:]*", text);
  }
}
