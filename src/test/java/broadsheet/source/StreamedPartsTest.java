package broadsheet.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class StreamedPartsTest {

  private static final String PLACE =
      "<main><p>First.</p><!--$?--><template id='B:1f'></template><p>Loading</p><!--/$--><p>Last.";

  @Test
  void aPartStandsWhereTheScriptWouldPutItAndWhatStoodThereIsHidden() {
    Document page =
        parse(PLACE + "</main><div hidden id=\"S:1f\"><p>Second.</p><p>Third.</p></div>");
    assertThat(page.expectFirst("main").text()).isEqualTo("First. Second. Third. Last.");
    assertThat(page.expectFirst("[hidden]").text()).isEqualTo("Loading");
    assertThat(page.select("template")).isEmpty();
  }

  @Test
  void aPartMayHaveAPlaceForAnotherThatComesBeforeItOrBehindIt() {
    String outer =
        "<div hidden id=\"S:1f\"><p>Second.</p><template id='P:2'></template><p>Fourth.</p></div>";
    String inner = "<div hidden id=\"S:2\"><p>Third.</p></div>";
    for (String parts : new String[] {outer + inner, inner + outer}) {
      Document page = parse(PLACE + "</main>" + parts);
      assertThat(page.expectFirst("main").text()).isEqualTo("First. Second. Third. Fourth. Last.");
    }
  }

  @Test
  void whereNoCommentEndsAPlaceAllStaysThatStandsBehindIt() {
    String open = PLACE.replace("<!--/$-->", "");
    Document page = parse(open + "</main><div hidden id=\"S:1f\"><p>Second.</p></div>");
    assertThat(page.expectFirst("main").text()).isEqualTo("First. Second. Loading Last.");
  }

  @Test
  void whatStoodThereMayHaveFinishedPartsInIt() {
    String nested = PLACE.replace("Loading</p>", "Loading</p><!--$--><b>more</b><!--/$-->");
    Document page = parse(nested + "</main><div hidden id=\"S:1f\"><p>Second.</p></div>");
    assertThat(page.expectFirst("main").text()).isEqualTo("First. Second. Last.");
  }

  @Test
  void aPartWithoutAPlaceOrWithItsPlaceInItselfStaysWhereItIs() {
    String own = "<div hidden id=\"S:2\">Own <template id='B:2'></template></div>";
    String lost = "<div hidden id=\"S:3\">Lost</div><p id=\"S:1f\">Shown</p>";
    Document page = parse(PLACE + "</main>" + own + lost);
    assertThat(page.text()).isEqualTo("First. Loading Last. Own Lost Shown");
  }

  @Test
  void partsInPartsAreNotNestedDeeperThanAPageMayBe() {
    StringBuilder html = new StringBuilder("<main><template id='B:0'></template></main>");
    for (int i = 0; i < 400; i++) {
      html.append("<div hidden id=\"S:").append(i).append("\">").append("<div>".repeat(300));
      html.append("x<template id='P:").append(i + 1).append("'></template>");
      html.append("</div>".repeat(301));
    }
    int[] deepest = new int[1];
    Document page = parse(html.toString());
    page.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
    assertThat(deepest[0]).isLessThanOrEqualTo(PageParser.DEEPEST + 8);
    assertThat(page.text().replace(" ", "")).isEqualTo("x".repeat(400));
  }

  @Test
  void manyPartsWithoutEndAreNoLongWork() {
    StringBuilder html = new StringBuilder("<main>");
    for (int i = 0; i < 20_000; i++) {
      html.append("<template id='B:").append(i).append("'></template>y");
    }
    html.append("</main>");
    for (int i = 0; i < 20_000; i++) {
      html.append("<div hidden id=\"S:").append(i).append("\">x</div>");
    }
    assertThat(parse(html.toString()).text().replaceAll("[^xy]", "")).hasSize(40_000);
  }

  private static Document parse(String html) {
    Source source =
        new Source("a.html", Format.HTML, "", "UTF-8", html, Capture.UNKNOWN, Corrections.NONE);
    return new PageParser().parse(source).document();
  }
}
