package broadsheet.config.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.config.rules.RuleLine.Kind;
import broadsheet.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which file of rules is for which site, and what is said of mistakes in it. */
class RuleFolderTest {

  @TempDir private Path folder;

  @Test
  void yamlHoldsForItsHostAndAllBelowAndTheNearestNameWins() throws IOException {
    write("harbour.example.yaml", "paper: The Harbour Post");
    write("news.harbour.example.yaml", "paper: Harbour News");
    assertThat(file("harbour.example")).isEqualTo("rules/harbour.example.yaml");
    assertThat(file("old.archive.harbour.example")).isEqualTo("rules/harbour.example.yaml");
    assertThat(file("news.harbour.example")).isEqualTo("rules/news.harbour.example.yaml");
    assertThat(file("m.news.harbour.example")).isEqualTo("rules/news.harbour.example.yaml");
    assertThat(file("otherharbour.example")).isEqualTo("none");
  }

  @Test
  void filesOfTheCollectionHoldAsTheirNamesSayThere() throws IOException {
    write("harbour.example.txt", "body: //article");
    write(".harbour.example.txt", "body: //main");
    assertThat(file("harbour.example")).isEqualTo("rules/harbour.example.txt");
    assertThat(file("news.harbour.example")).isEqualTo("rules/.harbour.example.txt");
    Files.delete(folder.resolve(".harbour.example.txt"));
    assertThat(file("news.harbour.example")).isEqualTo("none");
  }

  @Test
  void yamlGoesBeforeAFileOfTheCollectionForTheSameSite() throws IOException {
    write("harbour.example.txt", "body: //article");
    write("www.harbour.example.yaml", "body: article");
    assertThat(file("harbour.example")).isEqualTo("rules/www.harbour.example.yaml");
  }

  @Test
  void aFolderOfDumpsHasARuleByItsNameAndItsHostGoesFirst() throws IOException {
    write("harbour-post.yaml", "paper: The Harbour Post");
    write("lantern.example.yaml", "paper: The Lantern");
    assertThat(file("harbour-post/")).isEqualTo("rules/harbour-post.yaml");
    assertThat(file("lantern.example", "harbour-post/")).isEqualTo("rules/lantern.example.yaml");
    assertThat(file("lantern.example/")).isEqualTo("rules/lantern.example.yaml");
  }

  @Test
  void theRuleForAllSitesIsAddedUnlessOneWillBeAlone() throws IOException {
    write("global.txt", "strip_id_or_class: ad-box\ntitle: //h1");
    write("harbour.example.txt", "strip: //aside");
    write("lantern.example.txt", "strip: //aside\nautodetect_on_failure: no");
    assertThat(rule("harbour.example").remove())
        .extracting(RuleLine::value)
        .containsExactly("//aside", "ad-box");
    assertThat(rule("lantern.example").remove()).hasSize(1);
    assertThat(rule("nobody.example").remove())
        .extracting(RuleLine::value)
        .containsExactly("ad-box");
    assertThat(rule("nobody.example").fields()).isEmpty();
  }

  @Test
  void aRuleInYamlSaysWhereThingsAre() throws IOException {
    write(
        "harbour.example.yaml",
        """
        body: article.story
        keep:
          - figure.lead
          - xpath: //aside[h2 = 'Correction']
        remove: [.promo, {text: "Read also*"}]
        title: [//h1/text(), 'meta[name=title]']
        date: {selector: .stamp, attribute: data-day}
        author: {text: "By *"}
        paper: The Harbour Post
        tests:
          - url: https://harbour.example/fog
            contains: The captain
            lacks: [Subscribe, Read also]
            title: Fog over the bay
        """);
    SiteRule rule = rule("harbour.example");
    assertThat(rule.diagnostics()).isEmpty();
    assertThat(rule.body()).containsExactly(line(Kind.CSS, "article.story", null, 1, 7));
    assertThat(rule.keep())
        .containsExactly(
            line(Kind.CSS, "figure.lead", null, 3, 5),
            line(Kind.XPATH, "//aside[h2 = 'Correction']", null, 4, 12));
    assertThat(rule.remove()).extracting(RuleLine::kind).containsExactly(Kind.CSS, Kind.TEXT);
    assertThat(rule.lines(Field.TITLE))
        .extracting(RuleLine::kind)
        .containsExactly(Kind.XPATH, Kind.CSS);
    assertThat(rule.lines(Field.DATE)).containsExactly(line(Kind.CSS, ".stamp", "data-day", 7, 18));
    assertThat(rule.tests()).hasSize(1);
    assertThat(rule.tests().get(0).lacks()).containsExactly("Subscribe", "Read also");
    assertThat(rule.tests().get(0).fields()).containsEntry(Field.TITLE, "Fog over the bay");
  }

  @Test
  void everyMistakeInYamlIsToldWithItsPlaceAndWhatToDo() throws IOException {
    write(
        "harbour.example.yaml",
        """
        remov: .promo
        keep: {selector: a, text: b}
        remove:
          - {text: "***"}
          - [.x]
        author: {text: "* by *"}
        body: {text: The story}
        title: {text: "Title: *", attribute: x}
        tests:
          - contains: x
          - just text
          - url: https://harbour.example/
            contain: y
        language: English
        """);
    assertThat(rule("harbour.example").diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "rules/harbour.example.yaml:1:1: unknown key `remov`; did you mean `remove`?",
            "rules/harbour.example.yaml:2:7: `keep` needs one of `selector`, `xpath` and `text`, as in"
                + " `text: Read also*`",
            "rules/harbour.example.yaml:4:12: `***` is any text; write some words of it",
            "rules/harbour.example.yaml:5:5: `remove` is a list in a list; write each selector on a"
                + " line",
            "rules/harbour.example.yaml:6:16: `author` needs one `*`, for what it is to say, as in"
                + " `text: \"By *\"`",
            "rules/harbour.example.yaml:7:7: `body` must be an element; name it by its selector",
            "rules/harbour.example.yaml:8:38: `attribute` goes with the `selector` of a field; leave it"
                + " out",
            "rules/harbour.example.yaml:10:5: a test needs the `url` of a page, or its `source`, the"
                + " path of its file in content/",
            "rules/harbour.example.yaml:11:5: a test is text; write a map, as in `url: …` and"
                + " `contains: …`",
            "rules/harbour.example.yaml:13:5: unknown key `contain`; did you mean `contains`?",
            "rules/harbour.example.yaml:14:11: the language `English` is none; write its code, as in"
                + " `en` or `pt-BR`");
  }

  @Test
  void aFileOfTheCollectionIsReadAsItIs() throws IOException {
    write(
        "harbour.example.txt",
        """
        # Author: somebody
        title://h1[@id = 'head']
        author: substring-after(//p[@class='by'], 'By ')
        date : //time/@datetime

        body: //article
        body: //div[@id='text']
        strip: //aside
        strip_id_or_class: 'promo'
        strip_image_src: /spacer.gif
        native_ad_clue: //meta[@name='sponsor']
        src_lazy_load_attr: data-big
        prune: no
        tidy: yes
        http_header(user-agent): Some Browser/1.0: nobody
        replace_string(<p style="a: b">): <p>
        find_string: <amp-img
        replace_string: <img
        single_page_link: //a[@class='print']
        if_page_contains: //a
        wrap_in(i): //p
        requires_login: yes
        colour: red
        test https://harbour.example/x
        strip:
        no colon here
        test_url: https://harbour.example/fog
        test_contains: The captain: he read
        test_contains: aloud
        test_url: https://harbour.example/ice
        """);
    SiteRule rule = rule("harbour.example");
    assertThat(rule.lines(Field.TITLE))
        .extracting(RuleLine::value)
        .containsExactly("//h1[@id = 'head']");
    assertThat(rule.lines(Field.DATE))
        .extracting(RuleLine::value)
        .containsExactly("//time/@datetime");
    assertThat(rule.body()).extracting(RuleLine::line).containsExactly(6, 7);
    assertThat(rule.remove())
        .extracting(l -> l.kind() + " " + l.value())
        .containsExactly("XPATH //aside", "ID_OR_CLASS promo", "IMAGE_SOURCE /spacer.gif");
    assertThat(rule.advertisement()).hasSize(1);
    assertThat(rule.lazy()).containsExactly("data-big");
    assertThat(rule.whole()).isTrue();
    assertThat(rule.replacements())
        .containsExactly(
            new Replacement("<p style=\"a: b\">", "<p>", 16),
            new Replacement("<amp-img", "<img", 17));
    assertThat(rule.tests()).hasSize(2);
    assertThat(rule.tests().get(0).contains()).containsExactly("The captain: he read", "aloud");
    assertThat(rule.diagnostics())
        .extracting(d -> d.severity() + " " + d)
        .containsExactly(
            "NOTE rules/harbour.example.txt:19: `single_page_link` leads to another page, and"
                + " Broadsheet fetches none; save whole stories",
            "WARNING rules/harbour.example.txt:23: unknown directive `colour`; it is passed over",
            "WARNING rules/harbour.example.txt:24: unknown directive `test https`; it is passed over",
            "WARNING rules/harbour.example.txt:25: `strip` has no value; write one, or leave it out",
            "WARNING rules/harbour.example.txt:26: no `directive: value`; put a # before it if it is a"
                + " comment");
  }

  @Test
  void replacementsThatDoNotPairAreNotMade() throws IOException {
    write("harbour.example.txt", "find_string: a\nfind_string: b\nreplace_string: c\n");
    assertThat(rule("harbour.example").replacements()).isEmpty();
    assertThat(rule("harbour.example").diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "rules/harbour.example.txt:1: 2 times `find_string`, but 1 times `replace_string`; each"
                + " needs the other, so nothing is replaced");
  }

  @Test
  void filesOfMegabytesAndOfBytesThatAreNoTextCostOnlyThemselves() throws IOException {
    write("harbour.example.txt", "strip: //a\n".repeat(200_000));
    byte[] bytes = new byte[5_000];
    Arrays.fill(bytes, (byte) 0xFF);
    Files.write(folder.resolve("lantern.example.txt"), bytes);
    write("quay.example.txt", "strip: " + "x".repeat(500_000) + "\nbody: //article");
    assertThat(rule("harbour.example").remove()).isEmpty();
    assertThat(rule("harbour.example").diagnostics().toString()).contains("longer than 1 MB");
    assertThat(rule("lantern.example").diagnostics()).hasSize(1);
    assertThat(rule("quay.example").body()).hasSize(1);
    assertThat(rule("quay.example").diagnostics().toString())
        .contains("longer than 2000 characters");
  }

  @Test
  void otherFilesAreLeftAloneAndAMissingFolderIsSaid() throws IOException {
    write("README.md", "# Rules");
    write("Makefile", "all: none");
    assertThat(RuleFolder.open(folder, "rules").files()).isEmpty();
    assertThatThrownBy(() -> RuleFolder.open(folder.resolve("nowhere"), "nowhere"))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aCopyIsTheSameUntilAFileChanges() throws IOException {
    write("harbour.example.yaml", "body: article");
    Path copy = folder.resolve("copy");
    Files.createDirectory(copy);
    Files.writeString(copy.resolve("gone.example.yaml"), "body: article");
    RuleFolder rules = RuleFolder.open(folder, "rules");
    rules.copyTo(copy);
    assertThat(rules.sameAs(RuleFolder.open(copy, "copy"))).isTrue();
    assertThat(copy.resolve("gone.example.yaml")).doesNotExist();
    write("harbour.example.yaml", "body: main");
    assertThat(rules.sameAs(RuleFolder.open(copy, "copy"))).isFalse();
  }

  private RuleLine line(Kind kind, String value, @Nullable String attribute, int line, int column) {
    return new RuleLine(kind, value, attribute, "rules/harbour.example.yaml", line, column);
  }

  private SiteRule rule(String site) throws IOException {
    return RuleFolder.open(folder, "rules").find(List.of(site)).orElseThrow();
  }

  private String file(String... sites) throws IOException {
    return RuleFolder.open(folder, "rules").find(List.of(sites)).map(SiteRule::file).orElse("none");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
