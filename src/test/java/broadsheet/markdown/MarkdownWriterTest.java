package broadsheet.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Article;
import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.Inline.Style;
import broadsheet.article.Metadata;
import broadsheet.article.Provenance;
import broadsheet.article.StoryDate;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** How the Markdown looks in an editor. */
class MarkdownWriterTest {
  private static final Metadata METADATA =
      new Metadata(
          "Bridge: \"closed\"",
          "Until spring",
          List.of("Ada Abbott", "O'Neil, B."),
          StoryDate.of(LocalDate.of(2018, 7, 24)),
          null,
          "no",
          List.of("1e3", "- x"),
          "en",
          "https://example.org/bridge",
          "The Harbour Post");

  private static final List<Block> BLOCKS =
      List.of(
          paragraph(
              text("In 1984 the "),
              new Inline.Styled(Style.EMPHASIS, List.of(text("old"))),
              text(" bridge, un"),
              new Inline.Styled(Style.STRONG, List.of(text("believ"))),
              text("able as it is, cost "),
              new Inline.Link("https://example.org/a_(b)", List.of(text("5 * 3"))),
              text(" <b>marks</b> & H"),
              new Inline.Styled(Style.SUBSCRIPT, List.of(text("2"))),
              text("O in snake_case.")),
          paragraph(text("1. not a list"), new Inline.Break(), text("# not a heading")),
          new Block.Heading(2, List.of(text("What #now?"))),
          new Block.ListBlock(
              null,
              List.of(
                  List.of(paragraph(text("one"))),
                  List.of(
                      paragraph(text("two")),
                      new Block.ListBlock(1, List.of(List.of(paragraph(text("deep")))))))),
          new Block.ListBlock(null, List.of(List.of(paragraph(text("another list"))))),
          new Block.Quotation(List.of(paragraph(text("Closed.")), paragraph(text("The mayor")))),
          new Block.Table(
              true,
              List.of(
                  List.of(List.of(text("Year")), List.of(text("a|b"))),
                  List.of(List.of(text("1984"), new Inline.Break(), text("May")), List.of()),
                  List.of(List.of(text("short"))))),
          new Block.Figure("pics/a b.jpg", "The bridge", List.of(text("In winter"))),
          new Block.Code("text", "```\nx"),
          new Block.Rule());

  @Test
  void itReadsWellInAnyEditor() {
    Article article =
        new Article(METADATA, new Provenance("a/b.html", "00ff", "html", "0.1.0"), BLOCKS);
    String markdown = new MarkdownWriter().write(article, a -> a.replace(" ", "%20"));
    assertThat(markdown)
        .isEqualTo(
            """
            ---
            title: "Bridge: \\"closed\\""
            subtitle: Until spring
            authors: [Ada Abbott, "O'Neil, B."]
            published: 2018-07-24
            section: "no"
            topics: ["1e3", "- x"]
            language: en
            source: https://example.org/bridge
            paper: The Harbour Post
            provenance:
              file: "a/b.html"
              sha256: "00ff"
              format: html
              version: "0.1.0"
            ---

            In 1984 the *old* bridge, un<strong>believ</strong>able as it is, cost \
            [5 \\* 3](<https://example.org/a_(b)>) \\<b>marks\\</b> & H<sub>2</sub>O in snake_case.

            1\\. not a list\\
            \\# not a heading

            ## What \\#now?

            - one
            - two
              1. deep

            * another list

            > Closed.
            >
            > The mayor

            | Year | a\\|b |
            | --- | --- |
            | 1984<br>May |  |
            | short | <!-- end --> |

            ![The bridge](pics/a%20b.jpg)\\
            In winter

            ````text
            ```
            x
            ````

            ***
            """);
  }

  @Test
  void whatLooksLikeMarkupAndIsNoneStaysAsItIs() {
    assertThat(
            body(
                paragraph(
                    new Inline.Styled(Style.STRONG, List.of(text("Q:"))),
                    text(" “Other options [to meet]?” "),
                    new Inline.Styled(Style.EMPHASIS, List.of(text("“Enough!”"))),
                    text(" He left! "),
                    new Inline.Link("https://example.org/a", List.of(text("More")))),
                new Block.Heading(2, List.of(text("1. The bridge")))))
        .isEqualTo(
            """
            **Q:** “Other options [to meet]?” *“Enough!”* He left! [More](https://example.org/a)

            ## 1. The bridge
            """);
  }

  @Test
  void emphasisThatBeginsOrEndsWithStrongTextIsAnUnderscore() {
    assertThat(
            body(
                paragraph(
                    new Inline.Styled(
                        Style.EMPHASIS,
                        List.of(
                            new Inline.Styled(Style.STRONG, List.of(text("Note:"))),
                            text(" the bridge is open.")))),
                paragraph(
                    text("She said "),
                    new Inline.Styled(
                        Style.STRONG,
                        List.of(
                            text("no to "),
                            new Inline.Styled(Style.EMPHASIS, List.of(text("everything"))))),
                    text(".")),
                paragraph(
                    text("in"),
                    new Inline.Styled(
                        Style.EMPHASIS,
                        List.of(
                            new Inline.Styled(Style.STRONG, List.of(text("si"))), text("de"))))))
        .isEqualTo(
            """
            _**Note:** the bridge is open._

            She said **no to _everything_**.

            in<em><strong>si</strong>de</em>
            """);
  }

  @Test
  void whatALinkANoteOrABoxCouldBeIsEscaped() {
    assertThat(
            body(
                paragraph(text("[a](b) [c][d] [e]: [^1] [x] [@f] [[g]] h!")),
                paragraph(text("[i]: j"))))
        .isEqualTo(
            """
            \\[a](b) \\[c]\\[d] \\[e]: \\[^1] \\[x] \\[@f] \\[\\[g]] h!

            \\[i]: j
            """);
  }

  private static String body(Block... blocks) {
    return new MarkdownWriter().body(List.of(blocks), UnaryOperator.identity());
  }

  private static Block paragraph(Inline... content) {
    return new Block.Paragraph(List.of(content));
  }

  private static Inline text(String text) {
    return new Inline.Text(text);
  }
}
