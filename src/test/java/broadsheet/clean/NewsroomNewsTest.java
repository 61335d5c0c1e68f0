package broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Metadata;
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
    assertThat(Cleaning.kept(Cleaning.dump(dump))).contains(paragraph(line));
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
    assertThat(Cleaning.kept(Cleaning.page(page, Metadata.NONE))).contains(paragraph(line));
  }

  /**
   * A title and the paragraphs of a story in the line's language, with the line's own among them.
   */
  private static List<String> story(String line) throws IOException {
    Path file = Path.of("src/test/resources/languages", line.substring(0, 2) + ".txt");
    List<String> title = Cleaning.lines(file, "title:");
    List<String> story = Cleaning.lines(file, "story:");
    return List.of(title.get(0), story.get(0), paragraph(line), story.get(1), story.get(2));
  }

  private static String paragraph(String line) {
    return line.substring(4);
  }
}
