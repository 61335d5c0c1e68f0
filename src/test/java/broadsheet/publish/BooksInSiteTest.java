package broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.export.EpubFile;
import broadsheet.picture.TestPictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E-books that a site offers. */
class BooksInSiteTest {

  private static final String SETTINGS = "title: The Quay\n";
  private static final String ALL = "the-quay.epub";
  private static final String YEAR = "2019/the-quay-2019.epub";
  private static final String OTHER_YEAR = "2020/the-quay-2020.epub";
  private static final String SECTION = "sections/harbour/the-quay-harbour.epub";

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void write() throws IOException {
    project = new Project(folder.resolve("archive"));
    project.write("broadsheet.yaml", SETTINGS + "publish: {epub: true}\n");
    story("fog", "2019-05-06", "Nobody came to see [the rain](rain.md).\n\n![Fog](fog.png)");
    story("rain", "2019-06-07", "It came down.");
    story("wind", "2020-01-02", "It blew.");
    project.write("content/tide.md", "---\ntitle: Tide\n---\n\nNobody knows when.\n");
    Files.write(project.resolve("content/fog.png"), TestPictures.png(700, 500));
  }

  private void story(String name, String date, String text) throws IOException {
    project.write(
        "content/" + name + ".md",
        "---\ntitle: The %s\npublished: %s\nsection: Harbour\n---\n\n%s\n"
            .formatted(name, date, text));
  }

  @Test
  void theArchiveItsYearsAndItsSectionsCanBeTakenAlong() throws Exception {
    project.build();
    assertThat(books()).containsOnlyKeys(ALL, YEAR, OTHER_YEAR, SECTION);
    assertThat(link("index.html")).isEqualTo(ALL);
    assertThat(link("2019/index.html")).isEqualTo("../" + YEAR);
    assertThat(link("sections/harbour/index.html")).isEqualTo("../../" + SECTION);
    for (String path : books().keySet()) {
      assertThat(book(path).problems()).as(path).isEmpty();
    }
    assertThat(book(ALL).paths())
        .contains("EPUB/2019/05/06/the-fog.xhtml", "EPUB/undated/tide.xhtml");
    assertThat(book(YEAR).paths())
        .contains("EPUB/2019/05/06/the-fog.xhtml", "EPUB/2019/06/07/the-rain.xhtml")
        .noneMatch(path -> path.contains("the-wind") || path.contains("tide"));
  }

  @Test
  void onlyBooksWhoseStoriesChangedAreMadeAnewAndTheSiteIsAsFromNothing() throws Exception {
    project.buildLater();
    Map<String, Object> before = books();
    story("rain", "2019-06-07", "It came down for a week.");
    project.buildLater();
    assertThat(changed(before)).containsOnlyKeys(ALL, YEAR, SECTION);
    before = books();
    Files.write(project.resolve("content/fog.png"), TestPictures.png(710, 500));
    project.buildLater();
    assertThat(changed(before)).containsOnlyKeys(ALL, YEAR, SECTION);
    Project fresh = project.copyTo(folder.resolve("fresh"));
    fresh.build();
    assertThat(project.built()).isEqualTo(fresh.built());
  }

  @Test
  void thereAreNoneUnlessAskedFor() throws Exception {
    project.write("broadsheet.yaml", SETTINGS);
    project.build();
    assertThat(books()).isEmpty();
    assertThat(link("index.html")).isEmpty();
  }

  private String link(String path) throws IOException {
    return Jsoup.parse(Files.readString(project.resolve("site/" + path)))
        .select("main a[type=application/epub+zip]")
        .attr("href");
  }

  private EpubFile book(String path) throws IOException {
    return new EpubFile(project.resolve("site/" + path));
  }

  /** The books of the site, each with what tells a file from one that took its place. */
  private Map<String, Object> books() throws IOException {
    Map<String, Object> books = new TreeMap<>();
    for (String path : project.built().keySet()) {
      if (path.endsWith(".epub")) {
        Path file = project.resolve("site/" + path);
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        books.put(path, key + " " + Files.getLastModifiedTime(file));
      }
    }
    return books;
  }

  private Map<String, Object> changed(Map<String, Object> before) throws IOException {
    Map<String, Object> changed = books();
    before.forEach(changed::remove);
    return changed;
  }
}
