package broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories on several pages, each saved as a file, become one article. */
class SeveralPagesTest {

  private static final String STORY = "https://weekly.example/map";
  private static final String LEAD = "A cartographer spent nine years on one valley.";
  private static final String AUTHOR =
      "Osric Vane writes about maps, walls and other people's valleys for this paper.";

  private static final List<String> TEXTS =
      List.of(
          "In the winter of 1978 a man with a plane table came over the pass into the valley of"
              + " Sarn, and he stayed, as he had told his wife, for about three weeks.",
          "The answers filled four notebooks, for Mrs Hallam would miss the second step of the"
              + " chapel, which is warm, and the brothers named the same gap in the same hedge.",
          "The map was taken down in the spring, rolled up in a blanket, and carried back over the"
              + " pass by the same wheelbarrow, which had not been oiled since he came.");

  @TempDir Path folder;
  private Path content;

  @BeforeEach
  void settings() throws IOException {
    Files.writeString(folder.resolve("broadsheet.yaml"), "title: X\n");
    content = Files.createDirectories(folder.resolve("content"));
  }

  @Test
  void pagesBecomeOneArticleAndWhatTheyRepeatStandsInItOnce() throws IOException {
    page("c", "", 1, "<link rel=next href='?page=2'>");
    page("b", "?page=2", 2, "<link rel=prev href='/map'><link rel=next href='?page=3'>");
    page("a", "?page=3", 3, "<link rel=prev href='?page=2'>");
    assertThat(build().err()).contains("Built 1 article of 3 sources").doesNotContain("note:");
    String text = markdown();
    assertThat(text)
        .containsSubsequence("file: c.html", "parts: [b.html, a.html]", LEAD)
        .containsSubsequence(TEXTS.get(0), TEXTS.get(1), TEXTS.get(2), AUTHOR)
        .containsOnlyOnce("\n" + LEAD)
        .containsOnlyOnce(AUTHOR);
    assertThat(folder.resolve(".broadsheet/joined.jsonl"))
        .content()
        .startsWith(
            "{\"sources\":[\"c.html\",\"b.html\",\"a.html\"],\"removed\":[{\"source\":\"c.html\"");
    assertThat(CommandLineRun.of("check", folder.toString()).status()).isZero();
  }

  @Test
  void aMissingPageIsSaid() throws IOException {
    page("one", "", 1, "<p><b>1</b> <a href='?page=2'>2</a> <a href='?page=3'>3</a></p>");
    page("three", "?page=3", 3, "<p><a href='/map'>1</a> <a href='?page=2'>2</a> <b>3</b></p>");
    assertThat(build().err())
        .contains("Built 1 article of 2 sources")
        .contains(
            "note: content/one.html: this story is put together of 2 pages, and not whole: of"
                + " its pages there is no 2; ");
  }

  @Test
  void pagesThatAllStateTheAddressOfTheFirstAreNoVersionsOfIt() throws IOException {
    page("one", "", 1, "<link rel=next href='/map/2/'>");
    Files.writeString(
        content.resolve("two.html"),
        "<!-- saved from url=(0029)"
            + STORY
            + "/2/ -->\n"
            + html("", 2, "<link rel=prev href='/map/'>"));
    assertThat(build().err()).contains("Built 1 article of 2 sources");
    assertThat(markdown()).containsSubsequence(TEXTS.get(0), TEXTS.get(1));
  }

  @Test
  void linksThatLeadRoundAndRoundAndToTenThousandPagesAreNoTrap() throws IOException {
    page("one", "", 1, "<link rel=next href='?page=2'><link rel=prev href='?page=9999'>");
    page("two", "?page=2", 2, "<link rel=prev href='/map'><link rel=next href='/map'>");
    StringBuilder pager = new StringBuilder("<p>");
    for (int i = 1; i < 10_000; i++) {
      pager.append("<a href='?page=").append(i).append("'>").append(i).append("</a> ");
    }
    page("many", "?page=3", 3, pager + "</p>");
    CommandLineRun run = build();
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains(" of 3 sources");
  }

  @Test
  void theNextStoryIsNotTheNextPage() throws IOException {
    for (int i = 1; i <= 3; i++) {
      Files.writeString(
          content.resolve(i + ".html"),
          html("/" + i, i, "<link rel=next href='/map/" + (i + 1) + "'>")
              .replace("The map", "The map of the year " + (1900 + i * i)));
    }
    assertThat(build().err()).contains("Built 3 articles of 3 sources");
  }

  private void page(String name, String address, int number, String links) throws IOException {
    Files.writeString(content.resolve(name + ".html"), html(address, number, links));
  }

  private static String html(String address, int number, String links) {
    return "<html lang=en><head><title>The map</title><link rel=canonical href='"
        + STORY
        + address
        + "'></head><body><article><h1>The map</h1><p>"
        + LEAD
        + "</p><p>"
        + TEXTS.get(number - 1)
        + "</p><p>"
        + "And the pages of the notebook that nobody has read are "
        + number * 7
        + ", as he said himself, and he had counted them twice.</p><p>"
        + AUTHOR
        + "</p></article>"
        + links
        + "</body></html>";
  }

  private CommandLineRun build() {
    return CommandLineRun.of("build", folder.toString());
  }

  private String markdown() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("site"))) {
      Path file = files.filter(f -> f.toString().endsWith(".md")).findFirst().orElseThrow();
      return Files.readString(file);
    }
  }
}
