package broadsheet.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which lines belong to one paragraph. */
class WrappingTest {

  private static List<String> join(String text) {
    return new Wrapping().join(new Lines().read(text)).stream().map(Line::text).toList();
  }

  @Test
  void paragraphsOfMailAreJoined() {
    assertThat(
            join(
                """
                The roof of the reading room has to be done before winter, and so
                far two firms have sent their prices. The difference is so large
                that both were asked whether they had looked at the same roof, as
                nobody believes it.

                Until they have answered nothing will be signed, and the books of
                the upper floor stay where they are, under a sheet that a sailor
                lent us.
                """))
        .containsExactly(
            "The roof of the reading room has to be done before winter, and so far two firms have"
                + " sent their prices. The difference is so large that both were asked whether"
                + " they had looked at the same roof, as nobody believes it.",
            "Until they have answered nothing will be signed, and the books of the upper floor"
                + " stay where they are, under a sheet that a sailor lent us.");
  }

  @Test
  void textWithoutSpacesIsJoinedWithoutSpaces() {
    assertThat(
            join(
                """
                港町で六十年にわたり親しまれてきた映画館が二十二日、最後の
                上映を終えた。最終日には市の内外からおよそ三百人が訪れ、開
                館の年と同じ作品を静かに見守った。雨の日も雪の日も映写機を
                回してきた館主は、入り口で一人ひとりに頭を下げた。

                建物は来年の春に取り壊され、跡地には駐車場ができる予定だと
                いう。映写機は市の資料館が引き取る。
                """))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("港町で六十年にわたり親しまれてきた映画館が二十二日、最後の上映を終えた。")
        .doesNotContain(" ");
  }

  @Test
  void paragraphsOnLinesOfTheirOwnStayApart() {
    List<String> lines =
        List.of(
            "The council met on Tuesday, and after four hours it agreed to mend the old bridge.",
            "It will cost nine million.",
            "“It will hold,” said the engineer, “if nobody drives a tank over it at night.”",
            "Home",
            "Nobody has yet said who is to pay for the scaffold that has to be put up before.");
    assertThat(join(String.join("\n", lines))).isEqualTo(lines);
  }

  @Test
  void menusAndPoemsStayApart() {
    String menu = "Home\nWorld\nPolitics\nScience\nSport\nSubscribe\nLog in\n";
    assertThat(join(menu)).hasSize(7);
    String poem =
        """
        The boats go out at four in the morning,
        and nobody sees them but me;
        the lamp on the pier gives a blink of warning,
        and then there is only the sea.
        """;
    assertThat(join(poem)).hasSize(4);
  }

  private static final String SET =
      """
      Once a week a green bus stops in front of the old dairy, and then more
      people stand there than in front of the church on Sundays. There are
      four thousand books in it, two armchairs, and a librarian who knows
      everybody by name.
      Greta has driven this road for nineteen years. She began with a van that
      she had borrowed, and eleven boxes that a school had left to her when
      it was closed. Today twenty-three villages wait for her, and in four
      of them she is the last who comes: the baker has given up, and so have
      the bank and the post.
      The county pays for the fuel.
      """;

  @Test
  void paragraphsOfTextThatWasSetAreJoinedWithoutBlankLinesBetween() {
    assertThat(join("The Books Come by Bus\nBy Jonas Eriksen\n" + SET))
        .hasSize(5)
        .startsWith("The Books Come by Bus", "By Jonas Eriksen")
        .endsWith("The county pays for the fuel.")
        .element(2)
        .asString()
        .endsWith("a librarian who knows everybody by name.");
  }

  @Test
  void menusAroundHideNoParagraphs() {
    String menu = "  * Home\n  * News\n  * Harbour\n  * Sport\n  * Log in\n\n".repeat(8);
    assertThat(join(menu + SET + "\n" + menu)).hasSize(5 * 16 + 3);
  }

  @Test
  void versesInWholeSentencesStayApart() {
    String poem =
        """
        The boats go out at four in the morning, before the light is there,
        and nobody sees them but me;
        the lamp on the pier gives a blink of warning,
        then everything is dark and bare,
        and then there is only the sea, the sea, the old and hungry sea.
        """;
    assertThat(join(poem.repeat(4))).hasSize(20);
  }

  @Test
  void wordsThatWerePartedAreWhole() {
    String text =
        SET.replace("than in front", "than in\nfront")
            .replace("dairy, and then more\npeople", "dairy, and then more peo-\nple")
            .replace("librarian who knows\neverybody", "librarian who knows every-\nbody")
            .replace("had left to her when\nit", "had left to her when in Ju-\nly it")
            .replace("wait for her, and in four\n", "wait for her, and in twenty-\nthree ");
    assertThat(String.join("\n", join(text)))
        .contains(
            "then more people stand", "knows everybody by", "in July it", "in twenty-three of");
  }

  @Test
  void compoundsStayCompoundsWhereNoWordIsParted() {
    String text =
        SET.replace("armchairs, and a librarian", "well-\nworn armchairs, and a librarian");
    assertThat(String.join("\n", join(text))).contains("two well-worn armchairs");
  }
}
