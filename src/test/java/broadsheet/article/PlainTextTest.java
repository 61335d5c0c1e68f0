package broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTest {
  private static final Block HEADING = new Block.Heading(2, List.of(text(" The lock ")));
  private static final Block EMPTY = new Block.Paragraph(List.of(text(" \n")));
  private static final Block PARAGRAPH =
      new Block.Paragraph(
          List.of(
              text("\u2003It opened at "),
              new Inline.Styled(Inline.Style.STRONG, List.of(text("six"))),
              new Inline.Break(),
              text("and closed at nine. ")));
  private static final Block LIST =
      new Block.ListBlock(null, List.of(List.of(EMPTY, PARAGRAPH), List.of(), List.of(HEADING)));

  private static Inline text(String text) {
    return new Inline.Text(text);
  }

  @Test
  void aBlockIsItsLinesWithoutWhiteSpaceAroundThem() {
    assertThat(PlainText.of(HEADING)).isEqualTo("The lock");
    assertThat(PlainText.of(PARAGRAPH)).isEqualTo("It opened at six\nand closed at nine.");
    assertThat(PlainText.of(LIST)).isEqualTo("It opened at six\nand closed at nine.\nThe lock");
    assertThat(PlainText.of(EMPTY)).isEmpty();
  }

  @Test
  void blocksWithoutTextLeaveNoGap() {
    assertThat(PlainText.of(List.of(EMPTY, HEADING, EMPTY, PARAGRAPH, EMPTY)))
        .isEqualTo("The lock\n\nIt opened at six\nand closed at nine.");
  }

  @Test
  void aStartEndsWithTheBlockThatMakesItLongEnough() {
    List<Block> blocks = List.of(HEADING, EMPTY, HEADING, PARAGRAPH);
    assertThat(PlainText.start(blocks, 8)).isEqualTo("The lock");
    assertThat(PlainText.start(blocks, 9)).isEqualTo("The lock\n\nThe lock");
    assertThat(PlainText.start(blocks, 1_000)).isEqualTo(PlainText.of(blocks));
  }
}
