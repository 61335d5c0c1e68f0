package broadsheet.source;

import static broadsheet.source.Reading.read;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.StoryDate;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a saved page says of when and where it was saved. */
class CaptureTest {

  @TempDir Path content;

  @Test
  void readsWhatSingleFileSays() throws Exception {
    String page =
        """
        <!DOCTYPE html> <html lang=en><!--
         Page saved with SingleFile\s
         url: https://harbour.example/2026/06/fog?x=1&y=2\s
         saved date: Thu Jun 11 2026 22:49:39 GMT+0200 (Central European Summer Time)
        --><meta charset=utf-8><p>Fog</p>
        """;
    assertThat(read(content, "a.html", page).capture())
        .isEqualTo(
            new Capture(
                "https://harbour.example/2026/06/fog?x=1&y=2",
                date("2026-06-11T22:49:39+02:00"),
                null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "<!-- saved from url=(0042)https://harbour.example/fog -->|https://harbour.example/fog|-|-",
        "<!-- saved from url=(0014)about:internet -->|-|-|-",
        "<!-- saved from url=(0075)https://web.archive.org/web/20090612081500/http://harbour.example/fog -->"
            + "|http://harbour.example/fog|2009-06-12T08:15:00Z"
            + "|https://web.archive.org/web/20090612081500/http://harbour.example/fog",
        "<!-- saved from url=(0030)file:///home/ada/secret.html -->|-|-|-",
        "<!-- saved from url=(0030)javascript:alert(1) -->|-|-|-",
        "<!-- Page saved with SingleFile -->|-|-|-",
        "<!-- FILE ARCHIVED ON 03:48:42 Apr 3, 2014 AND RETRIEVED FROM -->|-|2014-04-03T03:48:42Z|-",
        "<!-- FILE ARCHIVED ON yesterday AND RETRIEVED FROM -->|-|-|-",
        "<p>saved from url=(0042)https://harbour.example/fog</p>|-|-|-",
        "<!-- saved from url=(0042)https://harbour.example/fog|-|-|-",
        "<!-->saved from url=(0042)https://harbour.example/fog|-|-|-"
      })
  void readsWhatOtherProgramsSay(
      String comment, String url, String saved, @Nullable String archived) throws Exception {
    Capture capture = read(content, "a.html", (comment + "<p>Fog</p>")).capture();
    assertThat(capture).isEqualTo(new Capture(url, saved == null ? null : date(saved), archived));
  }

  @Test
  void readsTheWaybackMachinesCommentAtTheEnd() throws Exception {
    String page =
        "<!-- saved from url=(0042)https://harbour.example/fog -->"
            + "<p>Fog</p>".repeat(10_000)
            + "<!--\n     FILE ARCHIVED ON 23:36:00 Jan 09, 2010 AND RETRIEVED FROM THE\n"
            + "     INTERNET ARCHIVE ON 22:26:55 Oct 20, 2014.\n-->";
    assertThat(read(content, "a.html", page).capture())
        .isEqualTo(new Capture("https://harbour.example/fog", date("2010-01-09T23:36:00Z"), null));
  }

  @Test
  void textHasNoCapture() throws Exception {
    String text = "<!-- saved from url=(0042)https://harbour.example/fog -->";
    assertThat(read(content, "a.txt", text).capture()).isEqualTo(Capture.UNKNOWN);
  }

  private static StoryDate date(String text) {
    return StoryDate.parse(text).orElseThrow();
  }
}
