package broadsheet.clean.html;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.Inline.Style;
import broadsheet.source.Addresses;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SegmenterTest {

  private static final Addresses ADDRESSES =
      new Addresses(Path.of("no-such-folder"), "page.html", "https://paper.example/a/");

  @Test
  void runsOfTextBetweenBlocksAreParagraphs() {
    assertThat(texts("one <b>two</b><div>three<p>four</p>five</div>six"))
        .containsExactly("one two", "three", "four", "five", "six");
  }

  @Test
  void twoBreaksEndAParagraphAndOneIsKept() {
    assertThat(texts("Roses<br>\n are red<br> <br/>Violets"))
        .containsExactly("Roses\nare red", "Violets");
    assertThat(blocks("a<br>b"))
        .containsExactly(
            new Block.Paragraph(
                List.of(new Inline.Text("a"), new Inline.Break(), new Inline.Text("b"))));
  }

  @Test
  void wordsThatPagesSetApartWithStylesAloneDoNotRunOn() {
    assertThat(texts("<p><b>Is it open?</b>The gate is.<a href='b.html'>Read on</a></p>"))
        .containsExactly("Is it open? The gate is. Read on");
    assertThat(
            texts(
                "<figure><img src='a.jpg'><figcaption><span>The gate in June</span>"
                    + "<span class='credit'>Ann Lee</span></figcaption></figure>"))
        .containsExactly("The gate in June Ann Lee");
    assertThat(texts("<p>H<b>alf</b> of e<i>.</i>g.<b>this</b> is <code>a.<b>Bold</b></code></p>"))
        .containsExactly("Half of e.g.this is a.Bold");
    assertThat(
            texts(
                "<figure><img src='a.jpg'><figcaption>Gate (<span class='credit'>Lee</span>)"
                    + "</figcaption></figure>"))
        .containsExactly("Gate (Lee)");
  }

  @Test
  void stylesAndLinksStay() {
    assertThat(blocks("<p>H<sub>2</sub>O, <a href='b.html'>an <em>old</em> one</a></p>"))
        .containsExactly(
            new Block.Paragraph(
                List.of(
                    new Inline.Text("H"),
                    new Inline.Styled(Style.SUBSCRIPT, List.of(new Inline.Text("2"))),
                    new Inline.Text("O, "),
                    new Inline.Link(
                        "https://paper.example/a/b.html",
                        List.of(
                            new Inline.Text("an "),
                            new Inline.Styled(Style.EMPHASIS, List.of(new Inline.Text("old"))),
                            new Inline.Text(" one"))))));
  }

  @Test
  void aLinkThatMustNotBeIsTextAlone() {
    assertThat(blocks("<p><a href='javascript:alert(1)'>Press</a></p>"))
        .containsExactly(new Block.Paragraph(List.of(new Inline.Text("Press"))));
  }

  @Test
  void listsNestAndKeepTheirNumbers() {
    List<Block> blocks = blocks("<ol start=3><li>a<ul><li>b</ul><li><p>c</p></ol>");
    assertThat(blocks).hasSize(1);
    Block.ListBlock list = (Block.ListBlock) blocks.get(0);
    assertThat(list.start()).isEqualTo(3);
    assertThat(list.items()).hasSize(2);
    assertThat(list.items().get(0).get(1)).isInstanceOf(Block.ListBlock.class);
    assertThat(list.text()).isEqualTo("a\nb\nc");
  }

  @Test
  void aListThatLaysOutAPageIsWalkedThrough() {
    assertThat(texts("<ul><li><h2>Title</h2><p>One.</p><p>Two.</p></li></ul>"))
        .containsExactly("Title", "One.", "Two.");
  }

  @Test
  void dataTablesAreOneBlockAndLayoutTablesNone() {
    String data = "<table><tr><th>Year<th>Eels<tr><td>1901<td>40</table>";
    assertThat(blocks(data)).hasSize(1).first().isInstanceOf(Block.Table.class);
    assertThat(((Block.Table) blocks(data).get(0)).headed()).isTrue();
    assertThat(texts("<table><tr><td><p>Left.</p><p>More.</p><td><p>Right.</p></table>"))
        .containsExactly("Left.", "More.", "Right.");
  }

  @Test
  void figuresHaveTheirCaptions() {
    assertThat(
            blocks(
                "<figure><img src=f.jpg alt='A ferry'><figcaption>The <i>Ada</i></figcaption></figure>"))
        .containsExactly(
            new Block.Figure(
                "https://paper.example/a/f.jpg",
                "A ferry",
                List.of(
                    new Inline.Text("The "),
                    new Inline.Styled(Style.EMPHASIS, List.of(new Inline.Text("Ada"))))));
  }

  @Test
  void codeKeepsItsLines() {
    assertThat(blocks("<pre><code class='language-java'>int a;\n  int b;\n</code></pre>"))
        .containsExactly(new Block.Code("java", "int a;\n  int b;"));
  }

  @Test
  void aQuotationHoldsWhoSaidIt() {
    List<Block> blocks = blocks("<blockquote><p>No.</p><footer>Ada</footer></blockquote>");
    assertThat(blocks).hasSize(1);
    assertThat(((Block.Quotation) blocks.get(0)).blocks()).hasSize(2);
  }

  @Test
  void aPictureOfTextIsNoText() {
    assertThat(texts("<p>a<script>b</script><style>c</style><template>d</template></p>"))
        .containsExactly("a");
  }

  @Test
  void noWordOfAPageIsLostOrMoved() {
    for (int seed = 0; seed < 400; seed++) {
      String html = new PageGenerator(new Random(seed)).page();
      Element body = Jsoup.parse(html).body();
      StringBuilder found = new StringBuilder();
      for (Piece piece : Segmenter.pieces(Outline.of(body), ADDRESSES)) {
        if (piece.chars() > 0) {
          found.append(PageText.letters(piece.block().text()));
        }
      }
      assertThat(found.toString()).as("seed %s: %s", seed, html).isEqualTo(PageText.letters(body));
    }
  }

  @Test
  void deepNestingNeedsNoStack() throws InterruptedException {
    for (String tag : List.of("div", "ul><li", "blockquote", "b", "table><tr><td", "span")) {
      Element body = deep(tag, 100_000);
      Throwable[] thrown = new Throwable[1];
      Thread thread = new Thread(null, () -> HtmlBlocks.of(body, ADDRESSES), "small", 256 * 1024);
      thread.setUncaughtExceptionHandler((t, e) -> thrown[0] = e);
      thread.start();
      thread.join();
      assertThat(thrown[0]).as(tag).isNull();
    }
  }

  @Test
  void longAndWidePagesAreTakenApartToo() {
    assertThat(texts("<p>" + "x".repeat(10_000_000))).hasSize(1);
    assertThat(texts("<p>word</p>".repeat(100_000))).hasSize(100_000);
    assertThat(texts("word<br>".repeat(100_000))).hasSize(1);
  }

  /** Built by hand, for a parser limits the depth of what it reads. */
  private static Element deep(String tags, int depth) {
    Element body = new Element("body");
    Element inner = body;
    String[] names = tags.replace(">", "").split("<", -1);
    for (int i = 0; i < depth; i++) {
      Element next = new Element(names[i % names.length]);
      inner.appendChild(next);
      inner = next;
    }
    inner.appendText("deep");
    return body;
  }

  @Test
  void whatBrowsersDoNotShowIsHidden() {
    String html =
        "<dialog class='box'><p>one</p></dialog><dialog open><p>two</p></dialog>"
            + "<video><p>three</p></video><p hidden>four</p><p style='Display: none'>five</p>"
            + "<div style='visibility:hidden'><p>six</p></div><p class='a'>seven</p>";

    assertThat(HtmlBlocks.of(html, ADDRESSES).stream().map(Block::text).toList())
        .containsExactly("two", "seven");
  }

  private static List<String> texts(String html) {
    return blocks(html).stream().map(Block::text).toList();
  }

  private static List<Block> blocks(String html) {
    return HtmlBlocks.of(Jsoup.parseBodyFragment(html).body(), ADDRESSES);
  }
}
