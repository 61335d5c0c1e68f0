package broadsheet.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Seed;
import broadsheet.article.Block;
import broadsheet.source.Addresses;
import broadsheet.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is read as plain is what the library makes of it. */
class PlainMarkdownTest {

  @RegisterExtension final Seed seed = new Seed(20261126);
  private static final String[] WORDS = {
    "Harbour",
    "boats",
    "“quoted”",
    "it's",
    "10",
    "1.",
    "2)",
    "3 a",
    "\\*",
    "\\1.",
    "\\",
    "a\\",
    "*",
    "_",
    "#",
    "##",
    "-",
    "- ",
    "+",
    "=",
    "===",
    "---",
    "|",
    "\\|",
    "!",
    "\\[",
    "[a]",
    ":",
    "&",
    "&amp;",
    "&amp",
    "P&C",
    "&#38;",
    "&x y;",
    "👉",
    "•",
    "<b>",
    "~",
    "  ",
    "\t",
    "é",
    "日本",
    "\u00a0",
    "\u2028",
    "\u3000",
    "…",
    "— so",
    "(see)",
    "http://a.example/",
    "www.a.example",
    "a@b.example",
    "$5",
    "{x}",
    "^",
    "%",
    "1986\\.",
    ";",
    "\u200b",
    "\ufeff",
    "\u0085",
    "?"
  };
  private static final String[] STARTS = {
    "",
    "",
    "",
    "",
    "- ",
    "- ",
    "## ",
    "### ",
    "# ",
    "#",
    "-",
    "1. ",
    "1. ",
    "2. ",
    "007. ",
    "1234567890. ",
    "1) ",
    "> ",
    "    ",
    " ",
    "####### ",
    "* ",
    "##\t"
  };
  private static final String[] ENDS = {
    "\n\n", "\n\n", "\n\n", "\n", "\n \n", "\n\n\n", " \n\n", "\\\n\n", ""
  };

  private final MarkdownReader reader = new MarkdownReader((html, addresses) -> List.of());

  @Test
  void whatIsPlainIsReadAsTheLibraryReadsIt() throws UnreadableSourceException {
    Random random = seed.random();
    int plain = 0;
    int all = Integer.getInteger("plain.cases", 20_000);
    for (int i = 0; i < all; i++) {
      String text = text(random);
      Optional<List<Block>> read = PlainMarkdown.read(text);
      if (read.isPresent()) {
        plain++;
        assertThat(read.get()).as("text %d: `%s`", i, text).isEqualTo(byTheLibrary(text));
      }
    }
    assertThat(plain).as("plain texts of %d", all).isGreaterThan(all / 20);
  }

  @Test
  void aNewsStoryIsPlain() {
    String story =
        """
        The ferry left at six\\. “It always does,” said Mrs. Dahl (71), who is paid \\[sic\\] £5.

        ## What was left behind

        1986 was the last year of the old boat - or so they say: nobody counts #1 or #2\\!

        - a crate of eggs
        - two bicycles

        — And the dog.
        """;
    assertThat(PlainMarkdown.read(story.replace("#1 or #2", "one or two"))).isPresent();
    assertThat(PlainMarkdown.read(story)).isEmpty();
  }

  private List<Block> byTheLibrary(String text) throws UnreadableSourceException {
    Addresses addresses = new Addresses(Path.of("content"), "a.md", null);
    return reader.parsed("a.md", FrontMatter.of("a.md", text), text, addresses).blocks();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int lines = random.nextInt(6); lines >= 0; lines--) {
      text.append(STARTS[random.nextInt(STARTS.length)]);
      boolean calm = random.nextInt(3) > 0;
      for (int words = random.nextInt(4); words >= 0; words--) {
        boolean tame = calm || random.nextInt(3) > 0;
        text.append(WORDS[random.nextInt(tame ? 4 : WORDS.length)]);
        text.append(words == 0 || random.nextInt(4) == 0 ? "" : " ");
      }
      text.append(ENDS[random.nextInt(random.nextInt(3) == 0 ? ENDS.length : 3)]);
    }
    return text.toString();
  }
}
