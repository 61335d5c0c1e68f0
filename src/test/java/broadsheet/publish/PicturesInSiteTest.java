package broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.digest.Digest;
import broadsheet.picture.TestPictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures on the whole way from the content folder to the page that shows them. */
class PicturesInSiteTest {

  private static final String REPAIRED =
      "<p>The rope of the Ness ferry was repaired on Monday. The harbour master held one end and the"
          + " postmistress the other, and nobody came to see it but a dog.</p>"
          + "<p>It had been frayed since the storm in March, when a crate of lemons passed over it at"
          + " some speed, and twice since then the ferry had crossed on hope alone.</p>";

  private static final String BROKEN =
      "<p>On Tuesday it broke. The whole village stood on the slip by nine, for that was worth seeing,"
          + " and the ferry lay in the middle of the sound with the mayor on board.</p>"
          + "<p>He was brought in at noon by a fisherman, who asked for nothing but the rope. It hangs in"
          + " his kitchen now, and holds up a shelf of jars.</p>";

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void write() throws IOException {
    project = new Project(folder.resolve("archive"));
    project.write("broadsheet.yaml", "title: The Quay\nurl: https://quay.example/\n");
    project.write(
        "content/quay.md",
        "---\ntitle: The quay\npublished: 2019-05-06\n---\n\nIt was repaired on Monday.\n\n"
            + "![A red sail](pictures/sail,%20red.jpg \"The sail. Photo: Ada\")\n\n"
            + "Nobody came to see it.\n\n".repeat(60)
            + "![The quay by night](pictures/view.png)\n\n"
            + "![Half of it](pictures/half.jpg \"What the caption says stays\")\n");
    byte[] photograph = TestPictures.photograph(1000, 1500, 6);
    picture("sail, red.jpg", photograph);
    picture("view.png", TestPictures.png(700, 500));
    picture("half.jpg", java.util.Arrays.copyOf(photograph, 5000));
  }

  @Test
  void aStoryShowsItsPicturesInSizesThatScreensNeed() throws Exception {
    BuildReport report = project.build();
    Document page = Jsoup.parse(Files.readString(project.resolve("site/2019/05/06/the-quay.html")));
    Elements shown = page.select(".body img");
    assertThat(shown).hasSize(2);
    Element sail = shown.get(0);
    String path = "../../../%s/pictures/sail%s%%20red.jpg";
    assertThat(sail.attr("src")).isEqualTo(path.formatted("media", ","));
    assertThat(sail.attr("srcset"))
        .isEqualTo(
            "%s 640w, %s 960w, %s 1500w"
                .formatted(
                    path.formatted("sized/640", "%2C"),
                    path.formatted("sized/960", "%2C"),
                    path.formatted("media", "%2C")));
    assertThat(sail.attr("sizes")).isNotEmpty();
    assertThat(sail.attr("width") + "×" + sail.attr("height")).isEqualTo("1500×1000");
    assertThat(sail.attr("alt")).isEqualTo("A red sail");
    assertThat(page.select("figure:has(img) figcaption").text()).isEqualTo("The sail. Photo: Ada");
    assertThat(sail.hasAttr("loading")).isFalse();

    Element night = shown.get(1);
    assertThat(night.attr("loading")).isEqualTo("lazy");
    assertThat(night.hasAttr("srcset")).isFalse();
    assertThat(night.attr("width") + "×" + night.attr("height")).isEqualTo("700×500");

    assertThat(page.select(".body figure.absent").text()).contains("What the caption says stays");
    assertThat(report.diagnostics().stream().map(Object::toString))
        .containsExactly(
            "content/pictures/half.jpg: is cut short; save the picture again; it is not shown");
  }

  @Test
  void aPictureThatIsShownSmallerLeadsToTheWholeOne() throws Exception {
    project.write(
        "content/rope.md",
        """
        ---
        title: A rope
        published: 2019-05-06
        ---

        It was wet.

        ![](pictures/wide.png "The rope, as long as it is")

        ![A short one](pictures/short.png "The short one")
        """);
    picture("wide.png", TestPictures.png(900, 500));
    picture("short.png", TestPictures.png(640, 500));
    project.build();
    Document quay = Jsoup.parse(Files.readString(project.resolve("site/2019/05/06/the-quay.html")));
    Elements link = quay.select(".body figure > a");
    assertThat(link).hasSize(2);
    assertThat(link.attr("href")).isEqualTo("../../../media/pictures/sail,%20red.jpg");
    assertThat(link.hasAttr("aria-label")).isFalse();
    assertThat(link.select("img").attr("alt")).isEqualTo("A red sail");
    assertThat(quay.select("figure:has(> a) > figcaption").text())
        .isEqualTo("The sail. Photo: Ada");
    Document rope = Jsoup.parse(Files.readString(project.resolve("site/2019/05/06/a-rope.html")));
    assertThat(rope.select(".body figure > a").eachAttr("href"))
        .containsExactly("../../../media/pictures/wide.png");
    assertThat(rope.select(".body figure > a").attr("aria-label")).isEqualTo("Picture");
    assertThat(rope.select(".body figcaption").eachText())
        .containsExactly("The rope, as long as it is", "The short one");
  }

  @Test
  void othersAreToldOfTheFirstPictureWithItsSizeAndWords() throws Exception {
    project.build();
    Document page = Jsoup.parse(Files.readString(project.resolve("site/2019/05/06/the-quay.html")));
    assertThat(page.select("meta[property=og:image]").eachAttr("content"))
        .containsExactly("https://quay.example/media/pictures/sail,%20red.jpg");
    assertThat(page.select("meta[property=og:image:width]").attr("content")).isEqualTo("1500");
    assertThat(page.select("meta[property=og:image:height]").attr("content")).isEqualTo("1000");
    assertThat(page.select("meta[property=og:image:alt]").attr("content")).isEqualTo("A red sail");
    assertThat(page.select("meta[name=twitter:card]").attr("content"))
        .isEqualTo("summary_large_image");
    Document front = Jsoup.parse(Files.readString(project.resolve("site/index.html")));
    assertThat(front.select(".plate img").attr("srcset")).contains("640w", "960w");
  }

  @Test
  void noFileOfTheSiteSaysWhereAPictureWasTaken() throws Exception {
    project.build();
    assertThat(project.built())
        .allSatisfy(
            (path, text) ->
                assertThat(text).doesNotContain(TestPictures.PLACE, TestPictures.CAMERA));
    assertThat(project.built())
        .containsKeys("media/pictures/sail, red.jpg", "sized/640/pictures/sail, red.jpg");
  }

  @Test
  void anUpgradeNeedNotDrawThemAgainAndTheSiteIsTheSame() throws Exception {
    project.buildLater();
    Map<String, String> before = project.built();
    try (var kept = Files.walk(project.resolve(".broadsheet/pictures"))) {
      for (Path file : kept.filter(f -> f.toString().endsWith("-640")).toList()) {
        Files.delete(file); // nobody asks for it: it is in the site
      }
    }
    InstantSource later = InstantSource.fixed(java.time.Instant.now().plusSeconds(3600));
    Committed second = project.build(later, false, new Digest(2, 2)).site();
    assertThat(second.added() + second.replaced() + second.deleted()).isZero();
    try (var kept = Files.walk(project.resolve(".broadsheet/pictures"))) {
      assertThat(kept.filter(f -> f.toString().endsWith("-640"))).isEmpty();
    }
    project.build(later, true, new Digest(2, 2));
    assertThat(project.built()).isEqualTo(before);
  }

  @Test
  void aPictureThatAPageHoldsItselfIsTakenOutOfIt() throws Exception {
    byte[] view = TestPictures.png(700, 500);
    String letters = Base64.getEncoder().encodeToString(view);
    String page =
        "<title>The rope</title><article><h1>The rope</h1>"
            + REPAIRED
            + "<img src=data:image/png;base64,%s alt=Rope>"
            + BROKEN;
    project.write("content/saved/rope.html", page.formatted(letters));
    project.build();
    Path places = project.resolve("site/media/saved/rope");
    try (Stream<Path> pictures = Files.list(places)) {
      assertThat(pictures.toList())
          .singleElement()
          .satisfies(picture -> assertThat(picture).hasBinaryContent(view));
    }
    assertThat(Files.readString(project.resolve("site/undated/the-rope.html")))
        .containsPattern("media/saved/rope/[0-9a-f]{16}\\.png\" alt=\"Rope\"");

    project.write("content/saved/rope.html", page.formatted(letters.replace("A", "&#65;")));
    assertThat(project.build().diagnostics().stream().map(Object::toString))
        .anyMatch(said -> said.contains("written into its page in a way that is not read"));
    assertThat(places).doesNotExist();

    project.write("content/saved/rope.html", page.formatted("AAAA"));
    project.build();
    assertThat(places).doesNotExist();
  }

  @Test
  void markdownMayHoldPicturesToo() throws Exception {
    byte[] view = TestPictures.png(700, 500);
    String letters = Base64.getEncoder().encodeToString(view);
    project.write(
        "content/saved/rope.md",
        "# The rope\n\nIt was repaired.\n\n![Rope][image1]\n\nNobody came.\n\n[image1]: <data:image/png;base64,"
            + letters
            + ">\n");
    project.build();
    String story = Files.readString(project.resolve("site/undated/the-rope.html"));
    assertThat(story)
        .containsPattern("media/saved/rope/[0-9a-f]{16}\\.png\" alt=\"Rope\"")
        .doesNotContain(letters.substring(0, 40));
    try (Stream<Path> pictures = Files.list(project.resolve("site/media/saved/rope"))) {
      assertThat(pictures.toList())
          .singleElement()
          .satisfies(picture -> assertThat(picture).hasBinaryContent(view));
    }
  }

  @Test
  void aPictureThatMarkdownNamesAndIsNotThereGetsANoteUntilItIs() throws Exception {
    project.write("content/saved/rope.md", "# The rope\n\nIt was ![Rope](rope.png) repaired.\n");
    String note = "content/saved/rope.md: pictures that are not there";
    assertThat(project.build().diagnostics().stream().map(Object::toString))
        .anyMatch(said -> said.startsWith(note) && said.contains("`rope.png`; put them there"));
    picture("../saved/rope.png", TestPictures.png(70, 50));
    assertThat(project.build().diagnostics().stream().map(Object::toString))
        .noneMatch(said -> said.startsWith(note));
    assertThat(Files.readString(project.resolve("site/undated/the-rope.html")))
        .contains("media/saved/rope.png");
  }

  @Test
  void aPictureThatStandsTwiceIsTakenOutOfTheStyleSheet() throws Exception {
    byte[] view = TestPictures.png(700, 500);
    String letters = Base64.getEncoder().encodeToString(view);
    project.write(
        "content/rope.html",
        "<title>The rope</title><style>:root{--sf-img-2:url(\"data:image/png;base64,"
            + letters
            + "\")}</style><article><h1>The rope</h1>"
            + REPAIRED
            + "<img src=\"data:image/svg+xml,<svg></svg>\" alt=Rope"
            + " style='background-image:var(--sf-img-2)!important'>"
            + BROKEN);
    project.build();
    assertThat(Files.readString(project.resolve("site/undated/the-rope.html")))
        .containsPattern("media/rope/[0-9a-f]{16}\\.png\" alt=\"Rope\"");
  }

  private void picture(String name, byte[] bytes) throws IOException {
    Path file = project.resolve("content/pictures").resolve(name);
    Files.createDirectories(file.resolve("..").normalize());
    Files.write(file, bytes);
  }
}
