package broadsheet.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.clean.Lexicon;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResumptionTest {

  private static final String STORY =
      "The ferry left at six, in fog, and nobody on the bank could see it leave, only hear it.\n";

  private static final String MORE =
      "In winter there will be ice, and if there is no frost there will be nothing at all.\n";

  private static final String ALSO = "Read also\nThe bus comes back\n";

  @Test
  void keepsAParagraphBelowReadAlsoThatThePagesOwnLinesFollow() {
    assertThat(kept(STORY + ALSO + MORE + "Share", .9, .1, .1, .2, .1)).containsExactly(0, 3);
    assertThat(kept(STORY + ALSO + MORE + "A. L.\nShare", .9, .1, .1, .2, .1, .1))
        .containsExactly(0, 3);
    assertThat(kept(STORY + ALSO + MORE, .9, .1, .1, .2)).containsExactly(0, 3);
  }

  @Test
  void leavesATeaserThatAnotherTitleOrTheSameLabelFollows() {
    assertThat(kept(STORY + ALSO + MORE + "A tower falls on the town hall", .9, .1, .1, .2, .1))
        .containsExactly(0);
    assertThat(kept(STORY + ALSO + MORE + "Read also", .9, .1, .1, .2, .1)).containsExactly(0);
    assertThat(kept(STORY + ALSO + MORE + "By Ann Lee\nShare", .9, .1, .1, .2, .1, .1))
        .containsExactly(0);
  }

  @Test
  void leavesWhatStandsBelowCommentsOrIsDoubtedMore() {
    String below = "Comments\nAnn Lee\n";
    assertThat(kept(STORY + below + MORE + "Share", .9, .1, .1, .2, .1)).containsExactly(0);
    assertThat(kept(STORY + ALSO + MORE + "Share", .9, .1, .1, .05, .1)).containsExactly(0);
    assertThat(kept(STORY + MORE + "Share", .9, .2, .1)).containsExactly(0);
  }

  private static List<Integer> kept(String text, double... scores) {
    List<Line> lines = new Lines().read(text);
    LineShape[] shapes = lines.stream().map(l -> LineShape.of(l.text())).toArray(LineShape[]::new);
    Verdicts verdicts = new Verdicts(scores, .5);
    new Resumption(lines, shapes, Cues.of(lines, shapes, new Lexicon()), verdicts).keep();
    return IntStream.range(0, scores.length).filter(verdicts::kept).boxed().toList();
  }
}
