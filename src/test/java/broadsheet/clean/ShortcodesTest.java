package broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.Judged;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortcodesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[gallery]",
        "[gallery ids=\"4,5\"]",
        "[gallery ids=”4,5″ columns=2]",
        "[vc_row][vc_column width=\"1/2\"]",
        "[/et_pb_text] [/et_pb_column]",
        "[embed][/embed]"
      })
  void whatAPlugInShouldHaveReplacedIsNoText(String text) {
    assertThat(Shortcodes.isAll(text)).isTrue();
    assertThat(kept(paragraph(text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Laughs.]",
        "[sic]",
        "[1]",
        "[…]",
        "[laughs] [applause]",
        "[E=mc]",
        "[the editor]",
        "To show pictures write [gallery ids=\"4,5\"] on a line of its own.",
        "[",
        "[]",
        "][",
        "[[gallery",
        "He said that it was [theirs]"
      })
  void wordsInBracketsStay(String text) {
    assertThat(Shortcodes.isAll(text)).isFalse();
    assertThat(kept(paragraph(text))).containsExactly(paragraph(text));
  }

  @Test
  void wordsBetweenTwoSignsStay() {
    assertThat(kept(paragraph("[su_quote cite=\"A. Dole\"]It rang.[/su_quote]")))
        .containsExactly(paragraph("It rang."));
    assertThat(kept(paragraph("[dropcap]A[/dropcap]t noon it rang.")))
        .containsExactly(paragraph("At noon it rang."));
    assertThat(kept(paragraph("At noon it rang.[/su_note]")))
        .containsExactly(paragraph("At noon it rang."));
  }

  @Test
  void whatIsTakenOutIsRemovedWithAReason() {
    List<Judged> all = Shortcodes.settled(List.of(judged(paragraph("[b_x a=\"1\"]Ding.[/b_x]"))));
    assertThat(all)
        .extracting(j -> j.block().text())
        .containsExactly("[b_x a=\"1\"]", "Ding.", "[/b_x]");
    assertThat(all).extracting(Judged::kept).containsExactly(false, true, false);
  }

  @Test
  void anAddressLeadsThere() {
    Block link =
        new Block.Paragraph(
            List.of(
                new Inline.Link(
                    "https://film.example/w?v=1",
                    List.of(new Inline.Text("https://film.example/w?v=1")))));
    assertThat(kept(paragraph("[embed]https://film.example/w?v=1[/embed]"))).containsExactly(link);
    assertThat(kept(paragraph("[youtube https://film.example/w?v=1]"))).containsExactly(link);
  }

  @Test
  void aCaptionGoesBelowItsPicture() {
    Block picture = new Block.Figure("bell.jpg", "", List.of());
    Block whole = new Block.Figure("bell.jpg", "", List.of(new Inline.Text("The bell")));
    assertThat(kept(paragraph("[caption id=\"a\"]The bell[/caption]"), picture))
        .containsExactly(whole);
    assertThat(kept(paragraph("[caption id=\"a\"]"), picture, paragraph(" The bell[/caption]")))
        .containsExactly(whole);
    assertThat(kept(paragraph("It rang."), paragraph("[caption id=\"a\"]The bell[/caption]")))
        .containsExactly(paragraph("It rang."), paragraph("The bell"));
    assertThat(kept(whole, paragraph("[caption id=\"a\"]The bell[/caption]")))
        .containsExactly(whole, paragraph("The bell"));
  }

  @Test
  void stylesOfWhatStaysAreKept() {
    Inline strong = new Inline.Styled(Inline.Style.STRONG, List.of(new Inline.Text("rang")));
    Block block =
        new Block.Paragraph(
            List.of(new Inline.Text("[x_y]It "), strong, new Inline.Text(" twice. [/x_y]")));
    assertThat(kept(block))
        .containsExactly(
            new Block.Paragraph(
                List.of(new Inline.Text("It "), strong, new Inline.Text(" twice."))));
  }

  @Test
  void manyBracketsAreReadInOnePass() {
    assertThat(Shortcodes.isAll("[".repeat(1_000_000))).isFalse();
    assertThat(Shortcodes.isAll("[a_b]".repeat(200_000))).isTrue();
    assertThat(Shortcodes.isAll("[" + "[a_b".repeat(200_000) + "]")).isFalse();
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(new Inline.Text(text)));
  }

  private static Judged judged(Block block) {
    return new Judged(block, null, 1, "");
  }

  private static List<Block> kept(Block... blocks) {
    return Shortcodes.settled(Stream.of(blocks).map(ShortcodesTest::judged).toList()).stream()
        .filter(Judged::kept)
        .map(Judged::block)
        .toList();
  }
}
