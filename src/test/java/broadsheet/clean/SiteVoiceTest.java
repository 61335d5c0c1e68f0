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
  private static final HtmlCleaner PAGES = new HtmlCleaner();
  private static final TextCleaner DUMPS = new TextCleaner();

  static List<Path> languages() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void whatSitesSayGoes(Path file) throws IOException {
    List<String> left = new ArrayList<>();
    for (String said : lines(file, "-")) {
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
    for (String told : lines(file, "+")) {
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

  private static List<String> lines(Path file, String begins) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(l -> l.startsWith(begins))
        .map(l -> l.substring(l.indexOf(':') + 1).strip())
        .toList();
  }

  /** The title, and the paragraphs of the story with another among them. */
  private static List<String> story(Path file, int place, String paragraph) throws IOException {
    List<String> story = new ArrayList<>(lines(file, "s:"));
    story.add(place, paragraph);
    story.addAll(0, lines(file, "title:"));
    return story;
  }

  private static List<String> page(List<String> story) {
    String page =
        "<title>"
            + story.get(0)
            + "</title><nav><a href=/>Index</a> <a href=/a>1</a></nav><main><article><h1>"
            + String.join("<p>", story)
            + "</article></main><footer>© 2020</footer>";
    return texts(
        PAGES
            .clean(
                new PageParser().parse(source("story.html", Format.HTML, page)),
                Metadata.NONE,
                new Addresses(Path.of("none"), "story.html", null))
            .kept());
  }

  private static List<String> dump(List<String> story) {
    String dump = "Index\n\n" + String.join("\n\n", story) + "\n\n© 2020\n";
    return texts(DUMPS.clean(source("story.txt", Format.TEXT, dump)).kept());
  }

  private static List<String> texts(List<Block> blocks) {
    return blocks.stream().map(Block::text).toList();
  }

  private static Source source(String name, Format format, String text) {
    return new Source(name, format, "", "UTF-8", text, Capture.UNKNOWN, Corrections.NONE);
  }
}
