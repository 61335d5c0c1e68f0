package broadsheet.render;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Article;
import broadsheet.config.Settings;
import broadsheet.site.FakeArchive;
import broadsheet.site.FeedFormat;
import broadsheet.site.FeedPage;
import broadsheet.site.Kind;
import broadsheet.site.ListingPage;
import broadsheet.site.Page;
import broadsheet.site.SitePlan;
import broadsheet.site.SitemapIndexPage;
import broadsheet.site.Stories;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
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
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds and sitemaps as their readers take them. */
class FeedsTest {

  private static final String SITE = "https://archive.example/coast/";

  private static final Set<Kind> FEEDING = Set.of(Kind.SECTION, Kind.AUTHOR, Kind.TOPIC);

  @TempDir Path root;

  private final Map<String, FeedPage> feeds = new TreeMap<>();
  private final Map<String, String> files = new TreeMap<>();
  private final List<ListingPage> listings = new ArrayList<>();

  @BeforeEach
  void render() {
    Settings settings = SiteFolder.settings(root, null);
    List<Article> articles = new ArrayList<>(Stories.all());
    articles.add(
        Stories.story(
            "Bells & <ropes>\u0001", "en", "2024-03-20", "A & B", List.of(), List.of(), "x]]>"));
    Renderer renderer = new Renderer(settings);
    new SitePlan(settings, new FakeArchive(articles)).pages().forEach(p -> add(p, renderer));
  }

  private void add(Page page, Renderer renderer) {
    if (page instanceof ListingPage listing) {
      listings.add(listing);
    }
    if (page.path().endsWith(".html")) {
      return;
    }
    files.put(page.path(), renderer.render(page));
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
    for (ListingPage listing : listings) {
      if (FEEDING.contains(listing.kind())) {
        String folder = listing.path().substring(0, listing.path().lastIndexOf('/') + 1);
        for (FeedFormat format : FeedFormat.values()) {
          assertThat(feeds).containsKey(format.path(folder));
        }
      }
    }
    assertThat(listings).hasSizeGreaterThan(20);
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
    Grammar grammar = new Grammar("atom.rnc");
    for (FeedPage page : feeds.values()) {
      if (page.format() == FeedFormat.ATOM) {
        assertThat(grammar.problems(text(page.path()))).as(page.path()).isEmpty();
      }
    }
    assertThat(grammar.problems("<feed xmlns='http://www.w3.org/2005/Atom'/>")).isNotEmpty();
  }

  @Test
  void rssIsByItsRules() throws Exception {
    Grammar grammar = new Grammar("rss.rnc");
    for (FeedPage page : feeds.values()) {
      if (page.format() == FeedFormat.RSS) {
        assertThat(grammar.problems(text(page.path()))).as(page.path()).isEmpty();
      }
    }
    assertThat(grammar.problems("<rss version='2.0'><channel><title>x</title></channel></rss>"))
        .isNotEmpty();
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
    sitemap().validate(new StreamSource(new StringReader(text("sitemap.xml"))));
    assertThat(text("sitemap.xml")).contains("<loc>" + SITE + "</loc>");
  }

  @Test
  void theIndexOfSeveralSitemapsIsByItsSchema() throws Exception {
    Renderer renderer = new Renderer(SiteFolder.settings(root, null));
    Page some = feeds.values().iterator().next();
    String index =
        renderer.render(
            new SitemapIndexPage(
                "sitemap.xml", some.contents(), List.of("sitemap-1.xml", "sitemap-2.xml")));
    sitemap().validate(new StreamSource(new StringReader(index)));
    assertThat(index).contains("<loc>" + SITE + "sitemap-2.xml</loc>");
  }

  private static Validator sitemap() throws Exception {
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(FeedsTest.class.getResource("/schemas/sitemap.xsd"))
        .newValidator();
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
