package broadsheet.source;

import static broadsheet.source.Reading.assertUnreadable;
import static broadsheet.source.Reading.read;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.StoryDate;
import broadsheet.source.Corrections.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file beside a source that puts its fields and blocks right. */
class CorrectionsTest {

  @TempDir Path content;

  @Test
  void readsCorrections() throws Exception {
    Files.writeString(
        content.resolve("a.html.yaml"),
        """
        title: Fog over the bay
        authors: Ada Quill
        published: 2018-07-24 09:30+03:00
        topics: [weather, the  sea]
        url: https://Harbour.example/fog
        story: true
        keep:
          - The ferry   waited
        remove:
          - Read also
          - "Support us: give"
        """);
    assertThat(read(content, "a.html", "<p>x").corrections())
        .isEqualTo(
            new Corrections(
                "a.html.yaml",
                "Fog over the bay",
                null,
                List.of("Ada Quill"),
                date("2018-07-24T09:30:00+03:00"),
                null,
                null,
                List.of("weather", "the sea"),
                null,
                "https://harbour.example/fog",
                null,
                null,
                null,
                true,
                List.of(new Target("The ferry waited", 8)),
                List.of(new Target("Read also", 10), new Target("Support us: give", 11))));
  }

  @Test
  void exampleOfTheDocumentationHolds() throws Exception {
    String page = Files.readString(Path.of("docs/sources.md"));
    int start = page.indexOf("```yaml\n") + 8;
    String yaml = page.substring(start, page.indexOf("```", start));
    Files.writeString(content.resolve("a.html.yaml"), yaml);
    Corrections corrections = read(content, "a.html", "<p>x").corrections();
    assertThat(corrections).hasNoNullFieldsOrProperties();
    assertThat(corrections.published()).isEqualTo(date("2018-07-24T09:30:00+03:00"));
    assertThat(corrections.keep())
        .extracting(Target::beginning)
        .containsExactly("The captain read aloud");
  }

  @Test
  void wrongCorrectionsAreErrorsWithTheirLines() throws IOException {
    Files.writeString(
        content.resolve("a.html.yaml"),
        "titel: x\npublished: 24 July\nurl: fog\nstory: maybe\nkeep: {a: b}\nremove: ['']\n");
    assertUnreadable(
        content,
        "a.html",
        "<p>x".getBytes(StandardCharsets.UTF_8),
        """
        a.html.yaml:1:1: unknown key `titel`; did you mean `title`?
        a.html.yaml:2:12: `24 July` is not a date; write it as in `2018-07-24` or `2018-07-24T09:30:00+03:00`
        a.html.yaml:3:6: `fog` is not an address; write it whole, with http:// or https://
        a.html.yaml:4:8: `story` is `maybe`; write true or false, without quotes
        a.html.yaml:5:7: `keep` is a map; write a list of texts
        a.html.yaml:6:10: `remove` has an empty item; write it, or leave it out""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing yet\n", "title:\n", "---\n"})
  void emptyCorrectionsCorrectNothing(String yaml) throws Exception {
    Files.writeString(content.resolve("a.html.yaml"), yaml);
    Corrections corrections = read(content, "a.html", "<p>x").corrections();
    assertThat(corrections.title()).isNull();
    assertThat(corrections.keep()).isEmpty();
  }

  @Test
  void correctionsAreNeverReadThroughALink() throws IOException {
    Path secret = Files.writeString(content.resolve("secret"), "password: 123");
    Files.createSymbolicLink(content.resolve("a.html.yaml"), secret);
    assertUnreadable(
        content,
        "a.html",
        "<p>x".getBytes(StandardCharsets.UTF_8),
        "a.html.yaml: a link or a folder; put a file with the corrections in its place");
  }

  private static StoryDate date(String text) {
    return StoryDate.parse(text).orElseThrow();
  }
}
