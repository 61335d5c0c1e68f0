package broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.picture.TestPictures;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Share images on the whole way from the setting to the page that names them. */
class ShareImagesInSiteTest {

  private static final String SETTINGS = "title: The Quay\nurl: https://quay.example/\n";
  private static final String SHARED = SETTINGS + "publish: {share-images: true}\n";

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void write() throws IOException {
    project = new Project(folder.resolve("archive"));
    project.write("broadsheet.yaml", SHARED);
    story("fog", "Fog on the quay");
    story("rain", "Rain on the quay");
    project.write(
        "content/sail.md",
        "---\ntitle: A sail\npublished: 2019-05-06\n---\n\nIt was red.\n\n![Red](sail.png)\n");
    Files.write(project.resolve("content/sail.png"), TestPictures.png(700, 500));
  }

  private void story(String name, String title) throws IOException {
    project.write(
        "content/" + name + ".md",
        "---\ntitle: " + title + "\npublished: 2019-05-06\n---\n\nNobody came to see it.\n");
  }

  @Test
  void aStoryWithoutAPictureIsSharedWithOneThatIsDrawnOfItsTitle() throws Exception {
    project.build();
    String address = "https://quay.example/2019/05/06/fog-on-the-quay.png";
    Document page = page("fog-on-the-quay");
    assertThat(content(page, "property=og:image")).isEqualTo(address);
    assertThat(content(page, "property=og:image:width")).isEqualTo("1200");
    assertThat(content(page, "property=og:image:height")).isEqualTo("630");
    assertThat(content(page, "property=og:image:alt")).isEqualTo("Fog on the quay");
    assertThat(content(page, "name=twitter:card")).isEqualTo("summary_large_image");
    String data = page.select("script[type=application/ld+json]").get(0).data();
    assertThat(JsonParser.parseString(data).getAsJsonObject().getAsJsonArray("image"))
        .map(image -> image.getAsString())
        .containsExactly(address);
    byte[] image = Files.readAllBytes(project.resolve("site/2019/05/06/fog-on-the-quay.png"));
    assertThat(TestPictures.read(image).getWidth()).isEqualTo(1200);
    assertThat(TestPictures.read(image).getHeight()).isEqualTo(630);
  }

  @Test
  void aStoryWithAPictureIsSharedWithThat() throws Exception {
    project.build();
    assertThat(content(page("a-sail"), "property=og:image"))
        .isEqualTo("https://quay.example/media/sail.png");
    assertThat(images()).doesNotContainKey("2019/05/06/a-sail.png").hasSize(2);
  }

  @Test
  void onlyWhatChangedIsDrawnAnewAndTheSiteIsAsFromNothing() throws Exception {
    project.buildLater();
    Map<String, String> before = images();
    assertThat(before).hasSize(2);
    story("rain", "Rain, and more rain, on the quay");
    story("wind", "Wind");
    BuildReport report = project.buildLater();
    assertThat(report.site().deleted()).isPositive();
    assertThat(images())
        .containsOnlyKeys(
            "2019/05/06/fog-on-the-quay.png",
            "2019/05/06/rain-and-more-rain-on-the-quay.png",
            "2019/05/06/wind.png");
    assertThat(images())
        .containsEntry(
            "2019/05/06/fog-on-the-quay.png", before.get("2019/05/06/fog-on-the-quay.png"));
    Project fresh = project.copyTo(folder.resolve("fresh"));
    fresh.build();
    assertThat(project.built()).isEqualTo(fresh.built());
  }

  @Test
  void anImageThatIsStillRightIsNotTouchedByAChangeOfTheText() throws Exception {
    project.buildLater();
    Path image = project.resolve("site/2019/05/06/fog-on-the-quay.png");
    Object key =
        Files.readAttributes(image, java.nio.file.attribute.BasicFileAttributes.class).fileKey();
    project.write(
        "content/fog.md",
        "---\ntitle: Fog on the quay\npublished: 2019-05-06\n---\n\nOne man came to see it.\n");
    project.buildLater();
    assertThat(page("fog-on-the-quay").text()).contains("One man came");
    assertThat(
            Files.readAttributes(image, java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey())
        .isEqualTo(key);
  }

  @Test
  void thereAreNoneUnlessAskedFor() throws Exception {
    project.write("broadsheet.yaml", SETTINGS);
    project.build();
    assertThat(images()).isEmpty();
    assertThat(page("fog-on-the-quay").select("meta[property=og:image]")).isEmpty();
    assertThat(content(page("fog-on-the-quay"), "name=twitter:card")).isEqualTo("summary");
  }

  @Test
  void withoutAnAddressNobodyCouldShowThem() throws Exception {
    project.write("broadsheet.yaml", "title: The Quay\npublish:\n  share-images: true\n");
    assertThatThrownBy(() -> project.build())
        .hasMessageContaining("broadsheet.yaml:3:17")
        .hasMessageContaining("share images need the site's `url`");
  }

  @Test
  void aFontOfTheThemeTakesPart() throws Exception {
    project.build();
    Map<String, String> before = images();
    project.write("broadsheet.yaml", SHARED + "templates: theme\n");
    Path font = project.resolve("theme/share/a.ttf");
    Files.createDirectories(font.resolve("..").normalize());
    Files.copy(Path.of("templates/share/NotoNaskhArabic-SemiBold.ttf"), font);
    story("rain", "Rain! (2019)");
    project.build();
    assertThat(images().values()).doesNotContainAnyElementsOf(before.values());
    Files.write(font, "not a font".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> project.build())
        .hasMessageContaining("the theme's `share/a.ttf` is no font");
  }

  private Document page(String slug) throws IOException {
    return Jsoup.parse(Files.readString(project.resolve("site/2019/05/06/" + slug + ".html")));
  }

  private static String content(Document page, String meta) {
    return page.select("meta[" + meta + "]").attr("content");
  }

  private Map<String, String> images() throws IOException {
    Map<String, String> images = new TreeMap<>(project.built());
    images.keySet().removeIf(path -> !path.endsWith(".png") || path.startsWith("media/"));
    return images;
  }
}
