package broadsheet.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ShownTextTest {

  @Test
  void whiteSpaceThatIsNotShownDoesNotCountInNames() {
    Element line = body("\n   <div> Ada\n\n   <b>Abbott</b>");
    assertThat(ShownText.name(line, 10)).isEqualTo("Ada Abbott");
    assertThat(ShownText.name(line, 6)).isEqualTo("Ada Ab");
  }

  @Test
  void namesAreTakenApartWhereStylesAloneDoSo() {
    Element byline =
        body(
            "<h3><a href=/ada>Ada Abbott</a><a class=author__follow-button href=/in>Follow</a>"
                + "<span>Editor</span></h3>");
    assertThat(ShownText.name(byline, 80)).isEqualTo("Ada Abbott | Editor");
    assertThat(ShownText.nameLines(byline, 80).strip()).isEqualTo("Ada Abbott | Editor");
    assertThat(ShownText.line(byline, 80)).isEqualTo("Ada AbbottFollowEditor");
  }

  private static Element body(String html) {
    return Jsoup.parse(html).body();
  }
}
