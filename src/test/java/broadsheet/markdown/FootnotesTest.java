package broadsheet.markdown;

import static broadsheet.markdown.Rewriting.rewritten;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Footnotes, which the list that ends the text has in the order of their signs. */
class FootnotesTest {

  @Test
  void notesAreNumberedAsTheTextLeadsToThem() throws Exception {
    assertThat(
            rewritten(
                """
                A bar[^length] of *iron [^2]*, and the bar[^length] again.

                [^2]: From the mill.
                [^length]:
                    Of 46 centimetres.

                    Another paragraph.

                > Quoted.[^q]

                - An item.

                [^q]: By the miller.
                """))
        .isEqualTo(
            """
            A bar<sup>[1](#note-1)</sup> of <em>iron <sup>[2](#note-2)</sup></em>, and the bar<sup>[1](#note-1)</sup> again.

            > Quoted.<sup>[3](#note-3)</sup>

            - An item.

            1. Of 46 centimetres.

               Another paragraph.

            2. From the mill.

            3. By the miller.
            """);
  }

  @Test
  void aNoteMayLeadToAnotherAndOneThatNothingLeadsToComesLast() throws Exception {
    assertThat(
            rewritten("One[^a].\n\n[^z]: Unused.\n[^b]: Inner.\n[^a]: Outer[^b].\n[^a]: Twice.\n"))
        .isEqualTo(
            """
            One<sup>[1](#note-1)</sup>.

            1. Outer<sup>[2](#note-2)</sup>.
            2. Inner.
            3. Unused.
            4. Twice.
            """);
  }

  @Test
  void aSignWithoutItsNoteIsText() throws Exception {
    assertThat(rewritten("One[^a *b*] and \\[^b].\n\n[^b]: B.\n"))
        .isEqualTo("One\\[^a *b*] and \\[^b].\n\n1. B.\n");
  }

  @Test
  void aLabelIsOneWord() throws Exception {
    assertThat(rewritten("[^a link](https://a.example/) of [Ada]: two.\n[^]: No.\n"))
        .isEqualTo("[^a link](https://a.example/) of \\[Ada]: two. \\[^]: No.\n");
  }

  @Test
  void anEmptyNoteKeepsItsNumber() throws Exception {
    assertThat(rewritten("One[^a] two[^b].\n\n[^a]: <!-- gone -->\n\n[^b]: B.\n"))
        .endsWith("1. \\*\n2. B.\n");
  }
}
