package broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories that were saved more than once, and with other words. */
class VersionsTest {

  private static final String STORY = "https://weekly.example/goat";
  private static final String MEMORY = "https://memory.example/web/20190311093012/" + STORY;
  private static final String APPEAL =
      "Give us the price of one loaf a week and we shall go on writing.";
  private static final String FIRST =
      "A goat was found on the roof of the school on %s, and nobody could say how it had come to be"
          + " there, for the ladder was locked away and the goat had no key.";
  private static final String SECOND =
      "The fire brigade was called, looked at the goat, and went home again to think about it.";

  @TempDir Path folder;
  private Path content;

  @BeforeEach
  void settings() throws IOException {
    Files.writeString(folder.resolve("broadsheet.yaml"), "title: X\n");
    content = Files.createDirectories(folder.resolve("content"));
  }

  @Test
  void theNewestIsShownAndSaysWhatChangedAndWhereCopiesAre() throws IOException {
    save("a", "<!-- saved from url=(0060)" + MEMORY + " -->", "Monday", "");
    save("b", singleFile("Mar 15"), "Tuesday", "<p>" + SECOND + "</p>");
    save("c", singleFile("Mar 14"), "Monday", "");
    assertThat(build()).contains("Built 1 article of 3 sources");
    Document story = page("undated/the-goat.html");
    assertThat(story.select(".e-content").text())
        .contains("Tuesday", SECOND)
        .doesNotContain("Monday");
    assertThat(story.select(".versions b").eachText()).containsExactly("Version 2", "Version 1");
    assertThat(story.select(".versions .saves code").eachText())
        .as("newest first, saves with the same words together")
        .containsExactly("b.html", "c.html", "a.html");
    assertThat(story.select(".versions time").eachAttr("datetime"))
        .containsExactly("2019-03-15T20:14:52Z", "2019-03-14T20:14:52Z", "2019-03-11T09:30:12Z");
    assertThat(story.select(".origin [data-originalurl=" + STORY + "]"))
        .hasSize(2)
        .allSatisfy(
            link -> {
              assertThat(link.attr("data-versionurl")).isEqualTo(MEMORY);
              assertThat(link.attr("data-versiondate")).isEqualTo("2019-03-11");
            });
    Document changes = page("undated/the-goat/version-2.html");
    assertThat(changes.select(".e-content").text())
        .contains("on taken out: Monday put in: Tuesday, and nobody", "put in: " + SECOND);
    assertThat(changes.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(CommandLineRun.of("check", folder.toString()).status()).isZero();
  }

  @Test
  void savesWithTheSameWordsAreNoVersions() throws IOException {
    save("a", singleFile("Mar 14"), "Monday", "");
    save("b", singleFile("Mar 15"), "Monday", "");
    build();
    assertThat(page("undated/the-goat.html").select(".versions")).isEmpty();
    assertThat(page("undated/the-goat.html").select(".origin dd code").eachText())
        .startsWith("b.html", "a.html");
    assertThat(folder.resolve("site/undated/the-goat")).doesNotExist();
  }

  @Test
  void aLaterSaveLeavesTheAddressesOfEarlierChanges() throws IOException {
    save("a", singleFile("Mar 12"), "Monday", "");
    save("b", singleFile("Mar 13"), "Tuesday", "");
    build();
    String before = text("undated/the-goat/version-2.html");
    save("c", singleFile("Mar 14"), "Friday", "");
    build();
    Document changes = Jsoup.parse(before);
    Document now = page("undated/the-goat/version-2.html");
    assertThat(now.select(".e-content").html()).isEqualTo(changes.select(".e-content").html());
    assertThat(now.select("a[rel=next]").attr("href")).endsWith("/the-goat/version-3.html");
    assertThat(page("undated/the-goat/version-3.html").select("a[rel=prev]").attr("href"))
        .endsWith("/the-goat/version-2.html");
  }

  @Test
  void whatWasRemovedFromTheOldVersionIsMissedByNobody() throws IOException {
    save("a", singleFile("Mar 12"), "Monday", "");
    save("b", singleFile("Mar 13"), "Tuesday", "");
    build();
    Path changes = folder.resolve("site/undated/the-goat/version-2.html");
    String html = Files.readString(changes);
    assertThat(html).doesNotContain("price of one loaf");
    Files.writeString(changes, html.replace("</div>", "<p><del>" + APPEAL + "</del></p></div>"));
    assertThat(CommandLineRun.of("check", folder.toString()).out())
        .contains("version-2.html: shows `" + APPEAL.substring(0, 20), "was removed from `a.html`");
  }

  private static String singleFile(String day) {
    return "<!--\n Page saved with SingleFile\n url: "
        + STORY
        + "\n saved date: Fri "
        + day
        + " 2019 20:14:52 GMT+0000 (Greenwich Mean Time)\n-->";
  }

  private void save(String name, String capture, String day, String more) throws IOException {
    Files.writeString(
        content.resolve(name + ".html"),
        capture
            + "<html lang=en><head><title>The goat</title><link rel=canonical href='"
            + STORY
            + "'></head><body><article><h1>The goat</h1><p>"
            + FIRST.formatted(day)
            + "</p>"
            + more
            + "<p>It came down by itself on the third day, at the hour when the soup is given out, and"
            + " ate the timetable.</p></article><aside class=appeal><h2>Support us</h2><p>"
            + APPEAL
            + "</p><p><a href='/give'>Give</a></p></aside></body></html>");
  }

  private String build() {
    return CommandLineRun.of("build", folder.toString()).err();
  }

  private Document page(String path) throws IOException {
    return Jsoup.parse(text(path));
  }

  private String text(String path) throws IOException {
    return Files.readString(folder.resolve("site").resolve(path));
  }
}
