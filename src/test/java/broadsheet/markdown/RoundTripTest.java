package broadsheet.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Seed;
import broadsheet.article.Article;
import broadsheet.article.Block;
import broadsheet.source.Addresses;
import broadsheet.source.Capture;
import broadsheet.source.Corrections;
import broadsheet.source.Format;
import broadsheet.source.Source;
import broadsheet.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is written is read back as it was. */
class RoundTripTest {

  @RegisterExtension final Seed seed = new Seed(20180724);

  private static final int CASES = Integer.getInteger("roundtrip.cases", 5000);

  private final MarkdownWriter writer = new MarkdownWriter();
  private final MarkdownReader reader =
      new MarkdownReader(
          (html, addresses) -> {
            throw new AssertionError("HTML of others in our own Markdown: " + html);
          });

  @Test
  void randomArticlesAreReadBackAsTheyWereWritten() throws Exception {
    RandomArticles articles = new RandomArticles(seed.value());
    for (int i = 0; i < CASES; i++) {
      Article article = articles.next();
      String markdown = writer.write(article, UnaryOperator.identity());
      MarkdownStory story = read(markdown);
      String what = "case " + i + ":\n" + markdown;
      assertThat(story.metadata()).as(what).isEqualTo(article.metadata());
      assertThat(story.provenance()).as(what).isEqualTo(article.provenance());
      assertThat(firstDifference(story.blocks(), article.blocks())).as(what).isEmpty();
    }
  }

  @Test
  void markdownOfWildTextIsAFixedPoint() throws Exception {
    Random random = seed.random();
    String alphabet = "ab *_`~[]()<>!#-+=|\\&;:1.\n\n  \t\"'{}";
    MarkdownReader tolerant = new MarkdownReader((html, addresses) -> List.of());
    for (int i = 0; i < CASES; i++) {
      StringBuilder wild = new StringBuilder("a");
      for (int k = random.nextInt(80); k > 0; k--) {
        wild.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      MarkdownStory first = tolerant.read(source(wild.toString()), addresses());
      String written = writer.body(first.blocks(), UnaryOperator.identity());
      MarkdownStory second = reader.read(source("---\n---\n" + written), addresses());
      assertThat(firstDifference(second.blocks(), first.blocks()))
          .as("case %d, of `%s`:%n%s", i, wild, written)
          .isEmpty();
    }
  }

  /** The first place where two lists of blocks differ, both ways side by side; empty if nowhere. */
  private static String firstDifference(List<Block> actual, List<Block> expected) {
    String a = actual.toString();
    String e = expected.toString();
    if (actual.equals(expected)) {
      return "";
    }
    int i = 0;
    while (i < Math.min(a.length(), e.length()) && a.charAt(i) == e.charAt(i)) {
      i++;
    }
    int from = Math.max(0, i - 60);
    return "read "
        + a.substring(from, Math.min(a.length(), i + 80))
        + "\nfor  "
        + e.substring(from, Math.min(e.length(), i + 80));
  }

  private MarkdownStory read(String markdown) throws UnreadableSourceException {
    return reader.read(source(markdown), addresses());
  }

  private static Addresses addresses() {
    return new Addresses(Path.of("content"), "story.md", null);
  }

  private static Source source(String markdown) {
    return new Source(
        "story.md", Format.MARKDOWN, "0", "UTF-8", markdown, Capture.UNKNOWN, Corrections.NONE);
  }
}
