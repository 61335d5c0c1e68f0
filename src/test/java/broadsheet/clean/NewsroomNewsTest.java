package broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Block;
import broadsheet.article.Metadata;
import broadsheet.clean.html.HtmlCleaner;
import broadsheet.clean.text.TextCleaner;
import broadsheet.source.Addresses;
import broadsheet.source.Capture;
import broadsheet.source.Corrections;
import broadsheet.source.Format;
import broadsheet.source.PageParser;
import broadsheet.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * News of papers and their readers, and guides that explain to theirs what something costs, have
 * the words of an appeal for support, and are none: they stay in the story. A line of the file is
 * {@code language: paragraph}.
 */
class NewsroomNewsTest {

  private static final Path FILE = Path.of("src/test/resources/newsrooms.txt");

  static List<String> paragraphs() throws IOException {
    return Files.readAllLines(FILE);
  }

  @ParameterizedTest
  @MethodSource("paragraphs")
  void theyStayInADump(String line) throws IOException {
    String dump = String.join("\n\n", story(line));
    List<Block> kept = new TextCleaner().clean(source("story.txt", Format.TEXT, dump)).kept();
    assertThat(kept).extracting(Block::text).contains(paragraph(line));
  }

  @ParameterizedTest
  @MethodSource("paragraphs")
  void theyStayInAPage(String line) throws IOException {
    List<String> story = story(line);
    String page =
        "<title>"
            + story.get(0)
            + "</title><article><h1>"
            + String.join("<p>", story)
            + "</article>";
    List<Block> kept =
        new HtmlCleaner()
            .clean(
                new PageParser().parse(source("story.html", Format.HTML, page)),
                Metadata.NONE,
                new Addresses(Path.of("none"), "story.html", null))
            .kept();
    assertThat(kept).extracting(Block::text).contains(paragraph(line));
  }

  /**
   * A title and the paragraphs of a story in the line's language, with the line's own among them.
   */
  private static List<String> story(String line) throws IOException {
    Path file = Path.of("src/test/resources/languages", line.substring(0, 2) + ".txt");
    List<String> lines = Files.readAllLines(file);
    List<String> title = told(lines, "title: ");
    List<String> story = told(lines, "story: ");
    return List.of(title.get(0), story.get(0), paragraph(line), story.get(1), story.get(2));
  }

  private static List<String> told(List<String> lines, String kind) {
    return lines.stream()
        .filter(l -> l.startsWith(kind))
        .map(l -> l.substring(kind.length()).strip())
        .toList();
  }

  private static String paragraph(String line) {
    return line.substring(4);
  }

  private static Source source(String name, Format format, String text) {
    return new Source(name, format, "", "UTF-8", text, Capture.UNKNOWN, Corrections.NONE);
  }
}
