package broadsheet.markdown;

import static broadsheet.markdown.Rewriting.rewritten;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links and pictures as Obsidian writes them; here relative to {@code https://one.example/}. */
class WikiLinksTest {

  @ParameterizedTest
  @CsvSource({
    "The [[old mill]] burned., The [old mill](https://one.example/old%20mill) burned.",
    "By [[people/ada|Ada A.]]., By [Ada A.](https://one.example/people/ada).",
    "See [[mill#The fire]] and [[a]]., See [mill](https://one.example/mill) and [a](https://one.example/a).",
    "![[The mill]], [The mill](https://one.example/The%20mill)",
    "![[at/quay 1.png|300]], ![](https://one.example/at/quay%201.png)"
  })
  void theyLeadWhereTheyWould(String markdown, String expected) throws Exception {
    assertThat(rewritten(markdown + "\n")).isEqualTo(expected + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[[ ]]", "[[]]", "[[#The fire]]", "[[a]", "`[[a]]`", "\\[[a]]", "[[a\nb]]"})
  void whatIsNoneStays(String markdown) throws Exception {
    assertThat(rewritten("The " + markdown + " burned.\n").replace("\\", ""))
        .isEqualTo("The " + markdown.replace("\\", "").replace('\n', ' ') + " burned.\n");
  }

  @Test
  void inATableTheBarIsEscaped() throws Exception {
    assertThat(rewritten("| a |\n| --- |\n| [[ada\\|Ada]] |\n"))
        .isEqualTo("| a |\n| --- |\n| [Ada](https://one.example/ada) |\n");
  }
}
