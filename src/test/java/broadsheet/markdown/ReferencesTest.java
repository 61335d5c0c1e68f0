package broadsheet.markdown;

import static broadsheet.markdown.Rewriting.rewritten;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Links and pictures whose addresses are defined somewhere else in the text. */
class ReferencesTest {

  @Test
  void aReferenceLeadsWhereItsDefinitionSays() throws Exception {
    assertThat(
            rewritten(
                """
                The [ferry][one], the [quay][], a [rope] and *the [**fog**][one]*.

                [one]: https://one.example/path?x=1&y=2
                [quay]: <https://two.example/> 'Two'
                [rope]:
                  https://three.example/ (Three)
                """))
        .isEqualTo(
            "The [ferry](https://one.example/path?x=1&y=2), the [quay](https://two.example/), a"
                + " [rope](https://three.example/) and *the"
                + " [**fog**](https://one.example/path?x=1&y=2)*.\n");
  }

  @Test
  void itMayBeDefinedInAQuotationOrAListAndCapitalsDoNotMatter() throws Exception {
    assertThat(
            rewritten(
                """
                > A [Quoted] word.
                >
                > [QUOTED]: https://quoted.example/

                - One [two  words]

                  [Two Words]: https://list.example/
                """))
        .isEqualTo(
            """
            > A [Quoted](https://quoted.example/) word.

            - One [two words](https://list.example/)
            """);
  }

  @Test
  void theFirstDefinitionCountsAndWhatNothingDefinesIsText() throws Exception {
    assertThat(
            rewritten(
                """
                See [it] and [that].
                [that]: https://in-a-paragraph.example/

                [it]: https://first.example/
                [it]: https://second.example/
                """))
        .isEqualTo(
            "See [it](https://first.example/) and [that]. \\[that]:"
                + " https://in-a-paragraph.example/\n");
  }

  @Test
  void aWordIsNoAddress() throws Exception {
    assertThat(rewritten("[Q]: Why?\n\n[A]: Rain.\n\n[B]\n\n[B]: rain.jpg\n"))
        .isEqualTo("\\[Q]: Why?\n\n\\[A]: Rain.\n\n[B](https://one.example/rain.jpg)\n");
  }

  @Test
  void aPictureMayHaveItsAddressElsewhereToo() throws Exception {
    assertThat(rewritten("Before ![A quay][p] behind.\n\n[p]: https://one.example/quay.jpg 'Q'\n"))
        .isEqualTo("Before\n\n![A quay](https://one.example/quay.jpg)\\\nQ\n\nbehind.\n");
  }
}
