package broadsheet.render;

import broadsheet.archive.Entry;
import broadsheet.article.StoryDate;
import broadsheet.config.Settings;
import broadsheet.site.ArticlePage;
import broadsheet.site.Way;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as a schema.org {@code NewsArticle} in JSON-LD. What is not known is left out. Immutable
 * and thread-safe.
 */
final class NewsArticleData {

  private final Settings settings;
  private final Addresses addresses;

  NewsArticleData(Settings settings, Addresses addresses) {
    this.settings = settings;
    this.addresses = addresses;
  }

  /**
   * The data of a page's story.
   *
   * @param pictures absolute addresses of what it shows
   */
  String of(ArticlePage page, List<String> pictures) {
    StringWriter text = new StringWriter(1024);
    try (JsonWriter json = new JsonWriter(text)) {
      json.setHtmlSafe(true);
      json.beginObject();
      json.name("@context").value("https://schema.org");
      json.name("@type").value("NewsArticle");
      story(json, page, pictures);
      people(json, page);
      places(json, page);
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return text.toString();
  }

  private static void story(JsonWriter json, ArticlePage page, List<String> pictures)
      throws IOException {
    Entry entry = page.story().entry();
    StoryDate published = entry.published();
    StoryDate modified = page.article().metadata().modified();
    put(json, "headline", entry.title());
    put(json, "alternativeHeadline", entry.subtitle());
    put(json, "description", entry.summary());
    put(json, "datePublished", published == null ? null : published.toString());
    put(json, "dateModified", modified == null ? null : modified.toString());
    put(json, "articleSection", entry.section());
    list(json, "keywords", entry.topics());
    put(json, "inLanguage", entry.language());
    json.name("wordCount").value(entry.words());
    list(json, "image", pictures);
  }

  private void people(JsonWriter json, ArticlePage page) throws IOException {
    if (!page.authors().isEmpty()) {
      json.name("author").beginArray();
      for (Way author : page.authors()) {
        String path = author.path();
        thing(json, "Person", author.name(), path == null ? null : addresses.find(path));
      }
      json.endArray();
    }
    Way paper = page.paper();
    if (paper != null) {
      json.name("publisher");
      thing(json, "Organization", paper.name(), null);
    }
  }

  private void places(JsonWriter json, ArticlePage page) throws IOException {
    String here = addresses.find(page.path());
    put(json, "url", here);
    put(json, "mainEntityOfPage", here);
    put(json, "isBasedOn", LinkAddress.web(page.story().entry().url()));
    put(json, "archivedAt", LinkAddress.web(page.article().provenance().archived()));
    json.name("isPartOf");
    thing(json, "CreativeWork", settings.title(), addresses.find("index.html"));
  }

  private static void thing(JsonWriter json, String type, String name, @Nullable String url)
      throws IOException {
    json.beginObject();
    json.name("@type").value(type);
    put(json, "name", name);
    put(json, "url", url);
    json.endObject();
  }

  private static void put(JsonWriter json, String name, @Nullable String value) throws IOException {
    if (value != null && !value.isBlank()) {
      json.name(name).value(Markup.printable(value));
    }
  }

  private static void list(JsonWriter json, String name, List<String> values) throws IOException {
    if (!values.isEmpty()) {
      json.name(name).beginArray();
      for (String value : values) {
        json.value(Markup.printable(value));
      }
      json.endArray();
    }
  }
}
