package broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody who writes rules for a site sees at a terminal. */
class RulesCommandTest {
  private static final String BOX =
      "Keel Street Books has moved to the corner of the market square, with three floors of charts,"
          + " pilots' handbooks and second-hand novels, and tea on the second.";
  private static final String PAGE =
      """
      <html lang="en"><head><title>The harbour froze</title>
      <link rel="canonical" href="https://www.harbour.example/2019/02/ice"></head><body>
      <h1>The harbour froze</h1><p class="day">5 February 2019</p>
      <p>The harbour froze over on the night of the fourth, for the first time since the old pier
      burned down, and by morning nine boats lay fast between the breakwater and the market.</p>
      <p>Men with long saws were at work before sunrise, and the pilot, who is seventy, stood on the
      quay and told them where the current runs and where it does not.</p>
      <div class="box"><p>%s</p></div>
      <p>At noon the bell of Saint Brandan's rang, which it does only for the drowned and for the
      first boat out, and this time, the sexton said, it was for the boat.</p></body></html>
      """
          .formatted(BOX);

  @TempDir private Path folder;

  @BeforeEach
  void archive() throws IOException {
    write("broadsheet.yaml", "title: Papers\n");
    write("content/post/ice.html", PAGE);
  }

  @Test
  void aRuleIsSeenInCheckAndThenInTheSite() throws IOException {
    assertThat(run("build").status()).isZero();
    assertThat(site()).contains("Keel Street Books");
    write("rules/harbour.example.yaml", "remove: .box\nsection: .day\n");
    CommandLineRun check = run("check", "--rules");
    assertThat(check.status()).as(check.err()).isZero();
    assertThat(check.out())
        .isEqualToNormalizingNewlines(
            """
            --- post/ice.html  without rules
            +++ post/ice.html  now
            +section: 5 February 2019
            -%s
            """
                .formatted(BOX));
    assertThat(check.err())
        .contains(
            "1 file of rules holds for sources here.", "1 source changes since the last build.");
    assertThat(site()).contains("Keel Street Books");
    CommandLineRun build = run("build");
    assertThat(build.status()).as(build.err()).isZero();
    assertThat(site()).doesNotContain("Keel Street Books");
    assertThat(run("check").status()).isZero();
    assertThat(run("check", "--rules").out()).isEmpty();
    assertThat(run("check", "--rules").err()).contains("Nothing changes since the last build.");
  }

  @Test
  void whatTheHeadOfAStoryStatesMayBeRemovedFromThePage() throws IOException {
    write(
        "content/post/ice.html",
        PAGE.replace("<p>At noon", "<aside><p>%s</p></aside><p>At noon".formatted(BOX)));
    write("rules/harbour.example.yaml", "remove: [h1, .day, aside]\nkeep: .box\n");
    assertThat(run("build").status()).isZero();
    CommandLineRun check = run("check");
    assertThat(check.status()).as(check.out()).isZero();
    assertThat(site()).contains("Keel Street Books");
  }

  @Test
  void aRuleTakenAwayIsAChangeToo() throws IOException {
    write("rules/harbour.example.yaml", "remove: .box\n");
    assertThat(run("build").status()).isZero();
    Files.delete(folder.resolve("rules/harbour.example.yaml"));
    assertThat(run("check", "--rules").out())
        .contains(
            "post/ice.html  with the rules of the last build", "+Keel Street Books has moved");
  }

  @Test
  void testsOfRulesAreRun() throws IOException {
    write(
        "rules/harbour.example.yaml",
        """
        remove: .box
        tests:
          - source: post/ice.html
            contains: nine boats lay fast
            lacks: Keel Street Books
            date: 2019-02-05
          - url: http://harbour.example/2019/02/ice/?print=yes
            contains: [ten boats, The harbour froze]
            title: The harbour thawed
            author: Ada Quill
          - url: https://harbour.example/2019/03/thaw
            contains: nobody saved this
          - source: post/thaw.html
            contains: nor this
        """);
    CommandLineRun check = run("check", "--rules");
    assertThat(check.status()).isEqualTo(1);
    assertThat(check.out())
        .contains(
            "error: rules/harbour.example.yaml:7: the test on `post/ice.html` fails: the story lacks"
                + " `ten boats`",
            "fails: its title is `The harbour froze`, not `The harbour thawed`",
            "fails: its author is not known",
            "error: rules/harbour.example.yaml:13: there is no source `post/thaw.html` that can be"
                + " read");
    assertThat(check.err()).contains("Tests: 1 held, 1 failed, 1 of pages not saved here.");
  }

  @Test
  void testsOfTheCollectionAreRunWhereThePageIsSaved() throws IOException {
    write(
        "rules/harbour.example.txt",
        """
        body: //body
        strip: //div[@class='box']
        test_url: https://www.harbour.example/2019/02/ice
        test_contains: The pilot, who is seventy
        test_url: https://www.harbour.example/2011/01/old
        test_contains: Long gone
        """);
    write("rules/lantern.example.txt", "body: //main\ntest_url: https://lantern.example/a\n");
    write("rules/LICENSE.txt", "All of this: for everybody.\n");
    CommandLineRun check = run("check", "--rules");
    assertThat(check.status()).isEqualTo(1);
    assertThat(check.out()).contains("harbour.example.txt:3:", "lacks `The pilot, who is seventy`");
    assertThat(check.out()).doesNotContain("LICENSE");
    assertThat(check.err()).contains("0 held, 1 failed, 2 of pages not saved here.");
    write(
        "rules/harbour.example.txt",
        """
        body: //body
        test_url: https://www.harbour.example/2019/02/ice
        test_contains: the pilot, who is seventy
        """);
    assertThat(run("check", "--rules").status()).isZero();
  }

  @Test
  void aLineThatIsOfNoUseFailsTheCheckAndIsANoteInABuild() throws IOException {
    write("rules/harbour.example.yaml", "remove:\n  - .box\n  - .banner\n");
    CommandLineRun build = run("build");
    assertThat(build.status()).isZero();
    assertThat(build.err()).contains("note: rules/harbour.example.yaml:3:5: `.banner` is on none");
    CommandLineRun check = run("check", "--rules");
    assertThat(check.status()).isEqualTo(1);
    assertThat(check.out()).contains("error: rules/harbour.example.yaml:3:5: `.banner` is on none");
  }

  @Test
  void mistakesInRulesAreToldAllAtOnceAndNothingIsBuilt() throws IOException {
    write("rules/harbour.example.yaml", "remov: .box\nkeep: 'div['\n");
    write("rules/lantern.example.yaml", "title:\n  a: b\n");
    CommandLineRun build = run("build");
    assertThat(build.status()).isEqualTo(2);
    assertThat(build.err())
        .contains("error: rules/harbour.example.yaml:1:1: unknown key `remov`")
        .contains("error: rules/harbour.example.yaml:2:7: `div[` is no CSS selector")
        .contains("error: rules/lantern.example.yaml:2:3: unknown key `a`")
        .doesNotContain("\tat ");
    assertThat(folder.resolve("site")).doesNotExist();
  }

  @Test
  void cleanFollowsTheRulesOfTheArchiveThatAFileIsIn() throws IOException {
    write("rules/post.yaml", "remove: .box\n");
    String file = folder.resolve("content/post/ice.html").toString();
    assertThat(CommandLineRun.of("clean", file).out()).doesNotContain("Keel Street Books");
    assertThat(CommandLineRun.of("clean", "--explain", file).out())
        .contains("removed by a rule", "by the rule rules/post.yaml line 1");
    assertThat(CommandLineRun.of("clean", "--without-rules", file).out())
        .contains("Keel Street Books");
  }

  @Test
  void theExampleOfTheDocumentationHolds() throws IOException {
    String page = Files.readString(Path.of("docs/rules.md"));
    int start = page.indexOf("```yaml\n") + 8;
    write("rules/harbour.example.yaml", page.substring(start, page.indexOf("```", start)));
    write(
        "content/post/ice.html",
        PAGE.replace("class=\"box\"", "class=\"book-box\"")
            .replace("class=\"day\"", "class=\"stamp\"")
            .replace("<p>At noon", "<p>Read also: Fog</p><p>At noon"));
    CommandLineRun check = run("check", "--rules");
    assertThat(check.status()).as(check.out()).isZero();
    assertThat(check.err()).contains("Tests: 1 held, 0 failed, 0 of pages not saved here.");
  }

  @Test
  void cleanTakesRulesFromAnyFolder() throws IOException {
    write("elsewhere/harbour.example.txt", "strip: //div[@class='box']\n");
    String rules = folder.resolve("elsewhere").toString();
    String file = folder.resolve("content/post/ice.html").toString();
    assertThat(CommandLineRun.of("clean", "--rules", rules, file).out())
        .contains("bell of Saint")
        .doesNotContain("Keel Street Books");
    assertThat(CommandLineRun.withInput(PAGE, "clean", "--rules", rules, "-").out())
        .contains("bell of Saint")
        .doesNotContain("Keel Street Books");
    CommandLineRun nowhere =
        CommandLineRun.of("clean", "--rules", folder.resolve("nowhere").toString(), file);
    assertThat(nowhere.status()).isEqualTo(2);
    assertThat(nowhere.err()).contains("nowhere");
  }

  private CommandLineRun run(String... command) {
    String[] args = java.util.Arrays.copyOf(command, command.length + 1);
    args[command.length] = folder.toString();
    return CommandLineRun.of(args);
  }

  private String site() throws IOException {
    return Files.readString(folder.resolve("site/2019/02/05/the-harbour-froze.html"));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
