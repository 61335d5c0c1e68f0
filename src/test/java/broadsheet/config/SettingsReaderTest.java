package broadsheet.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
  @TempDir Path root;

  private final SettingsReader reader = new SettingsReader();

  @BeforeEach
  void makeContent() throws IOException {
    Files.createDirectory(root.resolve("content"));
  }

  @Test
  void titleIsEnough() throws Exception {
    Settings settings = read("title: The Harbour Papers\n");
    assertThat(settings)
        .isEqualTo(
            new Settings(
                root.toAbsolutePath(),
                "The Harbour Papers",
                "",
                null,
                "en",
                null,
                List.of(),
                root.resolve("content"),
                root.resolve("site"),
                null,
                null,
                new Settings.Publish(true, true, true, true, false, false),
                new java.util.TreeMap<>()));
  }

  @Test
  void aFolderOfRulesIsUsedWhereItIsThere() throws Exception {
    Files.createDirectory(root.resolve("rules"));
    assertThat(read("title: Papers\n").rules()).isEqualTo(root.resolve("rules"));
  }

  @Test
  void exampleOfTheDocumentationHolds() throws Exception {
    for (String folder : List.of("stories", "my-theme", "my-rules")) {
      Files.createDirectory(root.resolve(folder));
    }
    String page = Files.readString(Path.of("docs/configuration.md"));
    int start = page.indexOf("```yaml\n") + 8;
    Settings settings = read(page.substring(start, page.indexOf("```", start)));
    assertThat(settings.title()).isEqualTo("The Harbour Papers");
    assertThat(settings.description()).isEqualTo("Ten years of stories from the coast.");
    assertThat(settings.url()).isEqualTo("https://example.org/harbour/");
    assertThat(settings.language()).isEqualTo("pt-BR");
    assertThat(settings.timezone()).isEqualTo(ZoneId.of("Europe/Lisbon"));
    assertThat(settings.own()).containsExactly("harbour.example", "the harbour post");
    assertThat(settings.content()).isEqualTo(root.resolve("stories"));
    assertThat(settings.output()).isEqualTo(root.resolve("public"));
    assertThat(settings.templates()).isEqualTo(root.resolve("my-theme"));
    assertThat(settings.rules()).isEqualTo(root.resolve("my-rules"));
    assertThat(settings.publish())
        .isEqualTo(new Settings.Publish(false, true, true, false, true, true));
    assertThat(settings.theme()).isEqualTo(Map.of("picture-sizes", "(min-width: 60em) 50em, 94vw"));
    for (String key :
        List.of(
            "title",
            "description",
            "url",
            "language",
            "timezone",
            "own",
            "content",
            "output",
            "templates",
            "rules",
            "publish",
            "theme",
            "search",
            "markdown",
            "feeds",
            "noindex")) {
      assertThat(page).as("the page says what `%s` is", key).contains("| `" + key + "`");
    }
  }

  @Test
  void everyMistakeIsReportedAtOnceWithItsPlace() {
    assertThat(
            messages(
                """
                titel: Papers
                url: example.org
                language: en_US
                timezone: Mars/Olympus
                own:
                  - {a: b}
                  - ""
                content: [a, b]
                publish:
                  feeds: yes
                  serch: true
                theme: dark
                url: https://example.org
                """))
        .containsExactly(
            "1:1: `title` is missing; write the archive's name, as in `title: My archive`",
            "1:1: unknown key `titel`; did you mean `title`?",
            "2:6: the url `example.org` is not the address of a site; write it whole, as in"
                + " `https://example.org/news/`",
            "3:11: the language `en_US` is none; write its code, as in `en` or `pt-BR`",
            "4:11: the timezone `Mars/Olympus` is not known; write one as in `Europe/Berlin`, or"
                + " an offset as in `+03:00`",
            "6:5: `own` is a map where text is expected",
            "7:5: `own` has an empty item; write it, or leave it out",
            "8:10: `content` is a list where text is expected",
            "10:10: `feeds` is `yes`; write true or false, without quotes",
            "11:3: unknown key `serch`; did you mean `search`?",
            "12:8: `theme` is text; write a map, a `key: value` a line",
            "13:1: key `url` was given on line 2 already");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "output: content | the output folder `content` is also the content folder; keep them apart",
        "output: content/site | the output folder `content/site` lies in the content folder",
        "output: . | `.` is or holds the archive's own folder",
        "output: .. | `..` is or holds the archive's own folder",
        "output: .broadsheet/site | `.broadsheet/site` is or holds the archive's own folder",
        "output: content/../content | is also the content folder",
        "content: site/stories | the content folder `site/stories` lies in the output folder `site`",
        "templates: site/theme | the templates folder `site/theme` lies in the output folder",
        "rules: site | the rules folder `site` is also the output folder",
        "rules: content/rules | the rules folder `content/rules` lies in the content folder",
        "content: . | the output folder `site` lies in the content folder `.`",
        "templates: nowhere | there is no folder `nowhere`; make it, or name another",
        "content: broadsheet.yaml | there is no folder `broadsheet.yaml`",
        "output: broadsheet.yaml | `broadsheet.yaml` is a file; name a folder",
        "content: '' | `content` is empty; write a value, or leave the key out"
      })
  void foldersKeepOutOfEachOther(String line, String message) throws IOException {
    for (String folder : List.of("site/stories", "site/theme", "content/rules")) {
      Files.createDirectories(root.resolve(folder));
    }
    assertThat(messages("title: Papers\n" + line + "\n"))
        .anySatisfy(m -> assertThat(m).startsWith("2:").contains(message));
  }

  @Test
  void foldersKeepOutOfEachOtherThroughLinks() throws IOException {
    Files.createSymbolicLink(root.resolve("site"), root.resolve("content"));
    assertThat(messages("title: Papers"))
        .containsExactly(
            "1:1: the output folder `site` is also the content folder; keep them apart");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org", "ftp://example.org/", "https://", "https://example.org/?a=b",
        "https://example.org/#a", "javascript:alert(1)", "https://a:b@example.org/",
            "//example.org",
        "https://exa mple.org/"
      })
  void urlIsTheWholeAddressOfASite(String url) {
    assertThat(messages("title: Papers\nurl: '" + url + "'\n"))
        .singleElement()
        .asString()
        .startsWith("2:6: the url `" + url + "` is not the address of a site");
  }

  @ParameterizedTest
  @CsvSource({"en, en", "pt-br, pt-BR", "zh-hant, zh-Hant", "SR-latn-rs, sr-Latn-RS", "fil, fil"})
  void languageComesInItsUsualCase(String written, String tag) throws Exception {
    assertThat(read("title: Papers\nlanguage: " + written).language()).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"english", "xx", "e", "en_GB", "de-"})
  void languageThatIsNoneIsRefused(String written) {
    assertThat(messages("title: Papers\nlanguage: " + written))
        .singleElement()
        .asString()
        .startsWith("2:11: the language `" + written + "` is none");
  }

  @Test
  void commandLineGoesBeforeTheFile() throws Exception {
    Files.createDirectory(root.resolve("theme"));
    Files.createDirectory(root.resolve("other"));
    write("title: Papers\nurl: not an address\ncontent: nowhere\noutput: content\n");
    Overrides overrides =
        new Overrides(
            root.resolve("other"),
            root.resolve("x/../out"),
            "https://example.org/a",
            root.resolve("theme"));
    Settings settings = reader.read(root, overrides);
    assertThat(settings.content()).isEqualTo(root.resolve("other"));
    assertThat(settings.output()).isEqualTo(root.resolve("out"));
    assertThat(settings.url()).isEqualTo("https://example.org/a/");
    assertThat(settings.templates()).isEqualTo(root.resolve("theme"));
  }

  @Test
  void commandLineIsCheckedToo() throws IOException {
    write("title: Papers\n");
    Overrides overrides = new Overrides(null, root.resolve("content/site"), "nowhere", null);
    assertThatThrownBy(() -> reader.read(root, overrides))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("--url: the url `nowhere` is not the address of a site")
        .hasMessageContaining("--output: the output folder `" + root.resolve("content/site"));
  }

  @Test
  void missingFileSaysWhatToDo() {
    assertThatThrownBy(() -> reader.read(root, Overrides.NONE))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("broadsheet.yaml: there are no settings here; run `broadsheet init`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: a: b | 1:9: not valid YAML: mapping values are not allowed here",
        "title: [a | not valid YAML:",
        "- title | 1:1: this is a list; write a `key: value` on each line",
        "just text | 1:1: this is text; write a `key: value` on each line",
        "ti\u0007tle: a | 1:3: the character U+0007 is not allowed; take it out"
      })
  void whatIsNoYamlIsReportedWithItsPlace(String text, String message) {
    assertThat(messages(text)).first().asString().contains(message);
    assertThat(messages("a:\n\tb: c")).first().asString().contains("2:1: not valid YAML");
  }

  @Test
  void emptyFileLacksItsTitle() {
    assertThat(messages("")).singleElement().asString().contains("`title` is missing");
  }

  @Test
  void readsTheSameInTurkish() throws Exception {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      Settings settings = read("title: Papers\nurl: HTTPS://EXAMPLE.ORG/I\nown: [INDEPENDENT]\n");
      assertThat(settings.own()).containsExactly("independent");
      assertThat(settings.url()).isEqualToIgnoringCase("https://example.org/I/");
      assertThat(messages("TITLE: Papers"))
          .contains("1:1: unknown key `TITLE`; did you mean `title`?");
    } finally {
      Locale.setDefault(before);
    }
  }

  private void write(String yaml) throws IOException {
    Files.writeString(root.resolve(SettingsReader.FILE_NAME), yaml);
  }

  private Settings read(String yaml) throws IOException, SettingsException {
    write(yaml);
    return reader.read(root, Overrides.NONE);
  }

  private List<String> messages(String yaml) {
    try {
      read(yaml);
      return List.of();
    } catch (SettingsException e) {
      return e.diagnostics().stream().map(this::withoutFile).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String withoutFile(Diagnostic diagnostic) {
    assertThat(diagnostic.file()).endsWith("broadsheet.yaml");
    return diagnostic.toString().substring(diagnostic.file().length() + 1).strip();
  }
}
