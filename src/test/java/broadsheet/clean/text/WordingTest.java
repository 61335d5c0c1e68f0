package broadsheet.clean.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import broadsheet.clean.HashedWords;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordingTest {

  @Test
  void aLineIsKnownByItsWordsItsPairsItsEndsAndAllOfIt() {
    assertThat(names("Read 12345 more"))
        .containsExactly(
            "s read",
            "s read #4",
            "s #4",
            "s #4 more",
            "s more",
            "^ read",
            "$ more",
            "^ read #4",
            "= read #4 more",
            "s ");
    assertThat(names("Share")).containsExactly("s share", "^ share", "$ share", "s ");
    assertThat(names("one two three four five, six")).contains("m five ,", "$ six", "m ");
    assertThat(names("  ")).isEmpty();
  }

  @Test
  void scriptsWithoutSpacesAreReadByTwoSigns() {
    assertThat(names("相关新闻")).contains("s 相关", "s 关新", "s 新闻", "= 相关 关新 新闻");
    assertThat(names("図")).contains("s 図");
  }

  @Test
  void tellsALanguageThatItsWeightsWereLearnedOfFromAnother() {
    Wording wording = Wording.of("wording.weights");
    assertThat(knows(wording, "The ferry left at six, and nobody on the bank could see it leave."))
        .isTrue();
    assertThat(knows(wording, "Паром ушёл в шесть, и с берега никто не видел, как он отошёл."))
        .isFalse();
  }

  private static boolean knows(Wording wording, String text) {
    return wording.of(List.of(new Line(text, 0, 0)), new LineShape[] {LineShape.of(text)}).learnt();
  }

  @Test
  void aMarkIsTheHashOfItsName() {
    Random random = new Random(5);
    String signs = "aBé 12 ,.—ж漢字ไท\t😀ß";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      random
          .ints(random.nextInt(120), 0, signs.length())
          .forEach(c -> text.append(signs.charAt(c)));
      Marks marks = new Marks().read(text.toString());
      long[] all = marks.all();
      assertThat(all).as("%s", text).hasSize(marks.count());
      for (int m = 0; m < all.length; m++) {
        assertThat(HashedWords.hash(marks.name(m)))
            .as("%s in %s", marks.name(m), text)
            .isEqualTo(all[m]);
      }
    }
  }

  @Test
  void addsTheWeightsOfTheMarksThatItKnows() {
    Wording wording =
        Wording.parse(List.of("# a comment", "-3.00\ts read more", "1.50\ts ", "0.50\t^ rabbit"));
    // "Read more" has seven marks, of which one is known, and its length, which counts whole.
    assertThat(wording.of(line("Read more")))
        .isCloseTo(1.5f - 3 / (float) Math.sqrt(8), within(1e-5f));
    assertThat(wording.of(line("…"))).isEqualTo(1.5f);
    assertThat(wording.of(line("no word of it is known, nor is how long it is"))).isZero();
    assertThat(Wording.parse(List.of("-99\ts ")).of(line("Read more"))).isEqualTo(-8);
  }

  @Test
  void aWeightThatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> Wording.parse(List.of("heavy\ts read more")))
        .isInstanceOf(NumberFormatException.class);
    assertThatThrownBy(() -> Wording.of("nothing.weights"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nothing.weights");
  }

  @Test
  void whatIsShippedTellsFurnitureFromStoryInSeveralLanguages() {
    Wording wording = Wording.of("wording.weights");
    String[][] pairs = {
      {
        "“We waited for nine hours,” said the ferryman, who had slept on the quay.",
        "Subscribe to our newsletter and share this article"
      },
      {
        "Der Bürgermeister sagte, dass die Brücke erst im Herbst wieder geöffnet werde.",
        "Alle Rechte vorbehalten"
      },
    };
    for (String[] pair : pairs) {
      assertThat(wording.of(line(pair[0]))).isGreaterThan(wording.of(line(pair[1])) + 2);
    }
  }

  @Test
  void aParagraphOfALanguageThatTheWeightsHaveNotLearntIsTakenForWhatParagraphsMostlyAre() {
    Wording wording = Wording.of("wording.weights");
    String strange =
        "Gur sreelzna unq fyrcg ba gur dhnl, naq abobql xarj jung ur jnf jnvgvat sbe gurer,"
            + " rkprcg uvf qnhtugre.";
    String known = "The ferryman had slept on the quay, and nobody knew what he was waiting for.";
    assertThat(wording.of(line(strange))).isNegative();
    assertThat(odds(wording, strange, "Funer")).matches(odds -> odds[0] > .5);
    assertThat(odds(wording, strange, "Funer")[1]).isEqualTo(wording.of(line("Funer")));
    assertThat(odds(wording, known)[0]).isEqualTo(wording.of(line(known)));
  }

  private static float[] odds(Wording wording, String... texts) {
    List<Line> lines = Arrays.stream(texts).map(WordingTest::line).toList();
    return wording
        .of(lines, lines.stream().map(l -> LineShape.of(l.text())).toArray(LineShape[]::new))
        .odds();
  }

  private static List<String> names(String text) {
    Marks marks = new Marks().read(text);
    return IntStream.range(0, marks.count()).mapToObj(marks::name).toList();
  }

  private static Line line(String text) {
    return new Line(text, 0, 0);
  }
}
