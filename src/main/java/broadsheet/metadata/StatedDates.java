package broadsheet.metadata;

import broadsheet.article.StoryDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The dates that a page states for machines.
 *
 * @param facts of the page
 * @param data its JSON-LD
 * @param dates reads them
 */
record StatedDates(PageFacts facts, ArticleData data, PossibleDates dates) {
  private static final int LONGEST_LINE = 160;

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

  /** When the story was published. */
  Optional<StoryDate> published() {
    return dates
        .inFirst(data.list("datePublished"))
        .or(() -> ofMetas(PUBLISHED))
        .or(() -> ofProperty("datepublished"));
  }

  /** When the story was last changed. */
  Optional<StoryDate> modified() {
    return dates
        .inFirst(data.list("dateModified"))
        .or(() -> ofMetas(MODIFIED))
        .or(() -> ofProperty("datemodified"));
  }

  /** The date of a meta that no list knows and that says "published". */
  Optional<StoryDate> likely() {
    for (var meta : facts.metas().entrySet()) {
      if (meta.getKey().contains("publish") && !meta.getKey().contains("modif")) {
        Optional<StoryDate> date = dates.inFirst(meta.getValue());
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  /** What may be the date, of the page or of its making. */
  Optional<StoryDate> lessSure() {
    return dates.inFirst(data.list("dateCreated")).or(() -> ofMetas(LESS_SURE));
  }

  private Optional<StoryDate> ofMetas(List<String> names) {
    for (String name : names) {
      Optional<StoryDate> date = dates.inFirst(facts.meta(name));
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private Optional<StoryDate> ofProperty(String name) {
    return dates.inFirst(
        facts.property(name).stream().map(m -> stated(m.element())).limit(10).toList());
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
}
