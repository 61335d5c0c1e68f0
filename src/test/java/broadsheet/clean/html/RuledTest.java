package broadsheet.clean.html;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.clean.rules.RuleBook;
import broadsheet.clean.rules.RuledPage;
import broadsheet.config.rules.RuleFolder;
import broadsheet.source.Addresses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any rule on any page: nothing is lost, and nothing that it removes is kept. */
class RuledTest {
  private static final List<String> PARTS =
      List.of(
          "p",
          "div",
          "ul",
          "li",
          "table",
          "td",
          "figure",
          "blockquote",
          "pre",
          "h1",
          "b",
          "a",
          "em",
          "span",
          "section",
          "article",
          "'[hidden]'",
          "'div > *'",
          "'*'",
          "xpath: //text()",
          "xpath: //p/text()",
          "xpath: //li | //span",
          "xpath: //div/following-sibling::*",
          "xpath: //*[not(*)]",
          "xpath: //td/ancestor::*");

  private final HtmlCleaner cleaner = new HtmlCleaner();

  @TempDir private Path rules;

  @Test
  void everyWordIsKeptOrRemovedWhateverARuleSays() throws Exception {
    for (int seed = 2000; seed < 2200; seed++) {
      Random random = new Random(seed);
      String html = new PageGenerator(random).page();
      Document page = Jsoup.parse(html);
      String rule =
          "remove:\n" + some(random) + "keep:\n" + some(random) + "body:\n" + some(random);
      Cleaned cleaned = clean(page, rule);
      StringBuilder letters = new StringBuilder();
      cleaned.blocks().forEach(j -> letters.append(PageText.letters(j.block().text())));
      assertThat(sorted(letters.toString()))
          .as("seed %s, %s: %s", seed, rule, html)
          .isEqualTo(sorted(PageText.letters(page.body())));
      assertThat(page.outerHtml()).as("seed %s", seed).isEqualTo(Jsoup.parse(html).outerHtml());
    }
  }

  @Test
  void whatARuleRemovesIsNeverKept() throws Exception {
    for (int seed = 3000; seed < 3100; seed++) {
      Document page = Jsoup.parse(new PageGenerator(new Random(seed)).page());
      Cleaned cleaned = clean(page, "remove: {xpath: //body//text()}\nkeep: .nothing\n");
      assertThat(cleaned.kept())
          .as("seed %s", seed)
          .allMatch(b -> PageText.letters(b.text()).isEmpty());
      assertThat(cleaned.removals())
          .as("seed %s", seed)
          .filteredOn(j -> !PageText.letters(j.block().text()).isEmpty())
          .allMatch(Judged::ruled);
    }
  }

  private Cleaned clean(Document page, String rule) throws Exception {
    Files.writeString(rules.resolve("post.yaml"), rule);
    RuledPage ruled =
        RuleBook.of(RuleFolder.open(rules, "rules"))
            .find(List.of("post/"))
            .orElseThrow()
            .on(page, HtmlBlocks.UNSEEN);
    Addresses addresses = new Addresses(Path.of("no-such-folder"), "page.html", null);
    return cleaner.clean(ruled, Metadata.NONE, addresses);
  }

  private static String some(Random random) {
    StringBuilder list = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      list.append("  - ").append(PARTS.get(random.nextInt(PARTS.size()))).append('\n');
    }
    return list.toString();
  }

  /** A part that is taken out of a block stands behind it, so the order may be another. */
  private static String sorted(String letters) {
    int[] points = letters.codePoints().toArray();
    Arrays.sort(points);
    return new String(points, 0, points.length);
  }
}
