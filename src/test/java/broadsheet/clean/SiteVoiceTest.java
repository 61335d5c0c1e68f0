package broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Metadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What sites say to their readers between the paragraphs of a story, in paragraphs without any
 * markup that would tell, goes; and what a story says in the same words stays. A file a language: a
 * line is {@code title: …}, {@code s: …} for a paragraph of the story around them, {@code -kind: …}
 * for what goes and {@code +kind: …} for what stays.
 */
class SiteVoiceTest {

  private static final Path FOLDER = Path.of("src/test/resources/sites");

  static List<Path> languages() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void whatSitesSayGoes(Path file) throws IOException {
    List<String> left = new ArrayList<>();
    for (String said : Cleaning.lines(file, "-")) {
      List<String> story = story(file, 2, said);
      List<Boolean> kept = List.of(page(story).contains(said), dump(story).contains(said));
      if (kept.contains(true)) {
        left.add(kept + " " + said);
      }
    }
    assertThat(left).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void whatStoriesSayStays(Path file) throws IOException {
    List<String> lost = new ArrayList<>();
    for (String told : Cleaning.lines(file, "+")) {
      for (int place : new int[] {0, 2, 4}) {
        List<String> story = story(file, place, told);
        List<Boolean> kept = List.of(page(story).contains(told), dump(story).contains(told));
        if (kept.contains(false)) {
          lost.add(kept + " " + place + " " + told);
        }
      }
    }
    assertThat(lost).isEmpty();
  }

  /** The title, and the paragraphs of the story with another among them. */
  private static List<String> story(Path file, int place, String paragraph) throws IOException {
    List<String> story = new ArrayList<>(Cleaning.lines(file, "s:"));
    story.add(place, paragraph);
    story.addAll(0, Cleaning.lines(file, "title:"));
    return story;
  }

  private static List<String> page(List<String> story) {
    String page =
        "<title>"
            + story.get(0)
            + "</title><nav><a href=/>Index</a> <a href=/a>1</a></nav><main><article><h1>"
            + String.join("<p>", story)
            + "</article></main><footer>© 2020</footer>";
    return Cleaning.kept(Cleaning.page(page, Metadata.NONE));
  }

  private static List<String> dump(List<String> story) {
    String dump = "Index\n\n" + String.join("\n\n", story) + "\n\n© 2020\n";
    return Cleaning.kept(Cleaning.dump(dump));
  }
}
