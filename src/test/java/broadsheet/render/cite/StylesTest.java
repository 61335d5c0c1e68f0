package broadsheet.render.cite;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.StoryDate;
import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.helper.json.JsonLexer;
import de.undercouch.citeproc.helper.json.JsonParser;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stories that few papers print, held against what a citation processor makes of them. */
class StylesTest {

  private static final StoryDate DAY = StoryDate.of(LocalDate.of(2020, 3, 4));

  private final Styles styles = new Styles();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 7, 20})
  void asManyAuthorsAreNamedAsTheStylesWant(int count) throws Exception {
    isAsSet(by(count));
  }

  /** The processor does not know the rule. */
  @Test
  void ofMoreThanTwentyAuthorsApaNamesNineteenAndTheLast() {
    assertThat(styles.apa(by(22)))
        .contains("Dahls, A.-M. S., … Dahlv, A.-M. S. (2020")
        .doesNotContain("Dahlt", "Dahlu", "&");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Who counts the eels?", "The eels are back!", "Eels, and no end."})
  void aTitleKeepsTheSignAtItsEnd(String title) throws Exception {
    isAsSet(reference(title, "The Wend", "https://wend.example/eels"));
  }

  /** The processor leaves these marks as they are in plain text. */
  @Test
  void quotationMarksInsideOfOthersAreSingleOnes() {
    assertThat(styles.chicago(reference("An “eel” too many…", "The Wend", null)))
        .isEqualTo("Dahl, Solveig. “An ‘eel’ too many…” The Wend, March 4, 2020.");
    assertThat(styles.apa(reference("An “eel” too many…", "The Wend", null)))
        .isEqualTo("Dahl, S. (2020, March 4). An “eel” too many… The Wend.");
  }

  @Test
  void whatIsNotKnownIsLeftOut() throws Exception {
    isAsSet(reference("Eels", "The Wend", null));
    Reference nowhere = reference("Eels", null, "https://wend.example/eels");
    assertThat(styles.apa(nowhere))
        .isEqualTo("Dahl, S. (2020, March 4). Eels. https://wend.example/eels");
    assertThat(styles.chicago(nowhere))
        .isEqualTo("Dahl, Solveig. “Eels.” March 4, 2020. https://wend.example/eels.");
    Reference undated =
        new Reference("a", "Eels", List.of(), null, "The Wend", List.of(), "en", null);
    assertThat(styles.apa(undated)).isEqualTo("Eels. (n.d.). The Wend.");
    assertThat(styles.chicago(undated)).isEqualTo("“Eels.” The Wend.");
  }

  private static Reference by(int authors) {
    List<Name> names =
        IntStream.range(0, authors)
            .mapToObj(i -> new Name("Dahl" + (char) ('a' + i), "Anne-Marie Solveig"))
            .toList();
    return new Reference("a", "Eels", names, DAY, "The Wend", List.of(), "en", null);
  }

  private static Reference reference(String title, @Nullable String paper, @Nullable String url) {
    return new Reference(
        "a", title, List.of(Name.of("Solveig Dahl")), DAY, paper, List.of(), "en", url);
  }

  private void isAsSet(Reference story) throws Exception {
    String array = new ReferenceFormats().csl(story).strip();
    CSLItemData item =
        CSLItemData.fromJson(
            new JsonParser(new JsonLexer(new StringReader(array.substring(1, array.length() - 1))))
                .parseObject());
    assertThat(plain(styles.apa(story))).isEqualTo(plain(set("apa", item)));
    assertThat(plain(styles.chicago(story)))
        .as("but for the capitals of titles")
        .isEqualToIgnoringCase(plain(set("chicago-notes-bibliography", item)));
  }

  private static String set(String style, CSLItemData item) throws Exception {
    return CSL.makeAdhocBibliography(style, "text", item).makeString().strip();
  }

  private static String plain(String text) {
    return text.replaceAll("[‘’]", "'").replace('\u00a0', ' ');
  }
}
