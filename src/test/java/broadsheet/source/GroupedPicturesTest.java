package broadsheet.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupedPicturesTest {

  private static final String SEA = "data:image/jpeg;base64,U2Vh";

  private static final String EMPTY = "data:image/svg+xml,<svg width=640 height=480></svg>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--sf-img-7:url(\"%s\")",
        "--sf-img-7: url('%s')",
        "--sf-img-7: /* original URL: https://harbour.example/sea.jpg */ url(%s)"
      })
  void aPictureHasTheAddressOfItsBackground(String variable) {
    Document page = page(":root{--sf-img-1:url(\"data:,\");" + variable.formatted(SEA) + "}");
    assertThat(page.select("img").eachAttr("src")).containsExactly(SEA, EMPTY, SEA, EMPTY);
  }

  @Test
  void withoutTheStyleSheetItStaysAsItIs() {
    assertThat(page("p{color:red}").select("img").eachAttr("src")).containsOnly(EMPTY);
  }

  private static Document page(String style) {
    String picture = "<img src=\"" + EMPTY + "\" style=\"%s\">";
    String html =
        "<style>"
            + style
            + "</style>"
            + picture.formatted("background-image:var(--sf-img-7)!important")
            + picture.formatted("background-image: var(--sf-img-71)")
            + picture.formatted("width:9px;background-image: var( --sf-img-7 )")
            + picture.formatted("--sf-img-7: none");
    Source source =
        new Source("a.html", Format.HTML, "", "UTF-8", html, Capture.UNKNOWN, Corrections.NONE);
    return new PageParser().parse(source).document();
  }
}
