package broadsheet.clean.html;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Metadata;
import broadsheet.clean.Trees;
import broadsheet.source.Addresses;
import broadsheet.source.Capture;
import broadsheet.source.Corrections;
import broadsheet.source.Format;
import broadsheet.source.PageParser;
import broadsheet.source.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContinuityTest {

  private static final String BEFORE =
      "<p>The ferry of Ostholm has a new captain, who is afraid of water and says so.</p>";

  private static final String AFTER =
      "<p>The old captain has taken a house on a hill and does not want to be asked.</p>";

  private static final String LONG =
      "The company chose her from eleven who had applied, and for a reason that it has put in"
          + " writing: of all of them she was the only one who had asked how deep it was, how many"
          + " could swim, and where the boats were kept. The others had asked about the pay. She"
          + " has since had the boats painted, and the lifebelts counted, twice a day, aloud.";

  @Test
  void aLongParagraphInDoubtStaysAmongParagraphsSetAsItIs() {
    assertThat(kept(-0.5, BEFORE + "<p>" + LONG + "</p>" + AFTER)).contains("eleven who");
  }

  @Test
  void aSureOneGoesAndSoDoesWhatIsSetApartOrLeadsElsewhereOrBreaksOff() {
    assertThat(kept(-1.5, BEFORE + "<p>" + LONG + "</p>" + AFTER)).doesNotContain("eleven who");
    assertThat(kept(-0.5, BEFORE + "<div><p>" + LONG + "</p></div>" + AFTER))
        .doesNotContain("eleven who");
    String link = "<a href='https://jobs.example/captains'>";
    assertThat(kept(-0.5, BEFORE + "<p>" + link + LONG + "</a></p>" + AFTER))
        .doesNotContain("eleven who");
    assertThat(kept(-0.5, BEFORE + "<p>" + LONG + " And then she</p>" + AFTER))
        .doesNotContain("eleven who");
  }

  /** What a scorer keeps of a page that is sure of short paragraphs, and of long ones so much. */
  private static String kept(double odds, String story) {
    List<String> model =
        List.of(
            "features " + String.join(" ", Measured.NAMES),
            "tree",
            "words <= 40",
            " 2",
            " " + odds);
    String html =
        "<html lang=en><body><article><h1>Ferry</h1>" + story + "</article></body></html>";
    Source source =
        new Source("a.html", Format.HTML, "", "UTF-8", html, Capture.UNKNOWN, Corrections.NONE);
    return new HtmlCleaner(Trees.parse(model, Measured.NAMES))
            .clean(
                new PageParser().parse(source),
                Metadata.NONE,
                new Addresses(Path.of("/nowhere"), "a.html", null))
            .blocks()
            .stream()
            .filter(block -> block.kept())
            .map(block -> block.block().text())
            .reduce("", (a, b) -> a + "\n" + b);
  }
}
