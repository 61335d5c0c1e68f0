package broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Cleaned;
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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What servers give in place of stories is held, and what was seen is said. */
class WallsTest {

  private static final String STORY =
      "For forty years the robot at the gate of Harrow Fair asked every child whether it was human,"
          + " and no child had ever said no. Last Tuesday the robot stood still. The mechanic"
          + " Agnes Bell opened its chest and found a wasps' nest where the voice had been, two"
          + " coins and a note that said only: page not found. She did not know who had written"
          + " it, and nor did anybody whom she asked. The fair opened all the same, with a boy in a"
          + " tin hat at the gate, who asked the question, and was asked it back, all day long,"
          + " until the lamps were lit and the last of the visitors had gone home to supper.";

  private final HtmlCleaner pages = new HtmlCleaner();
  private final TextCleaner dumps = new TextCleaner();

  private record Case(String seen, String html) {}

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    String text = Files.readString(Path.of("src/test/resources/walls.txt"));
    for (String part : text.split("\n=== ", -1)) {
      int end = part.indexOf('\n');
      if (!part.startsWith("#")) {
        cases.add(new Case(part.substring(0, end), part.substring(end + 1)));
      }
    }
    return cases;
  }

  @TestFactory
  List<DynamicTest> pagesAreHeld() throws IOException {
    return cases().stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.html().substring(0, 40),
                    () -> assertThat(clean(c.html()).held()).isEqualTo(c.seen())))
        .toList();
  }

  /** Without its markup a list of stories is a text like another. */
  @TestFactory
  List<DynamicTest> theirDumpsAreHeld() throws IOException {
    return cases().stream()
        .filter(c -> !c.seen().startsWith("a list"))
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.html().substring(0, 40),
                    () ->
                        assertThat(dumps.clean(source(dump(c.html()), Format.TEXT)).held())
                            .isNotNull()))
        .toList();
  }

  @Test
  void aStoryOfARobotIsNone() {
    assertThat(clean("<title>Are you a robot?</title><h1>Are you a robot?</h1><p>" + STORY).held())
        .isNull();
    assertThat(dumps.clean(source("Are you a robot?\n\n" + STORY, Format.TEXT)).held()).isNull();
  }

  @Test
  void whatIsHeldKeepsItsVerdicts() throws IOException {
    Cleaned stub = clean(cases().get(25).html());
    assertThat(stub.held()).contains("paywall");
    assertThat(stub.kept()).isNotEmpty();
  }

  private Cleaned clean(String html) {
    return pages.clean(
        new PageParser().parse(source(html, Format.HTML)),
        Metadata.NONE,
        new Addresses(Path.of("none"), "page.html", null));
  }

  private static String dump(String html) {
    return html.replaceAll("<script>[^<]*</script>", "").replaceAll("<[^>]*>", "\n");
  }

  private static Source source(String text, Format format) {
    return new Source("page", format, "", "UTF-8", text, Capture.UNKNOWN, Corrections.NONE);
  }
}
