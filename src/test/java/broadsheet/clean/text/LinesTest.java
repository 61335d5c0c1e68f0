package broadsheet.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void whatNeedsNoFoldingStaysAsItIs() {
    assertThat(texts("A plain line.\n“Žižkov”, said Zoë – twice…\n漢字\n"))
        .containsExactly("A plain line.", "“Žižkov”, said Zoë – twice…", "漢字");
  }

  @Test
  void spacesAreFoldedAndWhatCannotBeSeenIsDropped() {
    assertThat(
            texts("two  spaces\n ends \nno\u00a0break\nso\u00adft\nzero\u200bwidth\nbell\u0007\n"))
        .containsExactly("two spaces", "ends", "no break", "soft", "zerowidth", "bell");
  }

  @Test
  void joinersStayInsideLinesAndAreNoneByThemselves() {
    assertThat(texts("می\u200cخواهم\n\u200d\u200e\n\u061c\nlast"))
        .containsExactly("می\u200cخواهم", "last");
  }

  @Test
  void indentsAndGapsAreCounted() {
    assertThat(new Lines().read("  one\n\n\u3000two\nthree"))
        .containsExactly(new Line("one", 0, 2), new Line("two", 1, 2), new Line("three", 0, 0));
  }

  private static List<String> texts(String dump) {
    return new Lines().read(dump).stream().map(Line::text).toList();
  }
}
