package broadsheet.clean.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextShapeTest {

  @Test
  void signsOfAnyNumberAreCounted() {
    String text = "Is it 7, Ann? | {x}. ".repeat(1000).strip();

    TextShape shape = TextShape.of(text);

    assertThat(shape)
        .isEqualTo(new TextShape(5000, 2000, 1000, 1000, 2000, 3000, 2000, true, false));
  }

  @Test
  void aWordIsOneWhereverItStands() {
    for (int before = 0; before < 600; before++) {
      assertThat(TextShape.of(" ".repeat(before) + "harbour-master's").words()).isEqualTo(2);
    }
  }
}
