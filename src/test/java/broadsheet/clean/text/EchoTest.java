package broadsheet.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EchoTest {

  @Test
  void aLineIsTheSameWhateverItsSignsAndCapitals() {
    Echo echo = echo("Read more", "READ MORE »", "Read more 2", "read-more", "Read less");
    assertThat(echo.repeats(0)).isEqualTo(3);
    assertThat(echo.earlier(3)).isEqualTo(2);
    assertThat(echo.repeats(2)).isEqualTo(1);
    assertThat(echo.repeats(4)).isEqualTo(1);
  }

  @Test
  void longerWordsAreFoundWhereverTheyStand() {
    Echo echo = echo("Harbour, the ferry", "an old HARBOUR", "harbours ferry");
    assertThat(words(echo, 0)).hasSize(2);
    assertThat(words(echo, 1)).containsExactly(words(echo, 0)[0]);
    assertThat(words(echo, 2)).hasSize(2).contains(words(echo, 0)[1]);
    assertThat(words(echo, 2)).doesNotContain(words(echo, 0)[0]);
    assertThat(echo.lines(words(echo, 0)[0])).isEqualTo(2);
  }

  @Test
  void inScriptsWithoutSpacesTwoSignsAreAWord() {
    Echo echo = echo("漢字新聞", "字新", "harbour漢字");
    assertThat(words(echo, 0)).hasSize(3);
    assertThat(words(echo, 1)).containsExactly(words(echo, 0)[1]);
    assertThat(words(echo, 2)).containsExactly(words(echo, 0)[0]);
  }

  private static int[] words(Echo echo, int line) {
    return echo.words(line).toArray();
  }

  private static Echo echo(String... texts) {
    List<Line> lines = Stream.of(texts).map(text -> new Line(text, 0, 0)).toList();
    LineShape[] shapes = Stream.of(texts).map(LineShape::of).toArray(LineShape[]::new);
    return Echo.of(lines, shapes, Stretch.NONE);
  }
}
