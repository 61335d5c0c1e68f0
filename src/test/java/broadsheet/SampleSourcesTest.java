package broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.source.Format;
import broadsheet.source.PageParser;
import broadsheet.source.Source;
import broadsheet.source.SourceFile;
import broadsheet.source.SourceFinder;
import broadsheet.source.SourceReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample archive and what is said about it belong together: the truth is in the sources. */
class SampleSourcesTest {

  private static final Path CONTENT = Path.of("content").toAbsolutePath();

  static Stream<SampleTruth> truths() {
    return SampleTruth.all().stream();
  }

  @Test
  void everySourceHasItsTruthAndNothingElseHas() {
    List<String> found =
        new SourceFinder(CONTENT).find().sources().stream().map(SourceFile::path).toList();

    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(truths().map(SampleTruth::source).toList());
  }

  @Test
  void filesThatAreNoSourcesAreListed() {
    assertThat(new SourceFinder(CONTENT).find().diagnostics())
        .extracting(d -> d.file())
        .containsExactly("inbox/notes.docx", "inbox/read later.url");
  }

  @ParameterizedTest
  @MethodSource("truths")
  void wordsOfTheTruthAreReadWhateverTheCharset(SampleTruth truth) throws Exception {
    Source source =
        new SourceReader(CONTENT)
            .read(SourceFile.named(CONTENT, truth.source(), format(truth.source())));
    String page = folded(words(source));

    for (String key : List.of("first", "last")) {
      @Nullable String words = truth.text(key);
      if (words != null) {
        assertThat(page).as(key).contains(folded(words));
      }
    }
    assertThat(page)
        .satisfies(p -> truth.texts("removed").forEach(r -> assertThat(p).contains(folded(r))));
  }

  private static Format format(String path) {
    return path.endsWith(".txt")
        ? Format.TEXT
        : path.matches(".*\\.(md|markdown)") ? Format.MARKDOWN : Format.HTML;
  }

  private static String words(Source source) {
    return source.format() == Format.HTML
        ? new PageParser().parse(source).document().body().wholeText()
        : source.text();
  }

  /** Without white space, which each format has its own of, and Markdown's marks. */
  private static String folded(String text) {
    return text.replaceAll("[\\s\\u00a0\\u3000*]+", "");
  }
}
