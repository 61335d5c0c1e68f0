package broadsheet.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.config.Settings;
import broadsheet.site.ArticlePage;
import broadsheet.site.FakeArchive;
import broadsheet.site.SitePlan;
import broadsheet.site.Stories;
import broadsheet.site.TestSettings;
import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs that read JSON-LD understand of stories' data, by the terms of schema.org. */
class LinkedDataTest {

  private static final String TERMS = "http://schema.org/";

  @TempDir Path root;

  @Test
  void everyStoryIsUnderstoodAsANewsArticleAndNothingIsDropped() {
    Set<String> seen = new TreeSet<>();
    Settings.Publish all = new Settings.Publish(true, true, true, true, true, false);
    Settings settings =
        TestSettings.of(root, null, "https://tideway.example/", "en", java.util.List.of(), all);
    Renderer renderer = new Renderer(settings);
    new SitePlan(settings, new FakeArchive(Stories.all()))
        .pages()
        .filter(ArticlePage.class::isInstance)
        .forEach(
            page -> {
              String data =
                  Jsoup.parse(renderer.render(page))
                      .select("script[type=application/ld+json]")
                      .get(0)
                      .data();
              JsonObject story = read(data);
              JsonArray understood = expand(story);
              assertThat(understood).as(page.path()).hasSize(1);
              compare(story, understood.getJsonObject(0), page.path());
              assertThat(understood.getJsonObject(0).getJsonArray("@type").getString(0))
                  .isEqualTo(TERMS + "NewsArticle");
              seen.addAll(story.keySet());
            });
    assertThat(seen)
        .contains(
            "headline", "datePublished", "author", "publisher", "keywords", "image", "isBasedOn");
  }

  @Test
  void aTermThatSchemaOrgDoesNotKnowWouldBeNoticed() {
    JsonObject story =
        read("{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", \"heading\": 1}");
    assertThatThrownBy(() -> compare(story, expand(story).getJsonObject(0), "a story"))
        .isInstanceOf(AssertionError.class);
  }

  /** Whether an object was understood with all that it says. */
  private static void compare(JsonObject said, JsonObject understood, String where) {
    Set<String> terms = new TreeSet<>();
    for (String key : said.keySet()) {
      if (!key.equals("@context")) {
        terms.add(key.startsWith("@") ? key : TERMS + key);
      }
    }
    assertThat(understood.keySet()).as(where).containsExactlyInAnyOrderElementsOf(terms);
    for (String key : said.keySet()) {
      if (!key.startsWith("@")) {
        JsonValue value = said.get(key);
        JsonArray values =
            value instanceof JsonArray several
                ? several
                : Json.createArrayBuilder().add(value).build();
        JsonArray meant = understood.getJsonArray(TERMS + key);
        assertThat(meant).as(where + ", " + key).hasSameSizeAs(values);
        for (int i = 0; i < values.size(); i++) {
          compareValue(values.get(i), meant.getJsonObject(i), where + ", " + key);
        }
      }
    }
  }

  private static void compareValue(JsonValue said, JsonObject meant, String where) {
    if (said instanceof JsonObject thing) {
      assertThat(meant.getJsonArray("@type").getString(0)).as(where).startsWith(TERMS);
      compare(thing, meant, where);
    } else if (meant.containsKey("@id")) {
      assertThat(URI.create(meant.getString("@id")).isAbsolute()).as(where).isTrue();
      assertThat(Json.createValue(meant.getString("@id"))).as(where).isEqualTo(said);
    } else {
      assertThat(meant.get("@value")).as(where).isEqualTo(said);
    }
  }

  private static JsonObject read(String data) {
    return Json.createReader(new StringReader(data)).readObject();
  }

  private static JsonArray expand(JsonObject story) {
    try {
      return JsonLd.expand(JsonDocument.of(story)).loader(terms()).get();
    } catch (JsonLdError e) {
      throw new AssertionError(story.toString(), e);
    }
  }

  /** Gives the terms of schema.org that are used, from beside the tests; nothing is fetched. */
  private static DocumentLoader terms() {
    return (address, options) -> {
      assertThat(address).hasToString("https://schema.org");
      try (InputStream in =
          LinkedDataTest.class.getResourceAsStream("/schemas/schema-org.jsonld")) {
        Document terms = JsonDocument.of(Objects.requireNonNull(in));
        terms.setDocumentUrl(address);
        return terms;
      } catch (IOException e) {
        throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, e);
      }
    };
  }
}
