package broadsheet.markdown;

import static broadsheet.markdown.Rewriting.rewritten;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What kramdown, Hugo and Pandoc write in braces behind things, to say how they look. */
class AttributeListsTest {

  @Test
  void linksToTheNameOfAHeadingLeadToIt() throws Exception {
    assertThat(
            rewritten(
                """
                # The quay {#top}

                See [what it costs](#costs), [why](#why-not) and [above](#top).

                ## The *price* of it {#costs .wide}

                ## Why {: #why-not }
                """))
        .isEqualTo(
            """
            See [what it costs](#the-price-of-it), [why](#why) and [above](#top).

            ## The *price* of it

            ## Why
            """);
  }

  @Test
  void whatSaysHowThingsLookIsDropped() throws Exception {
    assertThat(
            rewritten(
                """
                ![Quay](https://a.example/q.jpg){width=50% .left}

                The [mill](https://b.example/){:target="_blank" rel="me"}, *old*{.quiet}.
                {: .lead}

                {:.caption}
                """))
        .isEqualTo(
            """
            ![Quay](https://a.example/q.jpg)

            The [mill](https://b.example/), *old*.
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A set {1, 2} and {#this} here.\n",
        "## The set {1, 2}\n",
        "The [mill](https://b.example/){old}.\n",
        "{old}\n",
        "## It was written \\{\\#so}\n"
      })
  void whatIsNoListStays(String markdown) throws Exception {
    assertThat(rewritten(markdown).replace("\\", "")).isEqualTo(markdown.replace("\\", ""));
  }
}
