package broadsheet.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which numbers in brackets are a text browser's. */
class LinkNumbersTest {

  private static final String LIST =
      """

      References

         1. https://tidewater.example/
         2. mailto:desk@tidewater.example
         3. https://tidewater.example/lamp?page=1
      """;

  private static List<Line> strip(String dump) {
    LinkNumbers numbers = new LinkNumbers(new Lines().read(dump));
    return numbers.strip(numbers.text());
  }

  private static List<String> texts(String dump) {
    return strip(dump).stream().map(Line::text).toList();
  }

  @Test
  void numbersOfTheListBelowAreTakenOut() {
    assertThat(
            texts("[1]The Tidewater Courier\n\nWrite to [2]the desk about [3]the lamp.\n" + LIST))
        .containsExactly("The Tidewater Courier", "Write to the desk about the lamp.");
  }

  @Test
  void theListIsPutAside() {
    List<Line> lines = strip("[1]Home\n[2]Desk\n[3]The lamp burns.\n" + LIST);
    assertThat(lines.get(2).asides())
        .hasSize(4)
        .first()
        .extracting(Aside::text)
        .isEqualTo("References");
    assertThat(lines.get(0).asides()).isEmpty();
  }

  @Test
  void notesOfTheStoryStay() {
    String noted = "[1]The lamp [2]burns [1] again [7], as [3]they say [2].\n";
    assertThat(texts(noted + LIST))
        .containsExactly("The lamp burns [1] again [7], as they say [2].");
  }

  @Test
  void numbersBehindWordsAreTheStorysOwn() {
    String noted = "The lamp [1] burns [2], they say [3].\n";
    assertThat(texts(noted + LIST)).hasSize(5).first().isEqualTo(noted.strip());
  }

  @Test
  void withoutAListNothingIsTakenOut() {
    String said = "[1]One [2]two [3]three.";
    assertThat(texts(said)).containsExactly(said);
    assertThat(texts(said + "\n\n1. https://one.example/\n2. two\n3. three\n")).hasSize(4);
  }

  @Test
  void aListAloneIsLeft() {
    assertThat(texts(LIST)).hasSize(4);
  }
}
