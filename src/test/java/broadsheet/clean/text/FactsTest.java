package broadsheet.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.clean.Lexicon;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactsTest {

  private static final String MATCH =
      "Goals: Reed 9, Lowe 63\nReferee: Ann Holt\nAttendance: 412\nBooked: Reed, Hart";

  @Test
  void keepsAllOfAListOfWhichTwoLinesAreKept() {
    assertThat(kept(MATCH, .7, .2, .1, .7)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void leavesAListOfWhichOneLineIsKept() {
    assertThat(kept(MATCH, .7, .2, .1, .3)).containsExactly(0);
  }

  @Test
  void leavesAListOfWhichFewLinesAreKept() {
    String more = "\nA: one\nB: two\nC: three\nD: four";
    assertThat(kept(MATCH + more, .7, .2, .1, .7, .1, .1, .1, .1)).containsExactly(0, 3);
  }

  @Test
  void leavesLabelsDaysAndAddresses() {
    assertThat(kept("Goals: Reed 9\nRead also: The cup\nReferee: Ann Holt", .7, .2, .7))
        .containsExactly(0, 2);
    assertThat(kept(MATCH + "\nUpdated: 3.5.2024", .7, .7, .7, .7, .3)).containsExactly(0, 1, 2, 3);
    assertThat(kept(MATCH + "\nMail: sport@example.org", .7, .7, .7, .7, .3))
        .containsExactly(0, 1, 2, 3);
  }

  private static List<Integer> kept(String text, double... scores) {
    List<Line> lines = new Lines().read(text);
    LineShape[] shapes = lines.stream().map(l -> LineShape.of(l.text())).toArray(LineShape[]::new);
    Verdicts verdicts = new Verdicts(scores, .5);
    new Facts(lines, shapes, Cues.of(lines, shapes, new Lexicon()), verdicts).keep();
    return IntStream.range(0, scores.length).filter(verdicts::kept).boxed().toList();
  }
}
