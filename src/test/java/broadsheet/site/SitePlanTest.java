package broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Article;
import broadsheet.article.Metadata;
import broadsheet.article.Provenance;
import broadsheet.article.StoryDate;
import broadsheet.config.Settings;
import broadsheet.digest.Sha256;
import broadsheet.picture.Picture;
import broadsheet.picture.PictureFormat;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which pages there are, and at which addresses. */
class SitePlanTest {

  @Test
  void aStoryStandsAtItsDayAndTheUndatedTogether() {
    SitePlan plan = plan(story("a", "Low tide", "2018-07-24"), story("b", "High tide", null));
    assertThat(plan.pages().map(Page::path))
        .contains(
            "2018/07/24/low-tide.html",
            "2018/07/24/index.html",
            "2018/07/index.html",
            "2018/index.html",
            "undated/high-tide.html",
            "undated/index.html",
            "stories/index.html",
            "years/index.html",
            "index.html",
            "404.html")
        .doesNotHaveDuplicates();
  }

  @Test
  void anArchiveOfNothingStillHasAFrontPage() {
    assertThat(plan().pages().map(Page::path))
        .containsExactly("index.html", "stories/index.html", "404.html");
  }

  @Test
  void twoStoriesOfOneDayAndNameStandApart() {
    Article late = story("a.html", "Low tide", "2018-07-24", LocalTime.of(18, 0));
    Article early = story("z.html", "Low tide", "2018-07-24", LocalTime.of(6, 0));
    Article other = story("c.html", "Low tide", "2018-07-25");
    FakeArchive archive = new FakeArchive(List.of(late, early, other));
    SitePlan plan = new SitePlan(settings(null), archive);
    Map<String, String> paths =
        archive.entries().stream().collect(Collectors.toMap(e -> e.key(), plan::path));
    assertThat(paths)
        .containsEntry("z.html", "2018/07/24/low-tide.html")
        .containsEntry("c.html", "2018/07/25/low-tide.html")
        .containsEntry(
            "a.html", "2018/07/24/low-tide-" + Sha256.of("a.html").substring(0, 6) + ".html");
  }

  @Test
  void aStoryNeverTakesThePlaceOfAListing() {
    SitePlan plan =
        plan(
            story("a", "Index", "2018-07-24"), story("b", "Page 1", null), story("c", "Con", null));
    List<String> paths = plan.pages().map(Page::path).toList();
    assertThat(paths).doesNotHaveDuplicates().doesNotContain("undated/con.html");
    assertThat(paths).filteredOn(p -> p.startsWith("2018/07/24/index-")).hasSize(1);
  }

  @Test
  void sheetsKeepTheirStoriesWhenNewerOnesAreAdded() {
    Map<String, List<String>> before = sheets(213);
    Map<String, List<String>> after = sheets(371);
    assertThat(before.keySet())
        .containsExactlyInAnyOrder(
            "stories/index.html",
            "stories/page-1.html",
            "stories/page-2.html",
            "stories/page-3.html");
    before.remove("stories/index.html");
    assertThat(after).containsAllEntriesOf(before);
    assertThat(before.get("stories/page-1.html")).hasSize(50).endsWith("Story 1", "Story 0");
  }

  @Test
  void everySheetHasAllStoriesOnceWhateverTheirNumber() {
    for (int n : List.of(0, 1, 49, 50, 51, 99, 100, 101, 149, 150, 151, 1000)) {
      Map<String, List<String>> sheets = sheets(n);
      List<String> all = sheets.values().stream().flatMap(List::stream).toList();
      assertThat(all).as("%d stories", n).hasSize(n).doesNotHaveDuplicates();
      assertThat(sheets.get("stories/index.html")).hasSizeLessThan(100);
    }
  }

  @Test
  void aTextIsReadOnlyWhenSomebodyAsksForIt() {
    FakeArchive archive = new FakeArchive(Stories.all());
    List<Page> pages = new SitePlan(settings(null), archive).pages().toList();
    assertThat(archive.reads.get()).isZero();
    ArticlePage page =
        pages.stream()
            .filter(p -> p instanceof ArticlePage)
            .map(p -> (ArticlePage) p)
            .findFirst()
            .orElseThrow();
    assertThat(page.article()).isSameAs(page.article());
    assertThat(archive.reads.get()).isEqualTo(1);
  }

  @Test
  void theOrderOfArticlesAndThreadsMakesNoDifference() {
    long seed = 20240318;
    List<Article> shuffled = new ArrayList<>(Stories.all());
    Collections.shuffle(shuffled, new Random(seed));
    List<Page> one = new SitePlan(settings(null), new FakeArchive(Stories.all())).pages().toList();
    List<Page> two =
        new SitePlan(settings(null), new FakeArchive(shuffled)).pages().parallel().toList();
    assertThat(two).as("seed %d", seed).isEqualTo(one);
  }

  @Test
  void neighboursAreThoseInTime() {
    SitePlan plan =
        plan(
            story("a", "One", "2018-07-24"),
            story("b", "Two", "2018-07-25"),
            story("c", "Three", "2018-08-01"),
            story("d", "Undated", null));
    ArticlePage two =
        (ArticlePage) plan.pages().filter(p -> p.path().endsWith("/two.html")).findFirst().get();
    assertThat(two.earlier()).extracting(Story::path).isEqualTo("2018/07/24/one.html");
    assertThat(two.later()).extracting(Story::path).isEqualTo("2018/08/01/three.html");
    ArticlePage undated =
        (ArticlePage)
            plan.pages().filter(p -> p.path().equals("undated/undated.html")).findAny().get();
    assertThat(undated.earlier()).isNull();
    assertThat(undated.later()).isNull();
  }

  @Test
  void otherPapersStoriesAreKeptFromSearchEnginesAndOnesOwnAreNot() {
    SitePlan plan = new SitePlan(settings("https://a.example/"), new FakeArchive(Stories.all()));
    Map<Boolean, Long> noindex =
        plan.pages()
            .filter(p -> p instanceof ArticlePage)
            .map(p -> (ArticlePage) p)
            .filter(p -> p.paper() != null && p.paper().name().equals("Five Rivers"))
            .collect(Collectors.groupingBy(ArticlePage::noindex, Collectors.counting()));
    assertThat(noindex).containsOnlyKeys(false);
    SitemapPage map =
        (SitemapPage) plan.pages().filter(p -> p instanceof SitemapPage).findAny().get();
    assertThat(map.paths())
        .contains("2024/03/12/el-pueblo-que-vota-cada-ano-el-nombre-de-su-plaza.html");
    assertThat(map.paths()).noneMatch(p -> p.contains("last-ferry"));
  }

  @Test
  void feedsAndSitemapNeedAnAddress() {
    FakeArchive archive = new FakeArchive(Stories.all());
    assertThat(new SitePlan(settings(null), archive).pages().map(Page::path))
        .noneMatch(p -> p.endsWith(".xml"));
    assertThat(new SitePlan(settings("https://a.example/x/"), archive).pages().map(Page::path))
        .contains("feed.xml", "sections/harbour/feed.xml", "sitemap.xml");
  }

  @Test
  void manyAddressesMakeAnIndexOfSitemaps() {
    List<Article> many = new ArrayList<>();
    for (int i = 0; i < 41; i++) {
      many.add(story("n" + i, "Story " + i, null));
    }
    List<Page> maps =
        new SitePlan(
                ownAll("https://a.example/"),
                new FakeArchive(many),
                new TreeMap<>(),
                Relations.NONE,
                40)
            .pages()
            .filter(p -> p.path().startsWith("sitemap"))
            .toList();
    assertThat(maps.stream().map(Page::path))
        .containsExactly("sitemap.xml", "sitemap-1.xml", "sitemap-2.xml");
    assertThat(((SitemapPage) maps.get(1)).paths()).hasSize(40);
  }

  @Test
  void picturesStayInsideTheSite() {
    SortedMap<String, Picture> pictures = new TreeMap<>();
    for (String path :
        List.of(
            "a/b.jpg",
            "../../etc/secret.png",
            "x/./..\\..\\up.gif",
            "A/b.JPG",
            "con:/what?.webp",
            ".htaccess/.png")) {
      pictures.put(path, new Picture("", PictureFormat.PNG, 900, 600, false, List.of(640)));
    }
    Map<String, String> places = new TreeMap<>();
    new SitePlan(settings(null), new FakeArchive(List.of()), pictures)
        .media()
        .forEach(
            (path, picture) -> {
              places.put(path, picture.path());
              assertThat(picture.copies().get(640))
                  .isEqualTo("sized/640/" + picture.path().substring("media/".length()));
            });
    assertThat(places)
        .containsEntry("A/b.JPG", "media/A/b.JPG")
        .containsEntry("../../etc/secret.png", "media/etc/secret.png")
        .containsEntry("x/./..\\..\\up.gif", "media/x/up.gif");
    assertThat(places.get("a/b.jpg")).startsWith("media/a/b-").endsWith(".jpg");
    assertThat(places.values())
        .allSatisfy(
            p -> {
              assertThat(p).startsWith("media/").doesNotContain("..", "\\", ":", "?", "/.");
              assertThat(Path.of("/site").resolve(p).normalize())
                  .startsWithRaw(Path.of("/site/media"));
            });
  }

  private static Map<String, List<String>> sheets(int count) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      articles.add(story("s" + i, "Story " + i, LocalDate.of(2010, 1, 1).plusDays(i).toString()));
    }
    Map<String, List<String>> sheets = new TreeMap<>();
    plan(articles.toArray(Article[]::new))
        .pages()
        .filter(p -> p instanceof ListingPage)
        .map(p -> (ListingPage) p)
        .filter(p -> p.kind() == Kind.STORIES)
        .forEach(
            p ->
                sheets.put(
                    p.path(), p.sheet().stories().stream().map(s -> s.entry().title()).toList()));
    return sheets;
  }

  private static SitePlan plan(Article... articles) {
    return new SitePlan(settings(null), new FakeArchive(List.of(articles)));
  }

  private static Article story(String file, String title, @Nullable String date) {
    return story(file, title, date, null);
  }

  private static Article story(
      String file, String title, @Nullable String date, @Nullable LocalTime time) {
    StoryDate published = date == null ? null : new StoryDate(LocalDate.parse(date), time, null);
    return new Article(
        new Metadata(
            title, null, List.of(), published, null, null, List.of(), "en", null, "Own Paper"),
        new Provenance(file, "0".repeat(64), "html", "0.1.0"),
        List.of(Stories.paragraph("Nothing happened.")));
  }

  private static Settings ownAll(String url) {
    return TestSettings.of(Path.of("/archive"), null, url, "en", List.of("own paper"));
  }

  private static Settings settings(@Nullable String url) {
    return TestSettings.of(Path.of("/archive"), null, url, "en", List.of("five rivers"));
  }
}
