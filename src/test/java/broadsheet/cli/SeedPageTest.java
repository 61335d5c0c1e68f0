package broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that the project began from: a story pasted between a donation banner and an appeal. */
class SeedPageTest {

  private static final String SOURCE = "moscow-times/kremlin-notes.txt";

  @TempDir private Path folder;

  @Test
  void theStoryComesOutWhole() throws IOException {
    JsonObject story = clean();
    assertThat(story.get("title").getAsString())
        .isEqualTo("Kremlin Notes U.S. Invite, Says Putin and Trump Have Other Chances to Meet");
    assertThat(story.get("language").getAsString()).isEqualTo("en");
    assertThat(story.has("published")).isFalse();
    assertThat(story.has("section")).isFalse();
    assertThat(story.getAsJsonArray("authors")).isEmpty();

    List<String> lines = lines();
    int first = indexOf(lines, "The Kremlin was reticent");
    int last = indexOf(lines, "Trump's unexpectedly rapid invitation");
    assertThat(story.get("text").getAsString())
        .isEqualTo(String.join("\n\n", lines.subList(first, last + 1)));
    String[] blocks = story.get("text").getAsString().split("\n\n");
    assertThat(blocks).hasSize(13);
    assertThat(blocks[5]).isEqualTo("'Let the Dust Settle'");
    assertThat(story.get("markdown").getAsString()).contains("\n## 'Let the Dust Settle'\n");
  }

  @Test
  void nothingAroundTheStoryIsInTheSite() throws IOException {
    Path site = folder.resolve("site");
    CommandLineRun build = CommandLineRun.of("build", ".", "--output", site.toString());
    assertThat(build.status()).as(build.err()).isZero();
    SortedMap<String, String> files = SiteFiles.of(site);
    for (String line : around()) {
      String bytes = new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      files.forEach(
          (path, text) -> assertThat(text).as("%s in %s", line, path).doesNotContain(bytes));
    }
  }

  @Test
  void everyLineAroundTheStoryIsRecordedWithItsReason() throws IOException {
    List<JsonObject> removed =
        clean().getAsJsonArray("removed").asList().stream()
            .map(JsonElement::getAsJsonObject)
            .toList();
    for (String line : around()) {
      assertThat(removed)
          .as(line)
          .anySatisfy(
              r -> {
                assertThat(r.get("text").getAsString()).contains(line);
                assertThat(r.get("reason").getAsString())
                    .isIn("donation appeal", "advertisement", "page furniture", "related links");
              });
    }
  }

  private static JsonObject clean() {
    CommandLineRun run = CommandLineRun.of("clean", "--json", "content/" + SOURCE);
    assertThat(run.status()).as(run.err()).isZero();
    return JsonParser.parseString(run.out()).getAsJsonObject();
  }

  /** The lines of the banner and of the appeal. */
  private static List<String> around() throws IOException {
    List<String> lines = lines();
    List<String> around = new java.util.ArrayList<>();
    around.addAll(lines.subList(0, indexOf(lines, "Kremlin Notes")));
    around.addAll(lines.subList(indexOf(lines, "… we have a small favor"), lines.size()));
    assertThat(around).hasSize(12);
    return around;
  }

  private static List<String> lines() throws IOException {
    return Files.readString(Path.of("content/" + SOURCE))
        .lines()
        .map(l -> l.strip().replaceAll("[\\s\\u00a0]+", " "))
        .filter(l -> !l.isEmpty())
        .toList();
  }

  private static int indexOf(List<String> lines, String beginning) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(beginning)) {
        return i;
      }
    }
    throw new AssertionError(beginning);
  }
}
