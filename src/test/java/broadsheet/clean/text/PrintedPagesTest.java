package broadsheet.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands at the edges of printed pages. */
class PrintedPagesTest {

  private static final String THREE =
      """
      The Courier, page 1
      The lamp was lit again, and
      http://courier.example 1/3
      \fThe Courier, page 2
      two hundred people saw it.
      http://courier.example 2/3
      \fThe Courier, page 3
      Nobody spoke.
      http://courier.example 3/3
      \f""";

  @Test
  void edgesArePutAside() {
    List<Line> lines = new PrintedPages().read(THREE);
    assertThat(lines)
        .extracting(Line::text)
        .containsExactly(
            "The lamp was lit again, and", "two hundred people saw it.", "Nobody spoke.");
    assertThat(lines.stream().flatMap(l -> l.asides().stream()))
        .extracting(Aside::text)
        .containsExactly(
            "The Courier, page 1",
            "http://courier.example 1/3",
            "The Courier, page 2",
            "http://courier.example 2/3",
            "The Courier, page 3",
            "http://courier.example 3/3");
  }

  @Test
  void aSentenceGoesOnOnTheNextPageAndAnotherDoesNot() {
    assertThat(new PrintedPages().read(THREE)).extracting(Line::gap).containsExactly(0, 0, 1);
  }

  @Test
  void withoutFormFeedsAllLinesAreText() {
    assertThat(new PrintedPages().read(THREE.replace("\f", "\n"))).hasSize(9);
  }

  @Test
  void pagesOfEdgesAloneAreText() {
    assertThat(new PrintedPages().read("Page 1\n\fPage 2\n\f"))
        .extracting(Line::text)
        .containsExactly("Page 1", "Page 2");
  }

  @Test
  void aLineOfOnePageIsText() {
    assertThat(new PrintedPages().read("A title\nOne.\n\fTwo.\n\fThree.\n"))
        .extracting(Line::text)
        .containsExactly("A title", "One.", "Two.", "Three.");
  }
}
