package broadsheet.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.clean.Lexicon;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GapsTest {

  @Test
  void keepsADoubtedItemBetweenTwoThatAreKept() {
    assertThat(kept("White bread\nSix eggs\nGoat's cheese", .7, .4, .7)).containsExactly(0, 1, 2);
  }

  @Test
  void leavesOutWhatIsUnlikeItsNeighbours() {
    assertThat(kept("White bread\n8.25 euros\nGoat's cheese", .7, .4, .7)).containsExactly(0, 2);
    assertThat(kept("White bread\nAll that we need:\nGoat's cheese", .7, .4, .7))
        .containsExactly(0, 2);
  }

  @Test
  void leavesOutLabelsAndWhatNobodyDoubts() {
    assertThat(kept("White bread\nRelated stories\nGoat's cheese", .7, .4, .7))
        .containsExactly(0, 2);
    assertThat(kept("White bread\nSix eggs\nGoat's cheese", .7, .2, .7)).containsExactly(0, 2);
    assertThat(kept("White bread\nSix eggs\nGoat's cheese", .7, .4, .2)).containsExactly(0);
  }

  private static List<Integer> kept(String text, double... scores) {
    List<Line> lines = new Lines().read(text);
    LineShape[] shapes = lines.stream().map(l -> LineShape.of(l.text())).toArray(LineShape[]::new);
    Verdicts verdicts = new Verdicts(scores, .5);
    new Gaps(lines, shapes, Cues.of(lines, shapes, new Lexicon()), verdicts).close();
    return IntStream.range(0, scores.length).filter(verdicts::kept).boxed().toList();
  }
}
