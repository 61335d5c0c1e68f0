package broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody at a terminal sees: exit statuses, messages, and where they go. */
class CommandsTest {

  private static final String BRIDGE =
      "<html><head><title>A bridge opens</title></head><body><nav><a href='/'>Home</a></nav>"
          + "<article><h1>A bridge opens</h1><p>The new bridge over the Wend opened on"
          + " Tuesday, two years late and under a clear sky, with a brass band.</p>"
          + "<p>It carries trams, bicycles and, for one morning only, a herd of forty"
          + " cows on their way to the summer pasture.</p></article></body></html>";

  @TempDir private Path folder;

  @Test
  void initThenBuildThenCheckWork() {
    Path archive = folder.resolve("my archive");
    assertThat(CommandLineRun.of("init", archive.toString()).status()).isZero();
    CommandLineRun build = CommandLineRun.of("build", archive.toString());
    assertThat(build.status()).as(build.err()).isZero();
    assertThat(
            archive.resolve(
                "site/2019/03/04/the-last-lamp-lighter-of-quay-street-hangs-up-his-pole.html"))
        .content()
        .contains("pump house")
        .doesNotContain("Give now", "Remind me later");
    assertThat(CommandLineRun.of("check", archive.toString()).status()).isZero();
  }

  @Test
  void initNeverOverwrites() throws IOException {
    Path settings = folder.resolve("broadsheet.yaml");
    Files.writeString(settings, "title: Mine\n");
    CommandLineRun run = CommandLineRun.of("init", folder.toString());
    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("kept    " + settings);
    assertThat(settings).hasContent("title: Mine");
  }

  @Test
  void wrongUseIsStatusTwoAndSaysWhatToDo() {
    assertThat(CommandLineRun.of().status()).isEqualTo(2);
    CommandLineRun unknown = CommandLineRun.of("biuld");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err()).contains("build");
    CommandLineRun port = CommandLineRun.of("serve", "--port", "65536", folder.toString());
    assertThat(port.status()).isEqualTo(2);
    assertThat(port.err()).startsWith("--port: `65536` is none; use 0 to 65535");
    CommandLineRun nothing = CommandLineRun.of("build", folder.toString());
    assertThat(nothing.status()).isEqualTo(2);
    assertThat(nothing.err()).contains("broadsheet.yaml").contains("broadsheet init");
    CommandLineRun missing = CommandLineRun.of("clean", folder.resolve("a.html").toString());
    assertThat(missing.status()).isEqualTo(2);
    assertThat(missing.err())
        .isEqualTo("error: " + folder.resolve("a.html") + ": there is no such file\n");
  }

  @ParameterizedTest
  @CsvSource({"true, xterm, true", "true,, true", "true, dumb, false", "false, xterm, false"})
  void aBarIsDrawnWhereTheLauncherSawATerminalThatCanGoBack(
      String told, @Nullable String kind, boolean drawn) {
    assertThat(Main.isTerminal(told, kind)).isEqualTo(drawn);
  }

  @Test
  void helpIsACommandToo() {
    assertThat(CommandLineRun.of("help", "build"))
        .isEqualTo(CommandLineRun.of("build", "--help"))
        .satisfies(run -> assertThat(run.out()).contains("--no-cache"));
    assertThat(CommandLineRun.of("help")).isEqualTo(CommandLineRun.of("--help"));
  }

  @Test
  void mistakesInTheSettingsAreShownWithTheirLines() throws IOException {
    Files.writeString(folder.resolve("broadsheet.yaml"), "title: X\ntitel: Y\ntimezone: Mars\n");
    CommandLineRun run = CommandLineRun.of("build", folder.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("broadsheet.yaml:2:1: ")
        .contains("broadsheet.yaml:3:")
        .doesNotContain("\tat ");
  }

  @Test
  void aBadSourceCostsOnlyItself() throws IOException {
    assertThat(CommandLineRun.of("init", folder.toString()).status()).isZero();
    Files.write(folder.resolve("content/broken.html.gz"), new byte[] {31, -117, 8, 0, 1, 2});
    CommandLineRun run = CommandLineRun.of("build", folder.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("error: content/broken.html.gz: ", "; 1 error, see above.")
        .doesNotContain("\tat ");
    assertThat(folder.resolve("site/index.html")).exists();
  }

  @Test
  void cleanReadsStandardInputAndWritesMarkdown() {
    CommandLineRun run = CommandLineRun.withInput(BRIDGE, "clean", "-");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .startsWith("---\ntitle: ")
        .contains("A bridge opens")
        .contains("It carries trams")
        .doesNotContain("Home");
  }

  @Test
  void explainShowsEveryBlockWithWhatSpokeForIt() {
    CommandLineRun run = CommandLineRun.withInput(BRIDGE, "clean", "--explain", "-");
    assertThat(run.out())
        .startsWith("-: a story, ")
        .containsPattern("; confidence 0\\.\\d\\d, cut at 0\\.\\d\\d\n")
        .containsPattern("\nkept +[01]\\.\\d\\d  The new bridge over the Wend")
        .containsPattern("\ntitle +0\\.\\d\\d  A bridge opens\n +the title; .+ \\([-+]\\d\\.\\d\\)")
        .containsPattern("\nnavigation +0\\.\\d\\d  Home\n +by its words; ")
        .doesNotContain("\u001b");
  }

  @Test
  void explainSaysWhatABlockWithoutWordsIs() {
    String shown =
        BRIDGE.replaceFirst(
            "</p>", "</p><img src='https://a.example/wend.jpg' alt='The Wend'><hr>");
    assertThat(CommandLineRun.withInput(shown, "clean", "--explain", "-").out())
        .contains("[picture] The Wend\n", "[rule]\n");
    assertThat(
            CommandLineRun.withInput(shown.replace("The Wend", ""), "clean", "--explain", "-")
                .out())
        .contains("[picture] wend.jpg\n");
  }

  @Test
  void jsonSaysHowSureCleaningIsButNotOfMarkdown() {
    assertThat(CommandLineRun.withInput(BRIDGE, "clean", "--json", "-").out())
        .containsPattern("\"confidence\":0\\.\\d{1,3},\"text\":");
    assertThat(
            CommandLineRun.withInput("---\ntitle: A\n---\nText.\n", "clean", "--json", "-").out())
        .contains("\"text\":\"Text.\"")
        .doesNotContain("confidence");
  }

  @Test
  void buildNamesTheArticlesThatItDoubts() throws IOException {
    Files.writeString(folder.resolve("broadsheet.yaml"), "title: X\n");
    Path content = Files.createDirectories(folder.resolve("content"));
    Files.writeString(content.resolve("sure.html"), BRIDGE);
    Files.writeString(
        content.resolve("doubtful.html"),
        "<title>Boats</title><h1>Boats</h1><p>The red boats.</p>"
            + "<p>They go to the island, and come back in the evening when the tide is in.</p>"
            + "<p><a href='/a'>More</a> of the boats here, and of other boats</p>");
    CommandLineRun run = CommandLineRun.of("build", "--json", folder.toString());
    assertThat(run.err())
        .containsPattern(
            "review: cleaning is not sure of 1 article; .*:\n  0\\.\\d\\d  doubtful.html\n");
    assertThat(run.out())
        .containsPattern(
            "\"doubtful\":\\[\\{\"source\":\"doubtful.html\",\"confidence\":0\\.\\d+\\}\\]");
  }

  @Test
  void helpReadsWell() {
    CommandLineRun help = CommandLineRun.of("--help");
    assertThat(help.status()).isZero();
    assertThat(help.out())
        .contains("init", "build", "serve", "check", "clean", "export", "Exit status");
    assertThat(CommandLineRun.of("build", "--help").out())
        .contains("--content", "--output", "--config", "--url", "--templates", "--threads")
        .contains("--no-cache", "--strict", "--json");
  }

  @Test
  void completionIsAScript() {
    assertThat(CommandLineRun.of("generate-completion").out()).startsWith("#!/usr/bin/env bash");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "article.html|<p th:text='${page.nope}'>x</p>|my-theme/article.html:1:4: ",
        "article.html|<p th:text='${page.'>x</p>|my-theme/article.html:1:4: Could not parse",
        "parts/foot.html|<p th:fragment='feet'>x</p>|layout.html:",
        "epub/title.xhtml|<p th:text='${page.'>x</p>|my-theme/epub/title.xhtml:1:4: Could not parse"
      })
  void aMistakeInATemplateIsTheUsersAndHasItsPlace(String file, String template, String place)
      throws IOException {
    assertThat(CommandLineRun.of("init", folder.toString()).status()).isZero();
    Files.writeString(
        folder.resolve("broadsheet.yaml"),
        "title: X\ntemplates: my-theme\npublish: {epub: true}\n");
    Path mine = folder.resolve("my-theme").resolve(file);
    Files.createDirectories(mine.getParent());
    Files.writeString(mine, template);
    CommandLineRun run = CommandLineRun.of("build", folder.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("error: " + place, "; mend it; docs/theming.md says")
        .doesNotContain("bug in Broadsheet", "org.thymeleaf", "(template:");
  }
}
