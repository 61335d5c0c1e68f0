package broadsheet.render;

import broadsheet.archive.Entry;
import broadsheet.article.StoryDate;
import broadsheet.config.Settings;
import broadsheet.site.FeedPage;
import broadsheet.site.Story;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Feeds as RSS 2.0, Atom and JSON Feed 1.1: of each story what listings say of it, with absolute
 * addresses. Immutable and thread-safe.
 */
final class Feeds {

  private final Settings settings;
  private final Addresses addresses;
  private final FeedDates dates;
  private final String language;

  Feeds(Settings settings) {
    this.settings = settings;
    addresses = new Addresses(settings.url());
    dates = new FeedDates(settings.timezone());
    language = Locale.forLanguageTag(settings.language()).toLanguageTag();
  }

  /** The text of a feed's file. */
  String write(FeedPage page) {
    return switch (page.format()) {
      case RSS -> rss(page);
      case ATOM -> atom(page);
      case JSON -> json(page);
    };
  }

  private String rss(FeedPage page) {
    XmlText xml =
        new XmlText(
                "rss",
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/")
            .open("channel")
            .element("title", title(page))
            .element("link", addresses.of(page.home()))
            .element("description", description())
            .element("language", language)
            .empty(
                "atom:link",
                "href",
                addresses.of(page.path()),
                "rel",
                "self",
                "type",
                page.format().mediaType());
    page.stories().forEach(story -> item(xml, story));
    return xml.close().end();
  }

  private void item(XmlText xml, Story story) {
    Entry entry = story.entry();
    String link = addresses.of(story.path());
    StoryDate date = entry.published();
    OffsetDateTime moment = dates.exact(date);
    xml.open("item").element("title", entry.title()).element("link", link).element("guid", link);
    if (moment != null) {
      xml.element("pubDate", DateTimeFormatter.RFC_1123_DATE_TIME.format(moment));
    } else if (date != null) {
      xml.element("dc:date", date.day().toString());
    }
    entry.authors().forEach(author -> xml.element("dc:creator", author));
    categories(entry).forEach(category -> xml.element("category", category));
    xml.element("description", entry.summary()).close();
  }

  private String atom(FeedPage page) {
    XmlText xml =
        new XmlText(
                "feed",
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xmlns:fh",
                "http://purl.org/syndication/history/1.0",
                "xml:lang",
                language)
            .element("title", title(page))
            .element("subtitle", settings.description())
            .element("id", addresses.of(page.path()))
            .element("updated", updated(page));
    xml.open("author").element("name", settings.title()).close();
    link(xml, "alternate", page.home(), "text/html");
    link(xml, "self", page.path(), page.format().mediaType());
    if (page.month()) {
      link(xml, "current", page.current(), page.format().mediaType());
      xml.empty("fh:archive");
    }
    String older = page.older();
    String newer = page.newer();
    if (older != null) {
      link(xml, "prev-archive", older, page.format().mediaType());
    }
    if (newer != null) {
      link(xml, "next-archive", newer, page.format().mediaType());
    }
    page.stories().forEach(story -> entry(xml, story));
    return xml.end();
  }

  private void link(XmlText xml, String rel, String path, String type) {
    xml.empty("link", "rel", rel, "type", type, "href", addresses.of(path));
  }

  private void entry(XmlText xml, Story story) {
    Entry entry = story.entry();
    StoryDate date = Objects.requireNonNull(entry.published(), "Atom has dated entries only");
    String link = addresses.of(story.path());
    OffsetDateTime moment = dates.exact(date);
    xml.open("entry")
        .element("title", entry.title())
        .element("id", link)
        .empty("link", "rel", "alternate", "type", "text/html", "href", link);
    if (moment != null) {
      xml.element("published", FeedDates.iso(moment));
    }
    xml.element("updated", FeedDates.iso(dates.rough(date)));
    entry.authors().forEach(author -> xml.open("author").element("name", author).close());
    categories(entry).forEach(category -> xml.empty("category", "term", category));
    xml.element("summary", entry.summary()).close();
  }

  /** The newest moment of its stories; a feed of none began with the calendar of computers. */
  private String updated(FeedPage page) {
    return page.stories().stream()
        .map(story -> story.entry().published())
        .filter(Objects::nonNull)
        .map(dates::rough)
        .max(OffsetDateTime.timeLineOrder())
        .map(FeedDates::iso)
        .orElse("1970-01-01T00:00:00Z");
  }

  private String json(FeedPage page) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setHtmlSafe(false);
      json.beginObject();
      json.name("version").value("https://jsonfeed.org/version/1.1");
      json.name("title").value(title(page));
      json.name("home_page_url").value(addresses.of(page.home()));
      json.name("feed_url").value(addresses.of(page.path()));
      json.name("description").value(description());
      json.name("language").value(language);
      json.name("items").beginArray();
      for (Story story : page.stories()) {
        item(json, story);
      }
      json.endArray().endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return text + "\n";
  }

  private void item(JsonWriter json, Story story) throws IOException {
    Entry entry = story.entry();
    String link = addresses.of(story.path());
    String original = LinkAddress.web(entry.url());
    OffsetDateTime moment = dates.exact(entry.published());
    json.beginObject();
    json.name("id").value(link);
    json.name("url").value(link);
    if (original != null) {
      json.name("external_url").value(original);
    }
    json.name("title").value(Markup.printable(entry.title()));
    json.name("content_text").value(Markup.printable(entry.summary()));
    if (moment != null) {
      json.name("date_published").value(FeedDates.iso(moment));
    }
    if (!entry.authors().isEmpty()) {
      json.name("authors").beginArray();
      for (String author : entry.authors()) {
        json.beginObject().name("name").value(Markup.printable(author)).endObject();
      }
      json.endArray();
    }
    List<String> tags = categories(entry);
    if (!tags.isEmpty()) {
      json.name("tags").beginArray();
      for (String tag : tags) {
        json.value(Markup.printable(tag));
      }
      json.endArray();
    }
    String language = entry.language();
    if (language != null) {
      json.name("language").value(language);
    }
    json.endObject();
  }

  private static List<String> categories(Entry entry) {
    List<String> categories = new ArrayList<>();
    String section = entry.section();
    if (section != null) {
      categories.add(section);
    }
    categories.addAll(entry.topics());
    return categories;
  }

  private String title(FeedPage page) {
    String name = page.name();
    return (name == null ? "" : Markup.printable(name) + " · ") + settings.title();
  }

  private String description() {
    return settings.description().isEmpty() ? settings.title() : settings.description();
  }
}
