package broadsheet.archive;

import static broadsheet.archive.HarbourPost.BOX;
import static broadsheet.archive.HarbourPost.PAGE;
import static broadsheet.archive.HarbourPost.judged;
import static broadsheet.archive.HarbourPost.kept;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.article.Cleaned;
import broadsheet.article.Reason;
import broadsheet.clean.rules.RuleBook;
import broadsheet.config.SettingsException;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.diagnostic.Severity;
import broadsheet.digest.Digest;
import broadsheet.source.Format;
import broadsheet.source.SourceFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of rules that are of no use, wrong, or too slow. */
class UseOfRulesTest {

  @TempDir private Path folder;
  private HarbourPost paper;

  @BeforeEach
  void withoutRules() throws Exception {
    paper = new HarbourPost(folder);
  }

  @Test
  void linesThatAreOfNoUseAreTold() throws Exception {
    paper.rule(
        "harbour.example.yaml",
        "remove:\n  - .box\n  - .banner\n  - {text: Read also}\ntitle: [.headline, h1]\nauthor: .by\n");
    paper.rule("lantern.example.yaml", "remove: .banner\n");
    paper.rule("www.harbour.example.txt", "strip: //aside\n");
    RuleBook rules = paper.rules();
    paper.page(rules);
    paper.page(rules);
    assertThat(rules.useless(Severity.ERROR))
        .extracting(d -> d.severity() + " " + d)
        .containsExactly(
            "ERROR rules/harbour.example.yaml:3:5: `.banner` is on none of the 2 pages that the rule is"
                + " for; correct it, or take it out",
            "ERROR rules/harbour.example.yaml:4:12: `Read also` is on none of the 2 pages that the rule"
                + " is for; correct it, or take it out",
            "ERROR rules/harbour.example.yaml:6:9: `.by` is on none of the 2 pages that the rule is"
                + " for; correct it, or take it out",
            "NOTE rules/lantern.example.yaml: holds for no source; name it after the host of a site, as"
                + " in `example.org.yaml`, or after a folder in the content folder");
  }

  @Test
  void anExpressionThatNamesNoPartOfAPageIsTold() throws Exception {
    paper.rule("harbour.example.yaml", "remove: {xpath: count(//p) > 2}\n");
    RuleBook rules = paper.rules();
    paper.page(rules);
    assertThat(rules.use().problems())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "rules/harbour.example.yaml:1:17: `count(//p) > 2` names no part of a page, but is a text,"
                + " number or truth");
  }

  @Test
  void badSelectorsAreErrorsInYamlAndWarningsInTheCollection() throws Exception {
    paper.rule("harbour.example.txt", "strip: //div[\nstrip: //div[@class='box']\n");
    RuleBook rules = paper.rules();
    assertThat(kept(paper.page(rules))).doesNotContain(BOX);
    assertThat(rules.use().problems())
        .singleElement()
        .satisfies(d -> assertThat(d.severity()).isEqualTo(Severity.WARNING))
        .asString()
        .startsWith("rules/harbour.example.txt:1: `//div[` is no XPath expression: ");
    paper.rule("harbour.example.yaml", "remove: ['div[', 'p:nth-child(x)', xpath: '//p[foo()]']\n");
    assertThatThrownBy(paper::rules)
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("rules/harbour.example.yaml:1:10: `div[` is no CSS selector: ")
        .hasMessageContaining(
            "rules/harbour.example.yaml:1:18: `p:nth-child(x)` is no CSS selector")
        .hasMessageContaining("there is no function `foo` in XPath 1.0");
  }

  @Test
  void slowExpressionsAndHugeReplacementsAreGivenUpAndTheRestIsDone() throws Exception {
    paper.rule(
        "harbour.example.txt",
        "replace_string(z): "
            + "z".repeat(1_900)
            + "\nstrip: //p[count(//p) > count(//q)]\nstrip: //div[@class='box']\n");
    RuleBook rules = paper.rules();
    Cleaned cleaned =
        paper.clean(
            "inbox/ice.html",
            Format.HTML,
            PAGE.replace("<div class=\"foot\">", "<div>" + "<p>z".repeat(20_000) + "</div><div>"),
            rules);
    assertThat(judged(cleaned, BOX).reason()).isEqualTo(Reason.RULE);
    assertThat(rules.use().problems())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "rules/harbour.example.txt:1: `z` is not replaced: it makes a page more than twice as long",
            "rules/harbour.example.txt:2: `//p[count(//p) > count(//q)]` is left out on a page where it"
                + " takes too long; make it simpler");
  }

  @Test
  void aDateThatIsNoneIsToldAndThePagesOwnStays() throws Exception {
    paper.rule("harbour.example.yaml", "date: .who\n");
    RuleBook rules = paper.rules();
    assertThat(paper.page(rules).metadata().published()).hasToString("2019-02-05T08:00:00Z");
    assertThat(rules.use().problems())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "rules/harbour.example.yaml:1:7: `From our man on the quay, Ada Quill` is no day that a"
                + " story can be of; point at one, as in `24 July 2018`");
  }

  @Test
  void aPageWhoseDraftIsLostCountsOnce() throws Exception {
    paper.rule("harbour.example.yaml", "remove:\n  - .nowhere\n");
    Files.writeString(folder.resolve("content/inbox/ice.html"), PAGE);
    try (Archive first = archive(paper.rules())) {
      assertThat(first.entries()).hasSize(1);
    }
    lose("Men with long saws");
    RuleBook rules = paper.rules();
    try (Archive second = archive(rules)) {
      assertThat(second.article(second.entries().get(0)).blocks()).hasSize(4);
    }
    assertThat(rules.useless(Severity.ERROR))
        .singleElement()
        .asString()
        .contains("on none of the 1 page that");
  }

  @Test
  void aBuildThatBeginsAgainCountsFromNothing() throws Exception {
    paper.rule("harbour.example.yaml", "remove:\n  - .nowhere\n");
    RuleBook rules = paper.rules();
    paper.page(rules);
    rules.begin();
    paper.page(rules);
    assertThat(rules.useless(Severity.ERROR))
        .singleElement()
        .asString()
        .contains("on none of the 1 page that");
  }

  private Archive archive(RuleBook rules) throws Exception {
    SourceFinder.Found found = new SourceFinder(folder.resolve("content")).find();
    Drafts drafts =
        new Drafts(
            paper.intake(rules),
            folder.resolve("work"),
            1,
            Progress.NONE,
            (source, cause) -> {
              throw new AssertionError(source, cause);
            });
    return new ArchiveBuilder(drafts, folder.resolve("work"), Digest.NONE, null)
        .build(found.sources(), found.census());
  }

  /** Changes a letter of a text wherever the cache has it. */
  private void lose(String text) throws Exception {
    Path cache = folder.resolve("work").resolve(Cache.NAME);
    String bytes = Files.readString(cache, StandardCharsets.ISO_8859_1);
    assertThat(bytes).contains(text);
    Files.writeString(
        cache, bytes.replace(text, "W" + text.substring(1)), StandardCharsets.ISO_8859_1);
  }
}
