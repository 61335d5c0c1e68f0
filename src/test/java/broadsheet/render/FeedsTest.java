package broadsheet.render;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Article;
import broadsheet.config.Settings;
import broadsheet.site.FakeArchive;
import broadsheet.site.FeedFormat;
import broadsheet.site.FeedPage;
import broadsheet.site.Page;
import broadsheet.site.SitePlan;
import broadsheet.site.Stories;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Feeds and sitemaps as their readers take them. */
class FeedsTest {

  private static final String SITE = "https://archive.example/coast/";

  @TempDir Path root;

  private final Map<String, FeedPage> feeds = new TreeMap<>();
  private final Map<String, String> files = new TreeMap<>();

  @BeforeEach
  void render() {
    Settings settings = SiteFolder.settings(root, null);
    List<Article> articles = new ArrayList<>(Stories.all());
    articles.add(
        Stories.story(
            "Bells & <ropes>\u0001", "en", "2024-03-20", "A & B", List.of(), List.of(), "x]]>"));
    Renderer renderer = new Renderer(settings);
    new SitePlan(settings, new FakeArchive(articles))
        .pages()
        .filter(p -> !p.path().endsWith(".html"))
        .forEach(p -> add(p, renderer.render(p)));
  }

  private void add(Page page, String text) {
    files.put(page.path(), text);
    if (page instanceof FeedPage feed) {
      feeds.put(feed.path(), feed);
    }
  }

  @Test
  void theArchiveAndEachSectionAuthorAndTopicHaveFeedsOfEveryKind() {
    assertThat(feeds.keySet())
        .contains(
            "feed.xml",
            "atom.xml",
            "feed.json",
            "sections/harbour/feed.xml",
            "sections/harbour/atom.xml",
            "sections/harbour/feed.json",
            "authors/ines-ward/feed.json",
            "topics/trades/atom.xml",
            "2024/03/atom.xml");
  }

  @Test
  void readersTakeRssAndAtom() throws Exception {
    int read = 0;
    for (FeedPage page : feeds.values()) {
      if (page.format() != FeedFormat.JSON) {
        SyndFeed feed = new SyndFeedInput(true, Locale.ROOT).build(reader(page));
        assertThat(feed.getTitle()).endsWith("The Tideway Archive");
        assertThat(feed.getEntries()).hasSameSizeAs(page.stories());
        for (SyndEntry entry : feed.getEntries()) {
          assertThat(entry.getLink()).startsWith(SITE);
          assertThat(entry.getTitle()).isNotBlank();
        }
        read++;
      }
    }
    assertThat(read).isGreaterThan(20);
    SyndFeed rss = new SyndFeedInput().build(reader("feed.xml"));
    assertThat(rss.getEntries().get(0).getTitle()).isEqualTo("Bells & <ropes>");
    assertThat(rss.getEntries().get(0).getUri()).isEqualTo(SITE + "2024/03/20/bells-ropes.html");
  }

  @Test
  void atomIsByItsGrammar() throws Exception {
    PropertyMapBuilder properties = new PropertyMapBuilder();
    List<String> problems = new ArrayList<>();
    properties.put(
        ValidateProperty.ERROR_HANDLER,
        new DefaultHandler() {
          @Override
          public void error(SAXParseException e) {
            problems.add(e.getMessage());
          }
        });
    ValidationDriver driver =
        new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
    driver.loadSchema(new InputSource(getClass().getResource("/schemas/atom.rnc").toString()));
    for (FeedPage page : feeds.values()) {
      if (page.format() == FeedFormat.ATOM) {
        driver.validate(new InputSource(reader(page)));
        assertThat(problems).as(page.path()).isEmpty();
      }
    }
    driver.validate(
        new InputSource(new StringReader("<feed xmlns='http://www.w3.org/2005/Atom'/>")));
    assertThat(problems).isNotEmpty();
  }

  @Test
  void theMonthsHoldEveryDatedStoryAndLeadToEachOther() throws Exception {
    Set<String> stories = new HashSet<>();
    @Nullable String path = "atom.xml";
    @Nullable String newer = null;
    int months = 0;
    while (path != null) {
      SyndFeed feed = new SyndFeedInput().build(reader(path));
      if (!path.equals("atom.xml")) {
        months++;
        assertThat(files.get(path)).contains("<fh:archive");
        assertThat(link(feed, "current")).isEqualTo("atom.xml");
        assertThat(link(feed, "next-archive")).isEqualTo(newer);
        feed.getEntries().forEach(e -> stories.add(e.getLink()));
        newer = path;
      }
      path = link(feed, "prev-archive");
    }
    assertThat(months).isGreaterThan(5);
    assertThat(stories)
        .hasSize(
            (int) Stories.all().stream().filter(a -> a.metadata().published() != null).count() + 1);
  }

  private static @Nullable String link(SyndFeed feed, String rel) {
    return feed.getLinks().stream()
        .filter(l -> rel.equals(l.getRel()))
        .map(SyndLink::getHref)
        .map(href -> href.substring(SITE.length()))
        .findFirst()
        .orElse(null);
  }

  @Test
  void jsonFeedsAreByTheirSchema() throws Exception {
    JsonSchema schema = new JsonSchema("json-feed.json");
    for (FeedPage page : feeds.values()) {
      if (page.format() == FeedFormat.JSON) {
        assertThat(schema.problems(text(page.path()))).as(page.path()).isEmpty();
      }
    }
    assertThat(schema.problems("{\"version\": \"1\", \"title\": \"x\", \"items\": [{}]}"))
        .isNotEmpty();
    JsonObject feed = JsonParser.parseString(text("feed.json")).getAsJsonObject();
    JsonObject first = feed.getAsJsonArray("items").get(0).getAsJsonObject();
    assertThat(first.get("title").getAsString()).isEqualTo("Bells & <ropes>");
    assertThat(first.get("date_published")).as("a day without a time is no moment").isNull();
  }

  @Test
  void sitemapsAreByTheirSchema() throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(getClass().getResource("/schemas/sitemap.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(text("sitemap.xml"))));
    assertThat(text("sitemap.xml")).contains("<loc>" + SITE + "</loc>");
  }

  private StringReader reader(FeedPage page) {
    return reader(page.path());
  }

  private StringReader reader(String path) {
    return new StringReader(text(path));
  }

  private String text(String path) {
    return Objects.requireNonNull(files.get(path), path);
  }
}
