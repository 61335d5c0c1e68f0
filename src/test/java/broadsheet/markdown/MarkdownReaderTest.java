package broadsheet.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.Metadata;
import broadsheet.article.PlainText;
import broadsheet.source.Addresses;
import broadsheet.source.Capture;
import broadsheet.source.Corrections;
import broadsheet.source.Format;
import broadsheet.source.Source;
import broadsheet.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTest {
  private final List<String> html = new ArrayList<>();
  private final MarkdownReader reader =
      new MarkdownReader(
          (fragment, addresses) -> {
            html.add(fragment);
            return List.of(new Block.Paragraph(List.of(new Inline.Text("[html]"))));
          });

  @Test
  void hugosFieldNamesAreUnderstood() throws Exception {
    Metadata m =
        read("""
            ---
            title: "The bridge"
            description: Closed until spring
            date: 2018-07-24T09:30:00+03:00
            lastmod: 2018-07-25
            author:
              name: Ada Abbott
            categories: [Local, Traffic]
            tags: [bridges, winter]
            lang: pt_br
            canonicalURL: https://example.org/bridge
            weight: 3
            layout: single
            ---
            Text.
            """)
            .metadata();
    assertThat(m.title()).isEqualTo("The bridge");
    assertThat(m.subtitle()).isEqualTo("Closed until spring");
    assertThat(m.published()).hasToString("2018-07-24T09:30:00+03:00");
    assertThat(m.modified()).hasToString("2018-07-25");
    assertThat(m.authors()).containsExactly("Ada Abbott");
    assertThat(m.section()).isEqualTo("Local");
    assertThat(m.topics()).containsExactly("bridges", "winter", "Traffic");
    assertThat(m.language()).isEqualTo("pt-BR");
    assertThat(m.url()).isEqualTo("https://example.org/bridge");
  }

  @Test
  void jekyllsFieldNamesAreUnderstood() throws Exception {
    MarkdownStory story =
        read(
            """
            ---
            layout: post
            title: The bridge
            date: 2018-07-24 09:30:00 +0300
            last_modified_at: 2018-07-26
            authors:
              - name: Ada Abbott
              - Boris Belova
            published: false
            slug: closed
            ---
            Text.
            """);
    assertThat(story.draft()).isTrue();
    assertThat(story.slug()).isEqualTo("closed");
    assertThat(story.metadata().published()).hasToString("2018-07-24T09:30:00+03:00");
    assertThat(story.metadata().authors()).containsExactly("Ada Abbott", "Boris Belova");
  }

  @Test
  void obsidiansFieldNamesAreUnderstood() throws Exception {
    Metadata m =
        read("""
                ---
                title: The bridge
                url: /clippings/bridge
                link: https://example.org/bridge
                author:
                  - "[[Ada Abbott]]"
                  - "[[people/boris|Boris Belova]]"
                published: 2018-07-24
                created: 2018-08-01
                tags: [clippings]
                ---
                Text.
                """)
            .metadata();
    assertThat(m.authors()).containsExactly("Ada Abbott", "Boris Belova");
    assertThat(m.url()).isEqualTo("https://example.org/bridge");
    assertThat(m.published()).hasToString("2018-07-24");
  }

  @Test
  void theFirstHeadingIsTheTitleWhereNoneIsStated() throws Exception {
    MarkdownStory story = read("# The *bridge*\r\n\r\nText.\r\n\r\n# Another\r\n");
    assertThat(story.metadata().title()).isEqualTo("The bridge");
    assertThat(PlainText.of(story.blocks())).isEqualTo("Text.\n\nAnother");
    assertThat(read("Text.\n\n# Late\n").metadata().title()).isNull();
    assertThat(read("---\ntitle: A\n---\n# A\n\nText.").blocks()).hasSize(1);
    assertThat(read("---\ntitle: A\n---\n# B\n\nText.").blocks()).hasSize(2);
  }

  @Test
  void mistakesInFrontMatterHaveTheirLine() {
    refuses(
        "---\ntitle: A\nautors: [B]\n---\n",
        "story.md:3:9: `autors` is not known; write `authors`");
    refuses("---\ndrafts: true\n---\n", "story.md:2:9: `drafts` is not known; write `draft`");
    refuses(
        "---\npublished: soon\n---\n", "story.md:2:12: `published` is `soon`; write a date like");
    refuses("---\ntitle: [A]\n---\n", "story.md:2:8: `title` is a list where text is expected");
    refuses("---\ntitle: A\n", "story.md:1:1: the front matter has no end");
    refuses("---\nlanguage: englisch, wohl\n---\n", "story.md:2:11: `language` is");
    refuses("+++\ntitle = 'A'\n+++\n", "story.md:1:1: front matter in TOML (`+++`) is not read");
    refuses("---\na: &a [x]\nb: *a\n---\n", "story.md:3:4: ");
  }

  @Test
  void picturesBecomeFiguresWithTheirCaptions() throws Exception {
    assertThat(read("![A bridge](https://e.org/a.jpg)\\\nThe bridge. *Photo: Ada*").blocks())
        .containsExactly(
            new Block.Figure(
                "https://e.org/a.jpg",
                "A bridge",
                List.of(
                    new Inline.Text("The bridge. "),
                    new Inline.Styled(
                        Inline.Style.EMPHASIS, List.of(new Inline.Text("Photo: Ada"))))));
    assertThat(read("![](https://e.org/a.jpg \"The bridge\")").blocks())
        .containsExactly(
            new Block.Figure("https://e.org/a.jpg", "", List.of(new Inline.Text("The bridge"))));
    assertThat(read("Before ![x](https://e.org/a.jpg) after.").blocks())
        .extracting(Block::text)
        .containsExactly("Before", "", "after.");
    assertThat(read("![x](javascript:alert(1))\nCaption").blocks())
        .containsExactly(new Block.Figure("", "x", List.of(new Inline.Text("Caption"))));
  }

  @Test
  void htmlOfOthersIsNeverTakenOverUnread() throws Exception {
    assertThat(PlainText.of(read("Hi <span onclick=x()>there</span>\n").blocks()))
        .isEqualTo("[html]");
    assertThat(html).containsExactly("<p>Hi <span onclick=x()>there</span></p>\n");
    html.clear();
    String split = "A\n\n<div hidden>\n\nin *between*\n\n</div>\n\nZ\n";
    assertThat(PlainText.of(read(split).blocks())).isEqualTo("A\n\n[html]\n\nZ");
    assertThat(html.get(0)).contains("<div hidden>").contains("between").contains("</div>");
    assertThat(PlainText.of(read("[x](javascript:alert) [y](data:text/html,z)").blocks()))
        .isEqualTo("x y");
    assertThat(read("[x](javascript:alert)").blocks().toString()).doesNotContain("javascript");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> ",
        "- ",
        "1. ",
        "* > ",
        "[",
        "![",
        "[a](",
        "[a](<b",
        "*a **b ",
        "*a ",
        "`",
        "<",
        "<a ",
        "<!-- ",
        "<![CDATA[",
        "<? ",
        "<!A ",
        "<a:",
        "|a",
        "~~a ",
        "&amp;",
        "\\",
        "_a",
        "a\n",
        "> a\n",
        "- a\n",
        "```\n",
        "<div>\n\n",
        "a\n=\n",
        "|a|\n|-|\n",
        "[a]: b\n",
        "[a]: /b\n",
        "[^a] ",
        "[^a]: b\n",
        "[^a]: ",
        "[^a]: b\n    ",
        "(",
        "{",
        "\t"
      })
  void aHundredThousandOfAnythingIsReadOrRefusedOnASmallStack(String piece) throws Exception {
    String hostile = "---\ntitle: A\n---\n" + piece.repeat(100_000) + "x\n";
    AtomicReference<Object> result = new AtomicReference<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                result.set(PlainText.of(read(hostile).blocks()));
              } catch (UnreadableSourceException e) {
                result.set(e);
              }
            },
            "small stack",
            512 * 1024);
    thread.start();
    thread.join();
    assertThat(result.get()).isInstanceOfAny(String.class, UnreadableSourceException.class);
  }

  private void refuses(String markdown, String message) {
    assertThatThrownBy(() -> read(markdown))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void linksBesideHtmlOfOthersGoToItsReaderToo() throws Exception {
    read("A <u>word</u>, a [link](https://a.example/) and [one][b].\n\n[b]: https://b.example/\n");
    assertThat(html)
        .singleElement(STRING)
        .contains("<u>word</u>", "<a href=\"https://a.example/\">link</a>", "b.example");
  }

  @Test
  void aPostOfJekyllsIsOfTheDayInItsName() throws Exception {
    String post = "---\ntitle: The bells\n---\nText.\n";
    String name = "2019-3-04-the-bells.markdown";
    assertThat(read("blog/_posts/bells/" + name, post).metadata().published())
        .hasToString("2019-03-04");
    assertThat(read("_posts/" + name, post.replace("title", "date: 2019-03-05\ntitle")).metadata())
        .extracting(Metadata::published)
        .hasToString("2019-03-05");
    assertThat(read("blog/" + name, post).metadata().published()).isNull();
    assertThat(read("_posts/2019-13-04-bells.md", post).metadata().published()).isNull();
    assertThat(read("_posts/" + name, "Text.\n").metadata().published()).isNull();
  }

  private MarkdownStory read(String markdown) throws UnreadableSourceException {
    return read("story.md", markdown);
  }

  private MarkdownStory read(String file, String markdown) throws UnreadableSourceException {
    Source source =
        new Source(
            file, Format.MARKDOWN, "0", "UTF-8", markdown, Capture.UNKNOWN, Corrections.NONE);
    return reader.read(source, new Addresses(Path.of("content"), file, null));
  }
}
