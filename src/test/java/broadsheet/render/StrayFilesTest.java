package broadsheet.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a theme that no page uses are named, with what they are meant for. */
class StrayFilesTest {

  private static final Path DEFAULT = Path.of("templates").toAbsolutePath();

  @TempDir private Path root;

  @Test
  void theFilesOfTheThemesThatAreThereAreAllKnown() {
    assertThat(notes(DEFAULT)).isEmpty();
    assertThat(notes(Path.of("docs/themes/plain").toAbsolutePath())).isEmpty();
    assertThat(StrayFiles.KNOWN).allSatisfy(name -> assertThat(DEFAULT.resolve(name)).exists());
  }

  @Test
  void aMisspeltOrMisplacedFileIsNamedWithTheNearestKnownOne() throws IOException {
    write("artcle.html", "<p>story</p>");
    write("style.css", "p {}");
    write("card.html", "<p>card</p>");
    write("pages/imprint.htm", "<p>imprint</p>");
    write("messages_pt_BR.properties", "");
    assertThat(notes(root.resolve("my-theme")))
        .satisfiesExactly(
            note -> assertThat(note).isEqualTo(stray("artcle.html", "article.html")),
            note -> assertThat(note).isEqualTo(stray("card.html", "parts/card.html")),
            note ->
                assertThat(note)
                    .startsWith("my-theme/messages_pt_BR.properties: no page uses it; known are "),
            note ->
                assertThat(note)
                    .startsWith(
                        "my-theme/pages/imprint.htm: no page uses it; known are about.html"),
            note -> assertThat(note).isEqualTo(stray("style.css", "assets/style.css")));
  }

  @Test
  void whatAThemeMayAddIsNotNamed() throws IOException {
    write("article.html", "<p th:replace=\"~{parts/byline :: line}\">By</p>");
    write("parts/byline.html", "<p th:fragment=\"line\">By</p>");
    write("assets/print.css", "p {}");
    write("pages/more/imprint.html", "<p>imprint</p>");
    write("share/Quill.ttf", "");
    write("messages_nl.properties", "");
    write("README.md", "How to");
    write(".draft.html", "<p>later</p>");
    assertThat(notes(root.resolve("my-theme"))).isEmpty();
  }

  private static String stray(String file, String meant) {
    return "my-theme/" + file + ": no page uses it; did you mean `" + meant + "`?";
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve("my-theme").resolve(name);
    Files.createDirectories(file.resolve("..").normalize());
    Files.writeString(file, text);
  }

  private List<String> notes(Path theme) {
    return new StrayFiles(new Theme(SiteFolder.settings(root, theme)))
        .notes().stream().map(Object::toString).toList();
  }
}
