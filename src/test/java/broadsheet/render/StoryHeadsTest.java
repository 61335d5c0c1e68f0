package broadsheet.render;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.config.Settings;
import broadsheet.site.ArticlePage;
import broadsheet.site.FakeArchive;
import broadsheet.site.SitePlan;
import broadsheet.site.Stories;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the heads of stories tell machines. */
class StoryHeadsTest {

  @TempDir Path root;

  @Test
  void everyStoryIsANewsArticleByTheSchema() throws Exception {
    JsonSchema schema = new JsonSchema("news-article.json");
    Map<String, Document> pages = pages();
    assertThat(pages).hasSizeGreaterThan(50);
    pages.forEach(
        (path, page) -> assertThat(schema.problems(data(page).toString())).as(path).isEmpty());
    assertThat(schema.problems("{\"@type\": \"NewsArticle\", \"headline\": 1}")).isNotEmpty();
  }

  /** Names that Open Graph, Highwire Press and Dublin Core know, and what each may say. */
  private static final Map<String, Pattern> VOCABULARY = vocabulary();

  private static Map<String, Pattern> vocabulary() {
    String words = "(?s).*\\S.*";
    String address = "https?://\\S+";
    String moment = "\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)?)?";
    String tag = "[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*";
    Map<String, String> rules = new TreeMap<>();
    for (String name :
        "og:title og:site_name og:description article:section article:tag citation_title citation_author citation_publisher DC.title DC.creator DC.publisher DC.subject"
            .split(" ", -1)) {
      rules.put(name, words);
    }
    for (String name : "og:url og:image citation_public_url DC.source".split(" ", -1)) {
      rules.put(name, address);
    }
    rules.put("og:type", "article");
    rules.put("article:published_time", moment);
    rules.put("article:modified_time", moment);
    rules.put("citation_publication_date", "\\d{4}/\\d\\d/\\d\\d");
    rules.put("citation_language", tag);
    rules.put("DC.language", tag);
    rules.put("DC.date", "\\d{4}-\\d\\d-\\d\\d");
    rules.put("DC.type", "Text");
    Map<String, Pattern> patterns = new TreeMap<>();
    rules.forEach((name, rule) -> patterns.put(name, Pattern.compile(rule)));
    return patterns;
  }

  @Test
  void whatIsSaidIsInTheVocabularyOfEach() {
    Set<String> seen = new TreeSet<>();
    pages()
        .forEach(
            (path, page) -> {
              List<String> names = new ArrayList<>();
              for (Element meta : page.select("meta[property], meta[name]")) {
                String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
                if (name.matches("(og|article):.*|(citation_|DC\\.).*")) {
                  Pattern rule = VOCABULARY.get(name);
                  assertThat(rule).as(path + ": " + name).isNotNull();
                  assertThat(meta.attr("content")).as(path + ": " + name).matches(rule);
                  names.add(name);
                }
              }
              assertThat(names)
                  .as(path)
                  .contains(
                      "og:title", "og:type", "og:url", "citation_title", "DC.title", "DC.type");
              seen.addAll(names);
            });
    assertThat(seen).hasSizeGreaterThan(15);
  }

  @Test
  void itSaysAllThatIsKnown() throws Exception {
    Document ferry = ferry();
    JsonObject data = data(ferry);
    assertThat(data.get("headline").getAsString()).startsWith("The last ferry to Ness");
    assertThat(data.get("datePublished").getAsString()).isEqualTo("2024-03-18T09:30:00Z");
    assertThat(data.get("isBasedOn").getAsString()).startsWith("https://ledger.example/");
    assertThat(data.getAsJsonArray("author")).hasSize(2);
    assertThat(contents(ferry, "citation_author"))
        .isEqualTo(contents(ferry, "DC.creator"))
        .containsExactly("Peter Nkemelu", "Solveig Dahl");
    assertThat(contents(ferry, "citation_publication_date")).containsExactly("2024/03/18");
    assertThat(contents(ferry, "DC.subject")).containsExactly("boats", "tides", "trades");
    assertThat(contents(ferry, "broadsheet:source")).containsExactly("ledger/ferry.html");
    assertThat(ferry.select("meta[property=og:type]").attr("content")).isEqualTo("article");
    assertThat(ferry.select("meta[property=og:url]").attr("content"))
        .startsWith("https://archive.example/coast/2024/03/18/");
  }

  @Test
  void everyPageLeadsToItsFeeds() {
    Settings settings = SiteFolder.settings(root, null);
    Renderer renderer = new Renderer(settings);
    Document section =
        new SitePlan(settings, new FakeArchive(Stories.all()))
            .pages()
            .filter(p -> p.path().equals("sections/harbour/index.html"))
            .map(p -> Jsoup.parse(renderer.render(p)))
            .findFirst()
            .orElseThrow();
    assertThat(section.select("link[rel=alternate]").eachAttr("href"))
        .containsExactly(
            "../../sections/harbour/feed.xml",
            "../../sections/harbour/atom.xml",
            "../../sections/harbour/feed.json",
            "../../feed.xml",
            "../../atom.xml",
            "../../feed.json");
  }

  private Document ferry() {
    return pages().entrySet().stream()
        .filter(e -> e.getKey().contains("last-ferry-to-ness"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private Map<String, Document> pages() {
    Settings settings = SiteFolder.settings(root, null);
    Renderer renderer = new Renderer(settings);
    Map<String, Document> pages = new TreeMap<>();
    new SitePlan(settings, new FakeArchive(Stories.all()))
        .pages()
        .filter(ArticlePage.class::isInstance)
        .forEach(p -> pages.put(p.path(), Jsoup.parse(renderer.render(p))));
    return pages;
  }

  private static JsonObject data(Document page) {
    String json = page.select("script[type=application/ld+json]").get(0).data();
    return JsonParser.parseString(json).getAsJsonObject();
  }

  private static List<String> contents(Document page, String name) {
    return page.select("meta[name=" + name + "]").eachAttr("content");
  }
}
