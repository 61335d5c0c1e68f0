package broadsheet.metadata;

import broadsheet.article.StoryDate;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When a story was published and last changed: what the first place to state a possible day states.
 * Immutable and thread-safe.
 */
final class Dates {
  private static final int LONGEST_LINE = 160;

  private final DateReader reader;
  private final Words words;

  Dates(DateReader reader, Words words) {
    this.reader = reader;
    this.words = words;
  }

  /**
   * Both dates.
   *
   * @param published or null
   * @param modified or null where unknown or the same
   */
  record Pair(@Nullable StoryDate published, @Nullable StoryDate modified) {}

  /**
   * What is known besides the page's own facts.
   *
   * @param heading the story's title on the page, or null
   * @param below the lines below it
   * @param address of the story, or null
   * @param language a BCP 47 tag, or null
   * @param saved when the page was saved, or null
   */
  record Setting(
      @Nullable Mark heading,
      List<String> below,
      @Nullable String address,
      @Nullable String language,
      @Nullable StoryDate saved) {}

  /** The dates of a page. */
  Pair choose(PageFacts facts, ArticleData data, Setting setting) {
    Optional<StoryDate> shown = ofTimes(facts, setting, 25, 60).or(() -> ofLines(setting));
    StoryDate published =
        stated(facts, data, setting)
            .map(date -> settled(date, shown, setting))
            .or(() -> shown)
            .or(() -> ofTimes(facts, setting, 80, 250))
            .or(() -> inAddress(setting))
            .or(() -> ofLikelyMetas(facts, setting))
            .or(() -> ofPublishedTimes(facts, setting))
            .or(() -> first(data.list("dateCreated"), setting))
            .or(() -> ofMetas(facts, setting, LESS_SURE))
            .orElse(null);
    StoryDate modified =
        first(data.list("dateModified"), setting)
            .or(() -> ofMetas(facts, setting, MODIFIED))
            .or(() -> ofProperty(facts, "datemodified", setting))
            .orElse(null);
    boolean same =
        published != null
            && modified != null
            && (modified.equals(published) || modified.day().isBefore(published.day()));
    return new Pair(published, same ? null : modified);
  }

  /** What the page states for machines. */
  private Optional<StoryDate> stated(PageFacts facts, ArticleData data, Setting setting) {
    return first(data.list("datePublished"), setting)
        .or(() -> ofMetas(facts, setting, PUBLISHED))
        .or(() -> ofProperty(facts, "datepublished", setting));
  }

  /**
   * The day that readers saw. Systems state a moment in UTC, which may fall on the day before or
   * behind; and some state when a page was last put out, where the page itself shows an earlier
   * day.
   */
  private StoryDate settled(StoryDate stated, Optional<StoryDate> shown, Setting setting) {
    if (shown.isPresent()) {
      StoryDate seen = shown.get();
      boolean earlier = seen.day().isBefore(stated.day().minusDays(1));
      return earlier || isOtherZone(stated, seen) ? seen : stated;
    }
    Optional<StoryDate> address = inAddress(setting);
    return address.filter(other -> isOtherZone(stated, other)).orElse(stated);
  }

  /** Whether the days are neighbours that may be one moment, the first being in UTC. */
  private static boolean isOtherZone(StoryDate stated, StoryDate other) {
    long days = ChronoUnit.DAYS.between(stated.day(), other.day());
    LocalTime time = stated.time();
    if (Math.abs(days) != 1 || time == null) {
      return days == -1;
    }
    if (stated.offset() != null && other.time() != null && other.offset() != null) {
      OffsetDateTime one = OffsetDateTime.of(stated.day(), time, stated.offset());
      OffsetDateTime two = OffsetDateTime.of(other.day(), other.time(), other.offset());
      return Math.abs(ChronoUnit.MINUTES.between(one, two)) < 10;
    }
    return days < 0 ? time.getHour() < 12 : time.getHour() >= 12;
  }

  /** A date anywhere on the page that is said to be of the publication. */
  private Optional<StoryDate> ofPublishedTimes(PageFacts facts, Setting setting) {
    for (Mark mark : facts.times()) {
      String text = ShownText.line(mark.element(), LONGEST_LINE);
      if (text.length() < LONGEST_LINE && words.beginsWith("written", text)) {
        Optional<StoryDate> date = possible(text, setting);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "article:published",
          "og:article:published_time",
          "og:published_time",
          "article:publicationdate",
          "citation_publication_date",
          "citation_online_date",
          "parsely-pub-date",
          "sailthru.date",
          "datepublished",
          "date_published",
          "publish-date",
          "publish_date",
          "publishdate",
          "published_at",
          "publication_date",
          "publicationdate",
          "pubdate",
          "pub_date",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dcterms.date",
          "dc.date",
          "dc.date.created",
          "article_date_original",
          "originalpublicationdate",
          "ptime",
          "pdate",
          "displaydate",
          "article.published",
          "cxenseparse:recs:publishtime",
          "bt:pubdate",
          "shareaholic:article_published_time",
          "date",
          "article:create_time",
          "rnews:datepublished",
          "weibo:article:create_at",
          "doc_date",
          "post_date",
          "published-date",
          "dcsext.articlefirstpublished");
  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "article:modified",
          "datemodified",
          "last-modified",
          "lastmod",
          "dcterms.modified",
          "dc.date.modified",
          "revised",
          "utime",
          "sailthru.update",
          "shareaholic:article_modified_time",
          "article:updated_time");
  private static final List<String> LESS_SURE = List.of("citation_date", "created", "pagerender");

  private Optional<StoryDate> first(List<String> texts, Setting setting) {
    for (String text : texts) {
      Optional<StoryDate> date = possible(text, setting);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private Optional<StoryDate> possible(String text, Setting setting) {
    return reader.read(text, setting.language()).filter(d -> isPossible(d, setting.saved()));
  }

  /** Whether a story could have that day: not after the page was saved, the world over. */
  private static boolean isPossible(StoryDate date, @Nullable StoryDate saved) {
    LocalDate day = date.day();
    return day.getYear() >= 1800
        && (saved == null || !day.isAfter(saved.day().plusDays(1)))
        && !day.equals(LocalDate.EPOCH);
  }

  private Optional<StoryDate> ofMetas(PageFacts facts, Setting setting, List<String> names) {
    for (String name : names) {
      Optional<StoryDate> date = first(facts.meta(name), setting);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** Metas of names that no list knows and that say "published". */
  private Optional<StoryDate> ofLikelyMetas(PageFacts facts, Setting setting) {
    for (var meta : facts.metas().entrySet()) {
      if (meta.getKey().contains("publish") && !meta.getKey().contains("modif")) {
        Optional<StoryDate> date = first(meta.getValue(), setting);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<StoryDate> ofProperty(PageFacts facts, String name, Setting setting) {
    for (Mark mark : facts.property(name)) {
      Optional<StoryDate> date = possible(stated(mark.element()), setting);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static String stated(Element element) {
    for (String attribute : List.of("datetime", "content", "title")) {
      String value = element.attr(attribute);
      if (!value.isBlank() && value.chars().anyMatch(Character::isDigit)) {
        return value;
      }
    }
    return ShownText.line(element, LONGEST_LINE);
  }

  /** The first {@code time} or date near the title that is not said to be of a change. */
  private Optional<StoryDate> ofTimes(PageFacts facts, Setting setting, int before, int after) {
    StoryDate changed = null;
    for (Mark mark : facts.times()) {
      Mark heading = setting.heading();
      boolean near =
          heading == null
              || (mark.place() > heading.place() - before
                  && mark.place() < heading.place() + after);
      if (!near || mark.aside()) {
        continue;
      }
      StoryDate date = ofTime(mark.element(), setting);
      if (date != null && !isOfChange(mark.element())) {
        return Optional.of(date);
      }
      changed = changed == null ? date : changed;
    }
    return Optional.ofNullable(changed);
  }

  private @Nullable StoryDate ofTime(Element element, Setting setting) {
    String datetime = element.attr("datetime");
    if (!datetime.isBlank()) {
      StoryDate date = possible(datetime, setting).orElse(null);
      if (date != null) {
        return date;
      }
    }
    String text = ShownText.line(element, LONGEST_LINE + 1);
    return text.length() > LONGEST_LINE ? null : possible(text, setting).orElse(null);
  }

  private boolean isOfChange(Element element) {
    String marks =
        (element.attr("class") + " " + element.attr("itemprop")).toLowerCase(Locale.ROOT);
    boolean updated = marks.contains("updated") && !marks.contains("published");
    if (updated || marks.contains("modified")) {
      return true;
    }
    return saysChange(ShownText.line(element, LONGEST_LINE))
        || (element.parent() != null && saysChange(ShownText.line(element.parent(), 40)));
  }

  private boolean saysChange(String text) {
    String low = text.toLowerCase(Locale.ROOT);
    for (String cue : words.list("modified")) {
      if (low.startsWith(cue)) {
        return true;
      }
    }
    return false;
  }

  /** A day in the address: {@code /2018/07/24/}, {@code /2018-07-24-}, {@code /20180724}. */
  private Optional<StoryDate> inAddress(Setting setting) {
    String address = setting.address();
    return address == null
        ? Optional.empty()
        : AddressDate.of(address).map(StoryDate::of).filter(d -> isPossible(d, setting.saved()));
  }

  /** A short line with a date below the title; one of a change only where there is no other. */
  private Optional<StoryDate> ofLines(Setting setting) {
    return ofLines(setting.below(), setting, false)
        .or(() -> ofLines(setting.below(), setting, true));
  }

  private Optional<StoryDate> ofLines(List<String> lines, Setting setting, boolean change) {
    for (String line : lines) {
      if (line.length() <= LONGEST_LINE && saysChange(line) == change) {
        Optional<StoryDate> date = possible(line, setting);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  /** The first date in lines of a story's head that is not of a change. */
  Optional<StoryDate> ofHead(
      List<String> lines, @Nullable String language, @Nullable StoryDate saved) {
    return ofLines(lines, new Setting(null, lines, null, language, saved), false);
  }

  /** The first date in lines of a story's head that is of a change. */
  Optional<StoryDate> ofChange(
      List<String> lines, @Nullable String language, @Nullable StoryDate saved) {
    return ofLines(lines, new Setting(null, lines, null, language, saved), true);
  }
}
