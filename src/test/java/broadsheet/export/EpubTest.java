package broadsheet.export;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.archive.Progress;
import broadsheet.article.Article;
import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.Metadata;
import broadsheet.config.Settings;
import broadsheet.picture.Album;
import broadsheet.picture.PictureDesk;
import broadsheet.site.Book;
import broadsheet.site.FakeArchive;
import broadsheet.site.Stories;
import broadsheet.site.TestSettings;
import broadsheet.source.Census;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Books as reading systems take them. */
class EpubTest {

  @TempDir private Path root;

  private final List<Article> articles = new ArrayList<>(Stories.all());

  @BeforeEach
  void draw() throws IOException {
    Path folder = root.resolve("content/ledger");
    Files.createDirectories(folder);
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(image, "png", folder.resolve("harbour view.png").toFile());
    ImageIO.write(image, "png", folder.resolve("a png.jpg").toFile());
    ImageIO.write(image, "bmp", folder.resolve("map.bmp").toFile());
    Files.writeString(folder.resolve("page.gif"), "<html>no picture</html>");
  }

  @Test
  void aBookOfStoriesInManyLanguagesIsValid() throws Exception {
    EpubFile book = only(write(2_000));
    assertThat(book.problems()).isEmpty();
    assertThat(book.paths()).startsWith("mimetype", "META-INF/container.xml");
  }

  @Test
  void theContentsLeadToEveryStoryInOrder() throws Exception {
    EpubFile book = only(write(2_000));
    List<String> links = book.document("contents.xhtml").select("nav a").eachAttr("href");
    List<String> spine = book.document("package.opf").select("itemref").eachAttr("idref");
    assertThat(links).hasSize(articles.size());
    assertThat(links.stream().filter(l -> !l.startsWith("undated/")).map(l -> l.substring(0, 10)))
        .isSorted();
    assertThat(links.get(links.size() - 1)).startsWith("undated/");
    assertThat(spine).hasSize(articles.size() + 2).startsWith("title", "contents", "story-1");
    assertThat(book.paths()).containsAll(links.stream().map(l -> "EPUB/" + l).toList());
    assertThat(book.document("contents.xhtml").select("nav > ol > li > span").eachText())
        .endsWith("2024", "Undated");
  }

  @Test
  void hostileStoriesMakeAValidBook() throws Exception {
    articles.clear();
    articles.add(hostile());
    articles.add(Stories.story("\u0001", "x-y", null, null, List.of(), List.of(), "Nameless."));
    EpubFile book = only(write(2_000));
    assertThat(book.problems()).isEmpty();
    Document story = book.document("2024/05/01/bells-ropes.xhtml");
    assertThat(story.select("h1").text()).isEqualTo("Bells & <ropes>");
    assertThat(story.select(".body a").eachAttr("href"))
        .containsExactly(
            "https://ledger.example/a%20b%7Cc?q=%5B1%5D#x%23y",
            "https://xn--e1ajeds9e.xn--p1ai/%D0%B0", "mailto:desk@ledger.example");
    assertThat(story.select("footer a").attr("href")).isEqualTo("http://a.b/%3Cc%3E");
    assertThat(story.select("img").eachAttr("src"))
        .containsExactly("../../../media/picture-1.png", "../../../media/picture-2.png");
    assertThat(story.select("img").eachAttr("alt")).containsExactly("One \"boat\"", "");
    assertThat(story.select(".body").text()).contains("The map", "No picture", "nowhere", "script");
  }

  private static Article hostile() {
    Article some =
        Stories.story(
            "Bells & <ropes>\u0001",
            "en",
            "2024-05-01",
            "A & B",
            List.of("X <y>"),
            List.of("t"),
            "x");
    Metadata m = some.metadata();
    Metadata strange =
        new Metadata(
            m.title(),
            "]]>",
            m.authors(),
            m.published(),
            null,
            m.section(),
            m.topics(),
            "en",
            "http://a.b/<c>",
            m.paper());
    return new Article(
        strange,
        some.provenance(),
        List.of(
            new Block.Paragraph(
                List.of(
                    link("https://ledger.example/a b|c?q=[1]#x#y"),
                    link("https://кремль.рф/а"),
                    link("mailto:desk@ledger.example"),
                    link("http://[nowhere"),
                    link("https:///nowhere"),
                    link("javascript:alert(1)"))),
            new Block.Figure("ledger/harbour view.png", "One \"boat\"", List.of()),
            new Block.Figure("ledger/a png.jpg", "", List.of(Stories.text("A caption \uffff"))),
            new Block.Figure("ledger/map.bmp", "The map", List.of()),
            new Block.Figure("ledger/page.gif", "No picture", List.of()),
            new Block.Figure("http://[bad/picture.jpg", "", List.of(Stories.text("script"))),
            new Block.Table(true, List.of(List.of(List.of()), List.of())),
            new Block.Table(false, List.of()),
            new Block.ListBlock(null, List.of()),
            new Block.Code("x", "\u0000 <&>"),
            new Block.Heading(6, List.of(Stories.text("Deep")))));
  }

  private static Inline link(String address) {
    return new Inline.Link(address, List.of(Stories.text(address)));
  }

  @Test
  void aNumberLeadsToItsNoteAndAStoryToAnother() throws Exception {
    Article other = Stories.story("Another", "en", "2020-01-01", null, List.of(), List.of(), "x");
    Article some = Stories.story("A bar", "ar", "2019-03-11", null, List.of(), List.of(), "x");
    articles.clear();
    articles.add(other);
    articles.add(
        new Article(
            some.metadata(),
            some.provenance(),
            List.of(
                new Block.Paragraph(
                    List.of(
                        new Inline.Link("#fn1", List.of(Stories.text("1"))),
                        new Inline.Link(other.provenance().file(), List.of(Stories.text("See"))))),
                new Block.ListBlock(1, List.of(List.of(Stories.paragraph("It was.")))))));
    EpubFile book = only(write(2_000));
    assertThat(book.problems()).isEmpty();
    Document story = book.document("2019/03/11/a-bar.xhtml");
    assertThat(story.select("html").attr("dir")).isEqualTo("rtl");
    assertThat(story.select("html").attr("xml:lang")).isEqualTo("ar");
    Element number = story.select("a[epub:type=noteref]").get(0);
    assertThat(number.attr("href")).isEqualTo("#note-1");
    assertThat(story.select("#note-1 a").attr("href")).isEqualTo("#" + number.id());
    assertThat(story.select(".body > p a").eachAttr("href").get(1))
        .isEqualTo("../../../2020/01/01/another.xhtml");
  }

  @Test
  void whatIsTooMuchForOneBookBecomesVolumes() throws Exception {
    articles.clear();
    for (int i = 1; i <= 9; i++) {
      String date = i < 4 ? "2019-0%d-01".formatted(i) : "2020-0%d-0%d".formatted(i < 6 ? 1 : 2, i);
      articles.add(Stories.story("Story " + i, "en", date, null, List.of(), List.of(), "x"));
    }
    for (int i = 1; i <= 4; i++) {
      articles.add(Stories.story("No " + i, "en", null, null, List.of(), List.of(), "x"));
    }
    List<EpubFile> books = write(3);
    assertThat(books.stream().map(b -> b.file().getFileName().toString()))
        .containsExactly(
            "the-tideway-archive-2019.epub",
            "the-tideway-archive-2020-01.epub",
            "the-tideway-archive-2020-02-part-1.epub",
            "the-tideway-archive-2020-02-part-2.epub",
            "the-tideway-archive-undated-part-1.epub",
            "the-tideway-archive-undated-part-2.epub");
    assertThat(books.stream().mapToInt(b -> b.document("contents.xhtml").select("nav a").size()))
        .containsExactly(3, 2, 3, 1, 3, 1);
    assertThat(books.stream().map(b -> b.document("package.opf").select("dc|identifier").text()))
        .doesNotHaveDuplicates();
    assertThat(books.get(2).document("title.xhtml").select(".names").text())
        .isEqualTo("February 2020 · 1");
  }

  @Test
  void theSameStoriesGiveTheSameBytesAnywhereAndAtAnyTime() throws Exception {
    byte[] first = bytes();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(bytes()).isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(only(write(2_000)).document("package.opf").select("meta").get(0).text())
        .isEqualTo("2024-03-19T11:00:00Z");
  }

  private byte[] bytes() throws Exception {
    FakeArchive archive = new FakeArchive(articles);
    Export export = new Export(settings(), archive, album(archive), Progress.NONE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export.epub(export.books(Selection.ALL.of(archive)).get(0), out);
    return out.toByteArray();
  }

  private Album album(FakeArchive archive) throws IOException {
    return new PictureDesk(
            root.resolve("content"), Census.NONE, root.resolve("work"), 1, Progress.NONE)
        .prepare(archive.entries().stream().flatMap(e -> e.media().stream()).toList());
  }

  private List<EpubFile> write(int most) throws Exception {
    FakeArchive archive = new FakeArchive(articles);
    Export export = new Export(settings(), archive, album(archive), Progress.NONE, most);
    List<EpubFile> files = new ArrayList<>();
    for (Book book : export.books(Selection.ALL.of(archive))) {
      Path file = root.resolve(export.file(book));
      try (var out = Files.newOutputStream(file)) {
        export.epub(book, out);
      }
      files.add(new EpubFile(file));
    }
    return files;
  }

  private static EpubFile only(List<EpubFile> files) {
    assertThat(files).hasSize(1);
    return files.get(0);
  }

  private Settings settings() {
    return TestSettings.of(root, null, "https://archive.example/coast/", "en", List.of());
  }
}
